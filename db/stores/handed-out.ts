import { type ReadDb, sql, type WriteDb } from '../sql.ts';

/** What left the office as a file or on a list. */
export type HandedOutKind = 'kontak' | 'daftar_desa' | 'angka_umum' | 'laporan' | 'data_seseorang';

export interface HandedOut {
  readonly uid: string;
  readonly kind: HandedOutKind;
  readonly purpose: string;
  /** '' when it was the office itself. */
  readonly askedBy: string;
  readonly at: string;
  readonly by: number;
}

/** Writes down what leaves, with everybody in it; nobody, where nobody can be told apart (figures). `people`: how many they are, where one of them is not in the ledger. */
export function recordHandedOut(db: WriteDb, { uid, kind, purpose, askedBy, at, by }: HandedOut, registrations: readonly number[], people = registrations.length): void {
  const { id } = db.run(sql`INSERT INTO handed_out (uid, kind, purpose, asked_by, people, at, by) VALUES (${uid}, ${kind}, ${purpose}, ${askedBy}, ${people}, ${at}, ${by})`);
  if (registrations.length > 0) db.run(sql`INSERT INTO handed_out_person (handed_out, registration) SELECT ${id}, value FROM json_each(${JSON.stringify(registrations)})`);
}

export interface AskedFor {
  readonly askedBy: string;
  readonly purpose: string;
  readonly at: string;
  readonly by: string;
}

/** Who asked for figures last, the newest first. */
export function askedForFigures(db: ReadDb, limit: number): readonly AskedFor[] {
  return db.all<AskedFor>(
    sql`SELECT h.asked_by AS askedBy, h.purpose, h.at, u.name AS by FROM handed_out h JOIN user u ON u.id = h.by WHERE h.kind = 'angka_umum' ORDER BY h.id DESC LIMIT ${limit}`,
  );
}

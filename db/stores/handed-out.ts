import { type ReadDb, sql, type WriteDb } from '../sql.ts';

/** What left the office, for what, and who asked for it. */
export interface HandedOut {
  readonly uid: string;
  readonly kind: 'laporan' | 'angka_umum';
  readonly purpose: string;
  /** '' : the office itself. */
  readonly askedBy: string;
  readonly at: string;
  readonly by: number;
}

/** Figures only: nobody in it can be told apart, so nobody is named in it. */
export function insertHandedOut(db: WriteDb, { uid, kind, purpose, askedBy, at, by }: HandedOut): void {
  db.run(sql`INSERT INTO handed_out (uid, kind, purpose, asked_by, people, at, by) VALUES (${uid}, ${kind}, ${purpose}, ${askedBy}, 0, ${at}, ${by})`);
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

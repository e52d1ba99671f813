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

/** A handing out that is begun: while it says 0 people nothing has left. Answers the id. */
export function beginHandingOut(db: WriteDb, { uid, kind, purpose, askedBy, at, by }: HandedOut): number {
  return db.run(sql`INSERT INTO handed_out (uid, kind, purpose, asked_by, people, at, by) VALUES (${uid}, ${kind}, ${purpose}, ${askedBy}, 0, ${at}, ${by})`).id;
}

export function addHandedOut(db: WriteDb, handedOut: number, registrations: readonly number[]): void {
  db.run(sql`INSERT INTO handed_out_person (handed_out, registration) SELECT ${handedOut}, value FROM json_each(${JSON.stringify(registrations)})`);
}

/** It leaves now, with all who were added. Answers how many these are. */
export function finishHandingOut(db: WriteDb, handedOut: number, at: string): number {
  db.runOne(sql`UPDATE handed_out SET at = ${at}, people = (SELECT count(*) FROM handed_out_person WHERE handed_out = ${handedOut}) WHERE id = ${handedOut}`, 'handed out');
  return db.one<{ people: number }>(sql`SELECT people FROM handed_out WHERE id = ${handedOut}`)?.people ?? 0;
}

/** Forgets a handing out of which nothing left. */
export function dropHandingOut(db: WriteDb, handedOut: number): void {
  db.run(sql`DELETE FROM handed_out_person WHERE handed_out = ${handedOut}`);
  db.run(sql`DELETE FROM handed_out WHERE id = ${handedOut}`);
}

/** Figures only: nobody in it can be told apart, so nobody is named in it. */
export function handOutFigures(db: WriteDb, handedOut: HandedOut): void {
  beginHandingOut(db, handedOut);
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

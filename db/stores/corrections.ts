import { type ReadDb, type Sql, sql, type WriteDb } from '../sql.ts';
import { speakingSheetOf } from './joined.ts';

/** What somebody asks to be put right. */
export interface CorrectionRequest {
  readonly request: string;
  readonly asked: string;
  readonly at: string;
  /** Name of who wrote it down. */
  readonly by: string;
  readonly dueAt: string;
  /** '' while it is open. */
  readonly outcome: string;
  readonly doneAt: string | null;
}

const columns = sql`q.uid AS request, q.asked, q.at, u.name AS by, q.due_at AS dueAt, q.outcome, q.done_at AS doneAt`;

export interface NewCorrection {
  readonly uid: string;
  readonly registration: number;
  readonly asked: string;
  readonly at: string;
  readonly by: number;
  readonly dueAt: string;
}

export function insertCorrection(db: WriteDb, { uid, registration, asked, at, by, dueAt }: NewCorrection): void {
  db.run(sql`INSERT INTO correction_request (uid, registration, asked, at, by, due_at) VALUES (${uid}, ${registration}, ${asked}, ${at}, ${by}, ${dueAt})`);
}

/** The latest first. */
export function correctionsOf(db: ReadDb, registrations: readonly number[]): readonly CorrectionRequest[] {
  return db.all<CorrectionRequest>(
    sql`SELECT ${columns} FROM json_each(${JSON.stringify(registrations)}) w CROSS JOIN correction_request q ON q.registration = w.value JOIN user u ON u.id = q.by ORDER BY q.id DESC`,
  );
}

export function findCorrection(db: ReadDb, programme: number, uid: string): { readonly id: number; readonly open: boolean } | null {
  const row = db.one<{ id: number; open: number }>(
    sql`SELECT q.id, q.done_at IS NULL AS open FROM correction_request q JOIN registration r ON r.id = q.registration WHERE q.uid = ${uid} AND r.programme = ${programme}`,
  );
  return row && { id: row.id, open: row.open === 1 };
}

export function closeCorrection(db: WriteDb, id: number, outcome: string, by: number, at: string): void {
  db.runOne(sql`UPDATE correction_request SET outcome = ${outcome}, done_at = ${at}, done_by = ${by} WHERE id = ${id} AND done_at IS NULL`, 'correction closed');
}

const open = (programme: number): Sql => sql`correction_request q INDEXED BY correction_request_open JOIN registration r ON r.id = q.registration JOIN user u ON u.id = q.by WHERE q.done_at IS NULL AND r.programme = ${programme}`;

/** The most pressing first, each with the sheet that speaks for the person. */
export function openCorrections(db: ReadDb, programme: number, limit: number): readonly (CorrectionRequest & { readonly sheet: number })[] {
  // Of a registration that was joined to another the other one's sheet speaks.
  return db.all<CorrectionRequest & { sheet: number }>(
    sql`SELECT ${columns}, ${speakingSheetOf(sql`r.id`)} AS sheet FROM ${open(programme)} ORDER BY q.due_at, q.id LIMIT ${limit}`,
  );
}

/** How many wait, and of these how many past their hour. */
export function countOpenCorrections(db: ReadDb, programme: number, now: string): { readonly open: number; readonly overdue: number } {
  return db.one<{ open: number; overdue: number }>(sql`SELECT count(*) AS open, coalesce(sum(q.due_at < ${now}), 0) AS overdue FROM ${open(programme)}`) ?? { open: 0, overdue: 0 };
}

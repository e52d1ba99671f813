import type { PaperState } from '../../shared/domain/states.ts';
import { type ReadDb, sql } from '../sql.ts';
import { countSheets } from './sheets.ts';

/** Sheets counted by people on paper: from the slips of the bundles, never from the states. */
export function countedOnPaper(db: ReadDb, programme: number): number {
  return db.one<{ counted: number }>(sql`SELECT coalesce(sum(counted), 0) AS counted FROM bundle WHERE programme = ${programme}`)?.counted ?? 0;
}

/** Sheets that lie in no bundle. */
export function countUnbundled(db: ReadDb, programme: number): number {
  const bundled = db.one<{ sheets: number }>(
    sql`SELECT count(*) AS sheets FROM bundle b JOIN sheet s ON s.bundle = b.id WHERE b.programme = ${programme}`,
  );
  return countSheets(db, programme) - (bundled?.sheets ?? 0);
}

/** Sheets sent back whose last keyer is this user. */
export function countReturnedTo(db: ReadDb, programme: number, user: number): number {
  return (
    db.one<{ sheets: number }>(
      sql`SELECT count(*) AS sheets FROM sheet s JOIN sheet_current c ON c.sheet = s.id
          WHERE s.programme = ${programme} AND s.paper_state = 'dikembalikan' AND c.keyed_by = ${user}`,
    )?.sheets ?? 0
  );
}

/** Ids of sheets sent back to this user, the oldest number first. */
export function returnedTo(db: ReadDb, programme: number, user: number, limit: number): readonly number[] {
  return db
    .all<{ id: number }>(
      sql`SELECT s.id FROM sheet s JOIN sheet_current c ON c.sheet = s.id
          WHERE s.programme = ${programme} AND s.paper_state = 'dikembalikan' AND c.keyed_by = ${user} ORDER BY s.sheet_order LIMIT ${limit}`,
    )
    .map((row) => row.id);
}

/** Ids of sheets in a state, in the order of the stack; of one bundle or of all. */
export function sheetsInState(db: ReadDb, programme: number, state: PaperState, bundle: number | null, limit: number): readonly number[] {
  const statement =
    bundle === null
      ? sql`SELECT id FROM sheet WHERE programme = ${programme} AND paper_state = ${state} ORDER BY sheet_order LIMIT ${limit}`
      : sql`SELECT id FROM sheet WHERE bundle = ${bundle} AND programme = ${programme} AND paper_state = ${state} ORDER BY position LIMIT ${limit}`;
  return db.all<{ id: number }>(statement).map((row) => row.id);
}

export function countInState(db: ReadDb, programme: number, state: PaperState, bundle: number | null): number {
  const statement =
    bundle === null
      ? sql`SELECT count(*) AS sheets FROM sheet WHERE programme = ${programme} AND paper_state = ${state}`
      : sql`SELECT count(*) AS sheets FROM sheet WHERE bundle = ${bundle} AND programme = ${programme} AND paper_state = ${state}`;
  return db.one<{ sheets: number }>(statement)?.sheets ?? 0;
}

export interface OpenMarkCounts {
  /** Marks that somebody must settle before sending. */
  readonly marks: number;
  /** Sheets with a disputed NIK. */
  readonly nikConflicts: number;
  /** Sheets that may be the second of a person. */
  readonly secondSheets: number;
}

/** Open marks on sheets that still speak for somebody. */
export function countOpenMarks(db: ReadDb, programme: number): OpenMarkCounts {
  const row = db.one<OpenMarkCounts>(
    sql`SELECT count(*) AS marks, count(DISTINCT CASE WHEN m."check" = 'nik-conflict' THEN s.id END) AS nikConflicts,
          count(DISTINCT CASE WHEN m."check" = 'same-person' THEN s.id END) AS secondSheets
        FROM mark m JOIN sheet s ON s.id = m.sheet
        WHERE m.state = 'terbuka' AND m.severity = 'mark' AND s.programme = ${programme} AND s.paper_state NOT IN ('lembar_kedua', 'batal')`,
  );
  return row ?? { marks: 0, nikConflicts: 0, secondSheets: 0 };
}

export function countClosedNotDelivered(db: ReadDb, programme: number): number {
  return db.one<{ sendings: number }>(sql`SELECT count(*) AS sendings FROM sending WHERE programme = ${programme} AND state = 'ditutup'`)?.sendings ?? 0;
}

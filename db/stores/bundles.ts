import { present } from '../../shared/assert.ts';
import type { StackedPaper } from '../../shared/contract/bundles.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

/** A stack of paper as counted by hand. `numbered` and `keyed` are counted from its sheets. */
export interface Bundle {
  readonly id: number;
  readonly uid: string;
  readonly code: string;
  readonly counted: number;
  readonly place: string;
  readonly revision: number;
}

export interface BundleWithCounts extends Bundle {
  readonly numbered: number;
  readonly keyed: number;
  /** Name of who counted it last, and the instant. */
  readonly countedBy: string;
  readonly countedAt: string;
}

interface Row {
  readonly id: number;
  readonly uid: string;
  readonly code: string;
  readonly counted: number;
  readonly place: string;
  readonly revision: number;
}

interface CountedRow extends Row {
  readonly counted_by: string;
  readonly counted_at: string;
  readonly numbered: number;
  readonly keyed: number;
}

function fromRow(row: Row): Bundle {
  return { id: row.id, uid: row.uid, code: row.code, counted: row.counted, place: row.place, revision: row.revision };
}

function withCounts(row: CountedRow): BundleWithCounts {
  return { ...fromRow(row), numbered: row.numbered, keyed: row.keyed, countedBy: row.counted_by, countedAt: row.counted_at };
}

const countedColumns = sql`b.id, b.uid, b.code, b.counted, b.place, b.revision, count(s.id) AS numbered, count(s.head_version) AS keyed,
  coalesce(b.recounted_at, b.created_at) AS counted_at, (SELECT name FROM user WHERE id = coalesce(b.recounted_by, b.created_by)) AS counted_by`;

/** All bundles of the programme, in the order they were made, with what lies in them. */
export function listBundles(db: ReadDb, programme: number): readonly BundleWithCounts[] {
  return db
    .all<CountedRow>(
      sql`SELECT ${countedColumns} FROM bundle b LEFT JOIN sheet s ON s.bundle = b.id
          WHERE b.programme = ${programme} GROUP BY b.id ORDER BY b.id`,
    )
    .map(withCounts);
}

/** One bundle with what lies in it. */
export function bundleWithCounts(db: ReadDb, id: number): BundleWithCounts {
  return withCounts(present(db.one<CountedRow>(sql`SELECT ${countedColumns} FROM bundle b LEFT JOIN sheet s ON s.bundle = b.id WHERE b.id = ${id} GROUP BY b.id`), 'bundle'));
}

/** The sheets of a stack, in its order. */
export function papersOf(db: ReadDb, bundle: number): readonly StackedPaper[] {
  return db.all<StackedPaper>(
    sql`SELECT position, uid AS sheet, sheet_no AS sheetNo, paper_state AS paperState,
          CASE WHEN paper_state IN ('tidak_terbaca', 'tidak_ditemukan', 'dikembalikan', 'batal') THEN state_reason ELSE '' END AS reason
        FROM sheet WHERE bundle = ${bundle} ORDER BY position`,
  );
}

/** The bundle and place of a sheet; null: it lies in none. */
export function placeOfSheet(db: ReadDb, sheet: number): { readonly bundle: string; readonly position: number } | null {
  return db.one<{ bundle: string; position: number }>(sql`SELECT b.uid AS bundle, s.position FROM sheet s JOIN bundle b ON b.id = s.bundle WHERE s.id = ${sheet}`);
}

/** Where a bundle lies, as somebody wrote it down; '' when nobody did. */
export function bundlePlace(db: ReadDb, id: number): string {
  return db.one<{ place: string }>(sql`SELECT place FROM bundle WHERE id = ${id}`)?.place ?? '';
}

export function findBundle(db: ReadDb, programme: number, uid: string): Bundle | null {
  const row = db.one<Row>(sql`SELECT id, uid, code, counted, place, revision FROM bundle WHERE uid = ${uid} AND programme = ${programme}`);
  return row && fromRow(row);
}

export function bundleCodeTaken(db: ReadDb, programme: number, code: string): boolean {
  return db.one(sql`SELECT 1 FROM bundle WHERE programme = ${programme} AND code = ${code}`) !== null;
}

export interface NewBundle {
  readonly uid: string;
  readonly programme: number;
  readonly code: string;
  readonly counted: number;
  readonly place: string;
  readonly by: number;
  readonly at: string;
}

export function insertBundle(db: WriteDb, bundle: NewBundle): number {
  return db.run(
    sql`INSERT INTO bundle (uid, programme, code, counted, place, created_at, created_by)
        VALUES (${bundle.uid}, ${bundle.programme}, ${bundle.code}, ${bundle.counted}, ${bundle.place}, ${bundle.at}, ${bundle.by})`,
  ).id;
}

/** Writes a new place, and who counted again where the count is another one; the revision goes up by one. */
export function changeBundle(db: WriteDb, { id, counted: before }: Pick<Bundle, 'id' | 'counted'>, counted: number, place: string, by: number, at: string): void {
  const again = counted === before ? sql`` : sql`recounted_by = ${by}, recounted_at = ${at},`;
  db.runOne(sql`UPDATE bundle SET ${again} counted = ${counted}, place = ${place}, revision = revision + 1 WHERE id = ${id}`, 'bundle changed');
}

/** The next free place in the stack, from 1. */
export function nextPosition(db: ReadDb, bundle: number): number {
  return (db.one<{ last: number | null }>(sql`SELECT max(position) AS last FROM sheet WHERE bundle = ${bundle}`)?.last ?? 0) + 1;
}

/** Sheets the stack has: as counted on paper, or as many as have a number in it when these are more. */
export function bundleSize(db: ReadDb, bundle: number): number {
  const counted = db.one<{ counted: number }>(sql`SELECT counted FROM bundle WHERE id = ${bundle}`)?.counted ?? 0;
  return Math.max(counted, nextPosition(db, bundle) - 1);
}

/** The sheet at a place of the stack; null: it has no number yet. */
export function sheetAt(db: ReadDb, bundle: number, position: number): number | null {
  return db.one<{ id: number }>(sql`SELECT id FROM sheet WHERE bundle = ${bundle} AND position = ${position}`)?.id ?? null;
}

/** The paper lies here from now on. It says nothing of what is on it: its revision stays. */
export function layPaper(db: WriteDb, sheet: number, bundle: number, position: number): void {
  db.runOne(sql`UPDATE sheet SET bundle = ${bundle}, position = ${position} WHERE id = ${sheet}`, 'paper laid');
}

/** The number lies in no stack any more. */
export function takePaperOut(db: WriteDb, sheet: number): void {
  db.runOne(sql`UPDATE sheet SET bundle = NULL, position = NULL WHERE id = ${sheet}`, 'paper taken out');
}

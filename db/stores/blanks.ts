import { type ReadDb, sql, type WriteDb } from '../sql.ts';

/** Numbers that were printed on blank slips beforehand. */
export interface BlankBatch {
  readonly id: number;
  readonly uid: string;
  readonly first: number;
  readonly last: number;
  readonly statementFrom: string;
  /** What its papers say, as JSON. */
  readonly content: string;
  readonly at: string;
  readonly by: string;
  readonly keyed: number;
  readonly explained: number;
}

interface BatchRow {
  readonly id: number;
  readonly uid: string;
  readonly first: number;
  readonly last: number;
  readonly statement_from: string;
  readonly content: string;
  readonly at: string;
  readonly by: string;
  readonly keyed: number;
  readonly explained: number;
}

const columns = sql`b.id, b.uid, b.first, b.last, b.statement_from, b.content, b.at, (SELECT name FROM user WHERE id = b.by) AS by,
  (SELECT count(*) FROM blank_number n WHERE n.batch = b.id AND n.sheet IS NOT NULL) AS keyed,
  (SELECT count(*) FROM blank_number n WHERE n.batch = b.id AND n.unused_why <> '') AS explained`;

function fromRow(row: BatchRow): BlankBatch {
  return { id: row.id, uid: row.uid, first: row.first, last: row.last, statementFrom: row.statement_from, content: row.content, at: row.at, by: row.by, keyed: row.keyed, explained: row.explained };
}

/** All batches, the newest first. */
export function blankBatches(db: ReadDb, programme: number): readonly BlankBatch[] {
  return db.all<BatchRow>(sql`SELECT ${columns} FROM blank_batch b WHERE b.programme = ${programme} ORDER BY b.id DESC`).map(fromRow);
}

export function findBatch(db: ReadDb, programme: number, uid: string): BlankBatch | null {
  const row = db.one<BatchRow>(sql`SELECT ${columns} FROM blank_batch b WHERE b.uid = ${uid} AND b.programme = ${programme}`);
  return row && fromRow(row);
}

export interface NewBatch {
  readonly uid: string;
  readonly programme: number;
  readonly first: number;
  readonly numbers: readonly string[];
  readonly statementFrom: string;
  readonly content: string;
  readonly at: string;
  readonly by: number;
}

export function insertBatch(db: WriteDb, batch: NewBatch): void {
  const { id } = db.run(
    sql`INSERT INTO blank_batch (uid, programme, first, last, statement_from, content, at, by)
        VALUES (${batch.uid}, ${batch.programme}, ${batch.first}, ${batch.first + batch.numbers.length - 1}, ${batch.statementFrom}, ${batch.content}, ${batch.at}, ${batch.by})`,
  );
  for (const [index, sheetNo] of batch.numbers.entries()) {
    db.run(sql`INSERT INTO blank_number (batch, number, sheet_no) VALUES (${id}, ${batch.first + index}, ${sheetNo})`);
  }
}

export interface BlankNumber {
  readonly id: number;
  readonly number: number;
  readonly sheetNo: string;
  readonly keyed: boolean;
  /** Why it was never used; '' while nobody said so. */
  readonly why: string;
  readonly whyAt: string | null;
  readonly whyBy: string | null;
}

interface NumberRow {
  readonly id: number;
  readonly number: number;
  readonly sheet_no: string;
  readonly sheet: number | null;
  readonly unused_why: string;
  readonly unused_at: string | null;
  readonly unused_by: string | null;
}

const numberColumns = sql`n.id, n.number, n.sheet_no, n.sheet, n.unused_why, n.unused_at, (SELECT name FROM user WHERE id = n.unused_by) AS unused_by`;

function fromNumber(row: NumberRow): BlankNumber {
  return { id: row.id, number: row.number, sheetNo: row.sheet_no, keyed: row.sheet !== null, why: row.unused_why, whyAt: row.unused_at, whyBy: row.unused_by };
}

/** The numbers of a batch, in their order. */
export function numbersOfBatch(db: ReadDb, batch: number): readonly BlankNumber[] {
  return db.all<NumberRow>(sql`SELECT ${numberColumns} FROM blank_number n WHERE n.batch = ${batch} ORDER BY n.number`).map(fromNumber);
}

/** Numbers that lie printed and have no sheet: waiting, or explained. In their order. */
export function unusedNumbers(db: ReadDb, programme: number): readonly BlankNumber[] {
  return db
    .all<NumberRow>(sql`SELECT ${numberColumns} FROM blank_batch b JOIN blank_number n ON n.batch = b.id WHERE b.programme = ${programme} AND n.sheet IS NULL ORDER BY n.number`)
    .map(fromNumber);
}

/** A number by what stands on the paper, with its batch; null when it was not printed beforehand. */
export function blankByNo(db: ReadDb, programme: number, sheetNo: string): (BlankNumber & { readonly batch: string }) | null {
  const row = db.one<NumberRow & { batch: string }>(
    sql`SELECT ${numberColumns}, b.uid AS batch FROM blank_number n JOIN blank_batch b ON b.id = n.batch WHERE n.sheet_no = ${sheetNo} AND b.programme = ${programme}`,
  );
  return row && { ...fromNumber(row), batch: row.batch };
}

/** Its paper came in: whatever was said of it before is no longer so. */
export function nameBlankSheet(db: WriteDb, id: number, sheet: number): void {
  db.runOne(sql`UPDATE blank_number SET sheet = ${sheet}, unused_why = '', unused_at = NULL, unused_by = NULL WHERE id = ${id} AND sheet IS NULL`, 'blank number keyed');
}

/** Numbers of a batch that lie together. */
export interface NumberRange {
  readonly batch: number;
  readonly first: number;
  readonly last: number;
}

/** How many of these were said to be unused. */
export function countExplained(db: ReadDb, { batch, first, last }: NumberRange): number {
  return db.one<{ explained: number }>(sql`SELECT count(*) AS explained FROM blank_number WHERE batch = ${batch} AND number BETWEEN ${first} AND ${last} AND unused_why <> ''`)?.explained ?? 0;
}

/** Says of the numbers that have no sheet why they were not used; answers how many. What was said before stays, but for `again`. */
export function explainNumbers(db: WriteDb, { batch, first, last }: NumberRange, said: { readonly why: string; readonly at: string; readonly by: number; readonly again: boolean }): number {
  return db.run(
    sql`UPDATE blank_number SET unused_why = ${said.why}, unused_at = ${said.at}, unused_by = ${said.by}
        WHERE batch = ${batch} AND number BETWEEN ${first} AND ${last} AND sheet IS NULL AND (unused_why = '' OR ${said.again ? 1 : 0})`,
  ).changes;
}

/** How many papers carry a number of this station. */
export function countNumbered(db: ReadDb, programme: number, letter: string): number {
  return db.one<{ papers: number }>(sql`SELECT count(*) AS papers FROM sheet WHERE programme = ${programme} AND person_list IS NULL AND sheet_no GLOB ${`${letter}-*`}`)?.papers ?? 0;
}

import type { FieldId } from '../../shared/domain/fields.ts';
import { mayMovePaper, type PaperState, paperStates } from '../../shared/domain/states.ts';
import { fail } from '../../shared/problems.ts';
import { type ReadDb, type Sql, sql, type WriteDb } from '../sql.ts';

export interface Documents {
  readonly formulir: boolean;
  readonly fotokopi_ktp: boolean;
  readonly fotokopi_kk: boolean;
}

/** One piece of paper, for ever. Ids are of the database; names of users are resolved where they are shown. */
export interface Sheet {
  readonly id: number;
  readonly uid: string;
  readonly programme: number;
  readonly sheetNo: string;
  readonly sheetOrder: number;
  readonly formNo: string;
  readonly bundle: number | null;
  /** null: no person hangs on it (a counted sheet that was never there). */
  readonly registration: number | null;
  readonly receivedDay: string;
  readonly receivedAt: string;
  readonly receivedBy: string;
  readonly receiptName: string;
  readonly receiptPhone: string;
  readonly documents: Documents;
  readonly paperState: PaperState;
  readonly stateReason: string;
  readonly stateField: FieldId | null;
  readonly stateAt: string;
  readonly stateBy: string;
  /** The list it is a line of; null: a paper. */
  readonly personList: number | null;
  /** null: not keyed yet. */
  readonly headVersion: number | null;
  readonly revision: number;
}

interface Row {
  readonly id: number;
  readonly uid: string;
  readonly programme: number;
  readonly sheet_no: string;
  readonly sheet_order: number;
  readonly form_no: string;
  readonly bundle: number | null;
  readonly registration: number | null;
  readonly received_day: string;
  readonly received_at: string;
  readonly received_by: string;
  readonly receipt_name: string;
  readonly receipt_phone: string;
  readonly documents: string;
  readonly paper_state: PaperState;
  readonly state_reason: string;
  readonly state_field: FieldId | '';
  readonly state_at: string;
  readonly state_by: string;
  readonly person_list: number | null;
  readonly head_version: number | null;
  readonly revision: number;
}

const columns = sql`s.id, s.uid, s.programme, s.sheet_no, s.sheet_order, s.form_no, s.bundle, s.registration, s.received_day, s.received_at,
  (SELECT name FROM user WHERE id = s.received_by) AS received_by, s.receipt_name, s.receipt_phone, s.documents, s.paper_state, s.state_reason, s.state_field,
  s.state_at, (SELECT name FROM user WHERE id = s.state_by) AS state_by, s.person_list, s.head_version, s.revision`;

function fromRow(row: Row): Sheet {
  return {
    id: row.id,
    uid: row.uid,
    programme: row.programme,
    sheetNo: row.sheet_no,
    sheetOrder: row.sheet_order,
    formNo: row.form_no,
    bundle: row.bundle,
    registration: row.registration,
    receivedDay: row.received_day,
    receivedAt: row.received_at,
    receivedBy: row.received_by,
    receiptName: row.receipt_name,
    receiptPhone: row.receipt_phone,
    // Written by insertSheet from a parsed value.
    documents: JSON.parse(row.documents) as Documents,
    paperState: row.paper_state,
    stateReason: row.state_reason,
    stateField: row.state_field === '' ? null : row.state_field,
    stateAt: row.state_at,
    stateBy: row.state_by,
    personList: row.person_list,
    headVersion: row.head_version,
    revision: row.revision,
  };
}

export function findSheet(db: ReadDb, programme: number, uid: string): Sheet | null {
  const row = db.one<Row>(sql`SELECT ${columns} FROM sheet s WHERE s.uid = ${uid} AND s.programme = ${programme}`);
  return row && fromRow(row);
}

export function findSheetById(db: ReadDb, id: number): Sheet | null {
  const row = db.one<Row>(sql`SELECT ${columns} FROM sheet s WHERE s.id = ${id}`);
  return row && fromRow(row);
}

/** All sheets of a person, the earliest first. */
export function sheetsOfRegistration(db: ReadDb, registration: number): readonly Sheet[] {
  return db.all<Row>(sql`SELECT ${columns} FROM sheet s WHERE s.registration = ${registration} ORDER BY s.sheet_order, s.id`).map(fromRow);
}

/** The latest receipts (paper that came with a person), newest first. */
export function recentReceipts(db: ReadDb, programme: number, limit: number): readonly Sheet[] {
  return db
    .all<Row>(sql`SELECT ${columns} FROM sheet s WHERE s.programme = ${programme} AND s.registration IS NOT NULL AND s.person_list IS NULL ORDER BY s.sheet_order DESC, s.id DESC LIMIT ${limit}`)
    .map(fromRow);
}

export interface NewSheet {
  readonly uid: string;
  readonly programme: number;
  readonly sheetNo: string;
  readonly sheetOrder: number;
  readonly formNo: string;
  readonly bundle: number | null;
  readonly position: number | null;
  readonly registration: number | null;
  readonly receivedDay: string;
  readonly receiptName: string;
  readonly receiptPhone: string;
  readonly documents: Documents;
  readonly paperState: 'masuk' | 'tidak_ditemukan';
  readonly reason: string;
  readonly by: number;
  readonly at: string;
  /** Where it is a line of a list: which, and the number of the line from 1. */
  readonly onList?: { readonly list: number; readonly line: number };
}

/** Answers the id. */
export function insertSheet(db: WriteDb, sheet: NewSheet): number {
  return db.run(
    sql`INSERT INTO sheet (uid, programme, sheet_no, sheet_order, form_no, bundle, position, registration, received_day, received_at, received_by,
          receipt_name, receipt_phone, documents, paper_state, state_reason, state_field, state_at, state_by, person_list, list_line)
        VALUES (${sheet.uid}, ${sheet.programme}, ${sheet.sheetNo}, ${sheet.sheetOrder}, ${sheet.formNo}, ${sheet.bundle}, ${sheet.position}, ${sheet.registration},
          ${sheet.receivedDay}, ${sheet.at}, ${sheet.by}, ${sheet.receiptName}, ${sheet.receiptPhone}, ${JSON.stringify(sheet.documents)}, ${sheet.paperState},
          ${sheet.reason}, '', ${sheet.at}, ${sheet.by}, ${sheet.onList?.list ?? null}, ${sheet.onList?.line ?? null})`,
  ).id;
}

export interface PaperMove {
  /** What was said; '' when nothing. */
  readonly reason: string;
  readonly field: FieldId | null;
  readonly by: number;
  readonly at: string;
}

/** One move of a sheet, by the table of moves only: anything else is `move.illegal`. Answers the new revision. */
export function moveSheet(db: WriteDb, sheet: Pick<Sheet, 'id' | 'paperState' | 'revision'>, to: PaperState, move: PaperMove): number {
  return moved(db, sheet, to, move, sql``);
}

/** What the version that speaks for a sheet now says about the paper. */
export interface NewHead {
  readonly version: number;
  readonly formNo: string;
  readonly receivedDay: string;
}

/** A move that comes with a new version. */
export function moveSheetWith(db: WriteDb, sheet: Pick<Sheet, 'id' | 'paperState' | 'revision'>, to: PaperState, move: PaperMove, head: NewHead): number {
  return moved(db, sheet, to, move, sql`, head_version = ${head.version}, form_no = ${head.formNo}, received_day = ${head.receivedDay}`);
}

function moved(db: WriteDb, sheet: Pick<Sheet, 'id' | 'paperState' | 'revision'>, to: PaperState, move: PaperMove, more: Sql): number {
  if (!mayMovePaper(sheet.paperState, to)) fail('move.illegal', { from: sheet.paperState, to });
  db.runOne(
    sql`UPDATE sheet SET paper_state = ${to}, state_reason = ${move.reason}, state_field = ${move.field ?? ''}, state_at = ${move.at}, state_by = ${move.by},
          revision = revision + 1${more}
        WHERE id = ${sheet.id} AND paper_state = ${sheet.paperState}`,
    'sheet moved',
  );
  return sheet.revision + 1;
}

/** Anything else about a sheet changed (a mark was settled): whoever has it open must look again. Answers the new revision. */
export function touchSheet(db: WriteDb, sheet: Pick<Sheet, 'id' | 'revision'>): number {
  db.runOne(sql`UPDATE sheet SET revision = revision + 1 WHERE id = ${sheet.id}`, 'sheet touched');
  return sheet.revision + 1;
}

/** It came on another day than was written. Answers the new revision. */
export function changeDay(db: WriteDb, sheet: Pick<Sheet, 'id' | 'revision'>, receivedDay: string): number {
  db.runOne(sql`UPDATE sheet SET received_day = ${receivedDay}, revision = revision + 1 WHERE id = ${sheet.id}`, 'day of a sheet changed');
  return sheet.revision + 1;
}

/** The person a sheet hangs on. */
export function writeRegistration(db: WriteDb, id: number, registration: number): void {
  db.runOne(sql`UPDATE sheet SET registration = ${registration} WHERE id = ${id}`, 'person of a sheet named');
}

/** The sheets born with these registrations now hang on `to`. */
export function hangSheetsOn(db: WriteDb, bornWith: readonly number[], to: number): void {
  db.run(
    sql`UPDATE sheet SET registration = ${to}
        WHERE id IN (SELECT active_sheet FROM registration WHERE id IN (SELECT value FROM json_each(${JSON.stringify(bornWith)})))`,
  );
}

/** Papers by state, wherever they lie; a line of a list is none. */
export function countPaper(db: ReadDb, programme: number): Readonly<Record<PaperState, number>> {
  // Joint of derived types: Object.fromEntries loses the key type.
  const counts = Object.fromEntries(paperStates.map((state) => [state, 0])) as Record<PaperState, number>;
  for (const row of db.all<{ state: PaperState; sheets: number }>(
    sql`SELECT paper_state AS state, count(*) AS sheets FROM sheet WHERE programme = ${programme} GROUP BY paper_state`,
  )) {
    counts[row.state] = row.sheets;
  }
  // Taken off afterwards: the lists are few, and the count above reads nothing but its index.
  for (const row of db.all<{ state: PaperState; lines: number }>(
    sql`SELECT paper_state AS state, count(*) AS lines FROM sheet WHERE person_list IS NOT NULL AND +programme = ${programme} GROUP BY +paper_state`,
  )) {
    counts[row.state] -= row.lines;
  }
  return counts;
}

/** All papers of the programme. Counting the whole table is cheap, counting the others of it (and the lines of lists) costs as many as there are. */
export function countSheets(db: ReadDb, programme: number): number {
  const row = db.one<{ sheets: number }>(
    sql`SELECT (SELECT count(*) FROM sheet) - (SELECT count(*) FROM sheet WHERE programme < ${programme})
          - (SELECT count(*) FROM sheet WHERE programme > ${programme})
          - (SELECT count(*) FROM sheet WHERE person_list IS NOT NULL AND +programme = ${programme}) AS sheets`,
  );
  return row?.sheets ?? 0;
}

/** Instants of the latest receipts, newest first. */
export function recentReceiptTimes(db: ReadDb, programme: number, limit: number): readonly string[] {
  return db
    .all<{ at: string }>(sql`SELECT received_at AS at FROM sheet WHERE programme = ${programme} AND registration IS NOT NULL AND person_list IS NULL ORDER BY sheet_order DESC LIMIT ${limit}`)
    .map((row) => row.at);
}

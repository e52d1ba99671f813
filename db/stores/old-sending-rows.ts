import { present } from '../../shared/assert.ts';
import type { OldLayout } from '../../shared/contract/old-sendings.ts';
import type { RowResult } from '../../shared/domain/old-sending/match.ts';
import { type ReadDb, type Sql, sql, sqlJoin, type WriteDb } from '../sql.ts';
import { insideOf } from './inside-old.ts';
import { rowsSaying, type Says } from './old-rows-saying.ts';
import { dropOldRowSearch, writeOldRowSearch } from './search.ts';

/** A row as it was sent, and whose it is. */
export interface OldSendingRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly nik: string;
  readonly name: string;
  readonly foldedName: string;
  readonly birthDate: string;
  readonly registration: number | null;
  readonly result: RowResult;
}

interface Row {
  readonly line_no: number;
  readonly cells: string;
  readonly nik: string;
  readonly name: string;
  readonly folded_name: string;
  readonly birth_date: string;
  readonly registration: number | null;
  readonly result: RowResult;
}

function fromRow(row: Row): OldSendingRow {
  return {
    line: row.line_no,
    // Joint: JSON of a row that only insertOldRow writes.
    cells: JSON.parse(row.cells) as string[],
    nik: row.nik,
    name: row.name,
    foldedName: row.folded_name,
    birthDate: row.birth_date,
    registration: row.registration,
    result: row.result,
  };
}

export function insertOldRow(db: WriteDb, sending: number, row: OldSendingRow): void {
  const { id } = db.run(
    sql`INSERT INTO old_sending_row (old_sending, line_no, cells, nik, name, folded_name, birth_date, registration, result)
        VALUES (${sending}, ${row.line}, ${JSON.stringify(row.cells)}, ${row.nik}, ${row.name}, ${row.foldedName}, ${row.birthDate}, ${row.registration}, ${row.result})`,
  );
  if (row.registration === null) writeOldRowSearch(db, id, row.name, row.foldedName);
}

function rowsWhere(db: ReadDb, condition: Sql): readonly OldSendingRow[] {
  return db.all<Row>(sql`SELECT line_no, cells, nik, name, folded_name, birth_date, registration, result FROM old_sending_row WHERE ${condition}`).map(fromRow);
}

/** Which rows: with one of these results, and with a text in the column of the desa; `column` null: the file has none. */
export interface RowFilter {
  readonly results: readonly RowResult[];
  readonly village: string;
  readonly column: number | null;
}

/** In the order of the file. */
export function rowsWith(db: ReadDb, sending: number, filter: RowFilter, limit: number, offset: number): readonly OldSendingRow[] {
  return rowsWhere(db, sql`${rowsOf(sending, filter)} ORDER BY line_no LIMIT ${limit} OFFSET ${offset}`);
}

export function countRowsWith(db: ReadDb, sending: number, filter: RowFilter): number {
  return db.one<{ rows: number }>(sql`SELECT count(*) AS rows FROM old_sending_row WHERE ${rowsOf(sending, filter)}`)?.rows ?? 0;
}

function rowsOf(sending: number, { results, village, column }: RowFilter): Sql {
  const all = sql`old_sending = ${sending} AND result IN (${among(results)})`;
  if (village === '') return all;
  return column === null ? sql`${all} AND false` : sql`${all} AND ${hasText(sql`cells ->> ${`$[${column}]`}`, village)}`;
}

/** Whether a text stands in another, in any case. */
function hasText(text: Sql, part: string): Sql {
  return sql`instr(upper(coalesce(${text}, '')), ${part.toUpperCase()}) > 0`;
}

/** The next rows after a line that have nobody, or found by themselves somebody who was withdrawn since: they may have come again. */
export function rowsWithoutPerson(db: ReadDb, sending: number, after: number, limit: number): readonly OldSendingRow[] {
  return rowsWhere(
    db,
    sql`old_sending = ${sending} AND line_no > ${after} AND (registration IS NULL
          OR (result IN ('nik', 'nama_lahir') AND registration IN (SELECT id FROM registration WHERE send_state = 'ditarik' AND joined_to IS NULL)))
        ORDER BY line_no LIMIT ${limit}`,
  );
}

export function lastLineOf(db: ReadDb, sending: number): number {
  return db.one<{ line: number | null }>(sql`SELECT max(line_no) AS line FROM old_sending_row WHERE old_sending = ${sending}`)?.line ?? 0;
}

/**
 * Rows, of after < line <= upTo, that found their person by themselves and have a whole NIK that is not the one of that registration:
 * whoever holds it may have been keyed since, or been told apart from them.
 */
export function rowsUnderOtherNik(db: ReadDb, sending: number, after: number, upTo: number): readonly OldSendingRow[] {
  return rowsWhere(
    db,
    sql`old_sending = ${sending} AND line_no > ${after} AND line_no <= ${upTo} AND +result IN ('nik', 'nama_lahir') AND nik <> ''
        AND nik IS NOT (SELECT r.nik FROM registration r WHERE r.id = old_sending_row.registration)
        AND EXISTS (SELECT 1 FROM sheet_current c WHERE c.nik = old_sending_row.nik AND c.nik <> '') ORDER BY line_no`,
  );
}

/** A row with the sending that it is of. */
export interface RowOfSending {
  readonly sending: number;
  readonly layout: OldLayout;
  readonly row: OldSendingRow;
}

/** Rows of old sendings (or of one) that another row of their file keeps from their person, and that say one of these NIKs, or one of these names with its birth date. */
export function doublesLike(db: ReadDb, programme: number, says: readonly Says[], sending?: number): readonly RowOfSending[] {
  return db
    .all<Row & { readonly sending: number; readonly layout: string }>(
      sql`SELECT DISTINCT o.id AS sending, o.layout, w.line_no, w.cells, w.nik, w.name, w.folded_name, w.birth_date, w.registration, w.result, w.id
          FROM ${rowsSaying(says)} s CROSS JOIN old_sending_row w ON w.id = s.id AND w.result = 'ganda' JOIN old_sending o ON o.id = w.old_sending
          WHERE o.programme = ${programme} AND (${sending ?? null} IS NULL OR o.id = ${sending ?? null}) ORDER BY w.id`,
    )
    // Joint: JSON that only insertOldSending writes.
    .map(({ sending: of, layout, ...row }) => ({ sending: of, layout: JSON.parse(layout) as OldLayout, row: fromRow(row) }));
}

/** Rows of old sendings that found one of these registrations by themselves and have one of these NIKs. */
export function rowsHeldBy(db: ReadDb, registrations: readonly number[], niks: readonly string[]): readonly Omit<RowOfSending, 'layout'>[] {
  return db
    .all<Row & { readonly sending: number }>(
      sql`SELECT w.old_sending AS sending, w.line_no, w.cells, w.nik, w.name, w.folded_name, w.birth_date, w.registration, w.result
          FROM json_each(${JSON.stringify(registrations)}) p CROSS JOIN old_sending_row w ON w.registration = p.value JOIN old_sending o ON o.id = w.old_sending
          WHERE w.result IN ('nik', 'nama_lahir') AND w.nik IN (SELECT value FROM json_each(${JSON.stringify(niks)})) ORDER BY w.id`,
    )
    .map(({ sending, ...row }) => ({ sending, row: fromRow(row) }));
}

export function rowOn(db: ReadDb, sending: number, line: number): OldSendingRow | null {
  return rowsWhere(db, sql`old_sending = ${sending} AND line_no = ${line}`)[0] ?? null;
}

/** The row of a sending that has this person (also under a registration that was joined to theirs); null: none. */
export function lineOfPerson(db: ReadDb, sending: number, registration: number): number | null {
  return (
    db.one<{ line: number }>(
      sql`WITH RECURSIVE tree (id) AS (VALUES (${registration}) UNION SELECT r.id FROM registration r JOIN tree ON r.joined_to = tree.id)
          SELECT l.line_no AS line FROM tree CROSS JOIN old_sending_row l ON l.registration = tree.id WHERE l.old_sending = ${sending} ORDER BY l.line_no LIMIT 1`,
    )?.line ?? null
  );
}

/** Everybody who has a row of a sending. */
export function peopleInside(db: ReadDb, sending: number): readonly number[] {
  return db.column<number>(sql`${insideOf(sending)} SELECT id FROM inside`);
}

/** Whose row it is, and how that came; the row itself is frozen. */
export function writeRowPerson(db: WriteDb, sending: number, line: number, result: RowResult, registration: number | null): void {
  const before = present(
    db.one<{ id: number; name: string; foldedName: string; registration: number | null }>(
      sql`SELECT id, name, folded_name AS foldedName, registration FROM old_sending_row WHERE old_sending = ${sending} AND line_no = ${line}`,
    ),
    'old row',
  );
  db.runOne(sql`UPDATE old_sending_row SET registration = ${registration}, result = ${result} WHERE old_sending = ${sending} AND line_no = ${line}`, 'person of an old row');
  if (before.registration === null && registration !== null) dropOldRowSearch(db, before.id);
  if (before.registration !== null && registration === null) writeOldRowSearch(db, before.id, before.name, before.foldedName);
}

/** Sheets of the live people who are in none of its rows, in the order of the paper; with a text in their desa, '' for all. */
export function sheetsNotIn(db: ReadDb, programme: number, sending: number, village: string, limit: number, offset: number): readonly number[] {
  return db.column<number>(sql`${insideOf(sending)} SELECT s.id FROM ${peopleNotIn(programme, village)} ORDER BY s.sheet_order, s.id LIMIT ${limit} OFFSET ${offset}`);
}

export function countNotIn(db: ReadDb, programme: number, sending: number, village: string): number {
  return db.one<{ people: number }>(sql`${insideOf(sending)} SELECT count(*) AS people FROM ${peopleNotIn(programme, village)}`)?.people ?? 0;
}

function peopleNotIn(programme: number, village: string): Sql {
  const of = village === '' ? sql`` : sql`AND ${hasText(sql`(SELECT c.desa_kelurahan FROM sheet_current c WHERE c.sheet = s.id)`, village)}`;
  return sql`registration r JOIN sheet s ON s.id = r.active_sheet
    WHERE r.programme = ${programme} AND r.joined_to IS NULL AND r.send_state <> 'ditarik' AND r.id NOT IN (SELECT id FROM inside) ${of}`;
}

function among(results: readonly RowResult[]): Sql {
  return sqlJoin(results.map((result) => sql`${result}`), ', ');
}

import type { LengkapFacts } from '../../shared/domain/csv-row.ts';
import type { SheetValues } from '../../shared/domain/fields.ts';
import { mayMovePerson, type SendState } from '../../shared/domain/states.ts';
import { fail } from '../../shared/problems.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';
import { filledValues, writtenValues } from './versions.ts';

/** The finished text of a line (with its CRLF), as it was frozen. */
export interface FrozenText {
  readonly lineNo: number;
  readonly csvLine: string;
  /** SHA-256 of csvLine in UTF-8, lower-case hex. */
  readonly sha256: string;
}

/** What a line says, as it was frozen. */
export interface FrozenFacts {
  readonly lineNo: number;
  readonly facts: LengkapFacts;
}

/** A line of a sending: what it says, and the text that says it. */
export type FrozenLine = FrozenText & FrozenFacts;

export interface NewLine extends FrozenLine {
  readonly sending: number;
  readonly registration: number;
  readonly sheet: number;
  readonly version: number;
}

/** A new line of a closing that is under way; it counts for nothing until the sending closes. */
export function insertLine(db: WriteDb, line: NewLine): void {
  const { id } = db.runOne(
    sql`INSERT INTO sending_line (sending, line_no, registration, sheet, version, csv_line, sha256, action)
      VALUES (${line.sending}, ${line.lineNo}, ${line.registration}, ${line.sheet}, ${line.version}, ${line.csvLine}, ${line.sha256}, ${line.facts.action})`,
    'insert sending line',
  );
  const facts = { ...line.facts, values: writtenValues(line.facts.values) };
  db.runOne(sql`INSERT INTO sending_line_facts (line, facts) VALUES (${id}, ${JSON.stringify(facts)})`, 'insert facts of a line');
}

/** Removes at most `limit` lines that a closing of this open sending left behind; answers how many. The table refuses it for a closed one. */
export function removeLeftLines(db: WriteDb, sendingId: number, limit: number): number {
  return db.run(sql`DELETE FROM sending_line WHERE id IN (SELECT id FROM sending_line WHERE sending = ${sendingId} LIMIT ${limit})`).changes;
}

/** The last line number of a sending, closed or not; 0 when it has none. */
export function lastLineNo(db: ReadDb, sendingId: number): number {
  return db.one<{ last: number }>(sql`SELECT coalesce(max(line_no), 0) AS last FROM sending_line WHERE sending = ${sendingId}`)?.last ?? 0;
}

/** How many lines of an open sending still stand for the same ready person, the same sheet and the same version of it. */
export function countStillReady(db: ReadDb, sendingId: number): number {
  return countOf(
    db.one(sql`SELECT count(*) AS n FROM sending_line l
      JOIN registration r ON r.id = l.registration
      JOIN sheet s ON s.id = r.active_sheet
      WHERE l.sending = ${sendingId} AND r.send_state = 'siap' AND r.joined_to IS NULL
        AND s.id = l.sheet AND s.head_version = l.version`),
  );
}

/** Moves everybody of a sending at once, by the same table of moves as one person; answers how many moved. */
export function movePeopleOf(db: WriteDb, sendingId: number, from: SendState, to: SendState): number {
  if (!mayMovePerson(from, to)) fail('move.illegal', { from, to });
  return db.run(
    sql`UPDATE registration SET send_state = ${to}, revision = revision + 1
      WHERE send_state = ${from} AND id IN (SELECT registration FROM sending_line WHERE sending = ${sendingId})`,
  ).changes;
}

/** The next texts of a closed sending after a line number, in their order. */
export function textsAfter(db: ReadDb, sendingId: number, lineNo: number, limit: number): readonly FrozenText[] {
  return db.all<FrozenText>(
    sql`SELECT line_no AS lineNo, csv_line AS csvLine, sha256 FROM sending_line
      WHERE sending = ${sendingId} AND line_no > ${lineNo} ORDER BY line_no LIMIT ${limit}`,
  );
}

/** Lines that stand one after the other, as the bytes of the file. */
export interface FrozenBytes {
  /** Number of the last of them. */
  readonly lineNo: number;
  readonly bytes: Uint8Array;
}

/** The same as UTF-8, put together by the database: a string a line is made and encoded again for nothing when they are only copied. */
export function bytesAfter(db: ReadDb, sendingId: number, lineNo: number, limit: number): readonly FrozenBytes[] {
  const page = sql`SELECT line_no, csv_line FROM sending_line WHERE sending = ${sendingId} AND line_no > ${lineNo} ORDER BY line_no LIMIT ${limit}`;
  return db.all<FrozenBytes>(sql`SELECT max(line_no) AS lineNo, CAST(group_concat(csv_line, '') AS BLOB) AS bytes FROM (${page}) HAVING count(*) > 0`);
}

interface StoredFacts extends Omit<LengkapFacts, 'values'> {
  readonly values: Partial<SheetValues>;
}

/** The next facts of a closed sending after a line number, in their order. */
export function factsAfter(db: ReadDb, sendingId: number, lineNo: number, limit: number): readonly FrozenFacts[] {
  return db
    .all<{ line_no: number; facts: string }>(
      sql`SELECT l.line_no, f.facts FROM sending_line l JOIN sending_line_facts f ON f.line = l.id
        WHERE l.sending = ${sendingId} AND l.line_no > ${lineNo} ORDER BY l.line_no LIMIT ${limit}`,
    )
    .map((row) => {
      // Joint: JSON of a row that only insertLine writes.
      const stored = JSON.parse(row.facts) as StoredFacts;
      return { lineNo: row.line_no, facts: { ...stored, values: filledValues(stored.values) } };
    });
}

export interface EdgeSheets {
  /** null while the sending is open */
  readonly firstSheet: string | null;
  readonly lastSheet: string | null;
}

/** Numbers of the sheets of the first and the last line of a closed sending. */
export function edgeSheets(db: ReadDb, sendingId: number): EdgeSheets {
  return { firstSheet: edgeSheet(db, sendingId, 'first'), lastSheet: edgeSheet(db, sendingId, 'last') };
}

/** Where a person was sent; `to` is the office that gets it. Whoever took the file there is named in the handing over alone: no card names a person. */
export interface SendingOf {
  readonly no: string;
  readonly line: number;
  /** The day it was handed over; null: not handed over yet. */
  readonly day: string | null;
  /** Number of the covering letter; '' when there is none (yet). */
  readonly letter: string;
  readonly to: string;
}

/** The last closed sending in which a person is; null when there is none. */
export function sendingOf(db: ReadDb, registrationId: number): SendingOf | null {
  return db.one<SendingOf>(
    sql`SELECT g.no, l.line_no AS line, d.day, coalesce(d.letter, '') AS letter, g.receiver AS "to"
      FROM sending_line l
      JOIN sending g ON g.id = l.sending
      LEFT JOIN delivery d ON d.sending = g.id
      WHERE l.registration = ${registrationId} AND g.state <> 'dibuka'
      ORDER BY l.id DESC LIMIT 1`,
  );
}

function edgeSheet(db: ReadDb, sendingId: number, edge: 'first' | 'last'): string | null {
  const order = edge === 'first' ? sql`ORDER BY l.line_no` : sql`ORDER BY l.line_no DESC`;
  const row = db.one<{ sheet_no: string }>(
    sql`SELECT s.sheet_no FROM sending_line l JOIN sheet s ON s.id = l.sheet JOIN sending g ON g.id = l.sending
      WHERE l.sending = ${sendingId} AND g.state <> 'dibuka' ${order} LIMIT 1`,
  );
  return row?.sheet_no ?? null;
}

function countOf(row: { n: number } | null): number {
  return row?.n ?? 0;
}

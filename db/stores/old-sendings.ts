import type { OldCounts, OldLayout, OldSendingHead } from '../../shared/contract/old-sendings.ts';
import { type ReadDb, type Sql, sql, type WriteDb } from '../sql.ts';
import { insideOf, oldParts } from './inside-old.ts';
import type { Purpose } from './sendings.ts';

/** Where the file's table lies, and what was found of it when it was frozen. */
export interface KeptLayout extends OldLayout {
  /** NIKs that Excel had damaged. */
  readonly damaged: number;
  /** Rows that are about nobody: blank ones, totals, signatures. */
  readonly skipped: number;
  /** Sheets of the workbook in which anything stands; [] of a CSV. Not kept at first. */
  readonly filled?: readonly string[];
}

/** A file that left before Loket was there. */
export interface OldSending {
  readonly id: number;
  readonly layout: KeptLayout;
  readonly head: OldSendingHead;
}

interface Row {
  readonly id: number;
  readonly uid: string;
  readonly no: string;
  readonly sent_day: string;
  readonly letter: string;
  readonly receiver: string;
  readonly purpose: Purpose;
  readonly layout: string;
  readonly frozen_at: string;
  readonly frozen_by: string;
  readonly file_name: string;
  readonly file_bytes: number;
  readonly file_sha256: string;
}

function fromRow(db: ReadDb, programme: number, row: Row): OldSending {
  // Joint: JSON of a row that only insertOldSending writes.
  const layout = JSON.parse(row.layout) as KeptLayout;
  return {
    id: row.id,
    layout,
    head: {
      uid: row.uid,
      no: row.no,
      sentDay: row.sent_day,
      letter: row.letter,
      receiver: row.receiver,
      purpose: row.purpose,
      sheet: layout.sheet,
      file: { name: row.file_name, bytes: row.file_bytes, sha256: row.file_sha256 },
      frozenAt: row.frozen_at,
      frozenBy: row.frozen_by,
      ...countsOf(resultsOf(db, row.id)),
      notInIt: oldParts(db, programme, insideOf(row.id)).outside,
    },
  };
}

function select(rest: Sql): Sql {
  return sql`SELECT o.id, o.uid, o.no, o.sent_day, o.letter, o.receiver, o.purpose, o.layout, o.frozen_at, u.name AS frozen_by, f.name AS file_name, f.bytes AS file_bytes, f.sha256 AS file_sha256
    FROM old_sending o JOIN user u ON u.id = o.frozen_by JOIN attachment f ON f.id = o.file ${rest}`;
}

/** The newest first. */
export function listOldSendings(db: ReadDb, programme: number): readonly OldSending[] {
  return db.all<Row>(select(sql`WHERE o.programme = ${programme} ORDER BY o.id DESC`)).map((row) => fromRow(db, programme, row));
}

export function findOldSending(db: ReadDb, programme: number, uid: string): OldSending | null {
  const row = db.one<Row>(select(sql`WHERE o.uid = ${uid} AND o.programme = ${programme}`));
  return row && fromRow(db, programme, row);
}

/** A table by its bytes, and by its sheet where it is a workbook. */
export interface TableOfFile {
  readonly sha256: string;
  /** null: a CSV */
  readonly sheet: string | null;
  /** All sheets of the workbook. */
  readonly sheets: readonly string[];
}

/** Number of the old sending of the same sheet of the same bytes; null: none. What was recorded without the name of a sheet was the first. */
export function recordedAs(db: ReadDb, programme: number, { sha256, sheet, sheets }: TableOfFile): string | null {
  const same = db.all<{ no: string; sheet: string | null }>(
    sql`SELECT o.no, o.layout ->> 'sheet' AS sheet FROM old_sending o CROSS JOIN attachment f ON f.id = o.file WHERE o.programme = ${programme} AND f.sha256 = ${sha256} ORDER BY o.id`,
  );
  return same.find((each) => sheet === null || (each.sheet ?? sheets[0]) === sheet)?.no ?? null;
}

/** Sheets of its workbook that are recorded as no old sending, in the order of the file; [] of a CSV, or where nobody kept which there are. */
export function sheetsNotRecorded(db: ReadDb, programme: number, { head, layout }: OldSending): readonly string[] {
  const filled = layout.filled ?? [];
  if (filled.length < 2) return [];
  const recorded = db.column<string | null>(
    sql`SELECT o.layout ->> 'sheet' FROM old_sending o CROSS JOIN attachment f ON f.id = o.file WHERE o.programme = ${programme} AND f.sha256 = ${head.file.sha256}`,
  );
  return filled.filter((sheet) => !recorded.includes(sheet));
}

export interface NewOldSending {
  /** That of its beginning. */
  readonly id: number;
  readonly uid: string;
  readonly programme: number;
  readonly no: string;
  readonly sentDay: string;
  readonly letter: string;
  readonly receiver: string;
  readonly purpose: Purpose;
  readonly file: number;
  readonly layout: KeptLayout;
  readonly rows: number;
  readonly at: string;
  readonly by: number;
}

/** Makes what was begun an old sending: its rows and its file count from now on. */
export function insertOldSending(db: WriteDb, made: NewOldSending): void {
  db.runOne(
    sql`INSERT INTO old_sending (id, uid, programme, no, sent_day, letter, receiver, purpose, file, layout, row_count, frozen_at, frozen_by)
        VALUES (${made.id}, ${made.uid}, ${made.programme}, ${made.no}, ${made.sentDay}, ${made.letter}, ${made.receiver}, ${made.purpose}, ${made.file}, ${JSON.stringify(made.layout)}, ${made.rows}, ${made.at}, ${made.by})`,
    'insert old sending',
  );
}

/** Where a person stands in files that left before Loket was there. */
export interface OldPlace {
  /** "L001" */
  readonly no: string;
  readonly line: number;
  readonly sentDay: string;
  readonly receiver: string;
  /** '' when it is not known. */
  readonly letter: string;
  readonly frozenAt: string;
  readonly frozenBy: string;
}

/** All rows of old sendings that are this person's (also under a registration that was joined to theirs), the oldest sending first. */
export function oldPlacesOf(db: ReadDb, registration: number): readonly OldPlace[] {
  return db.all<OldPlace>(
    sql`WITH RECURSIVE tree (id) AS (VALUES (${registration}) UNION SELECT r.id FROM registration r JOIN tree ON r.joined_to = tree.id)
        SELECT o.no, l.line_no AS line, o.sent_day AS sentDay, o.receiver, o.letter, o.frozen_at AS frozenAt, u.name AS frozenBy
        FROM tree CROSS JOIN old_sending_row l ON l.registration = tree.id JOIN old_sending o ON o.id = l.old_sending JOIN user u ON u.id = o.frozen_by ORDER BY o.sent_day, o.id, l.line_no`,
  );
}

/** The rows of a file as its head says them. */
export function countsOf(by: ReturnType<typeof resultsOf>): Omit<OldCounts, 'notInIt'> {
  const matched = by.nik + by.nama_lahir + by.dipilih;
  return { rows: matched + by.beberapa + by.tidak_ada + by.ganda, matched, ambiguous: by.beberapa, unmatched: by.tidak_ada, double: by.ganda };
}

/** Rows by how they found their person, or why not. */
export function resultsOf(db: ReadDb, sending: number): Record<'nik' | 'nama_lahir' | 'dipilih' | 'tidak_ada' | 'beberapa' | 'ganda', number> {
  const by = { nik: 0, nama_lahir: 0, dipilih: 0, tidak_ada: 0, beberapa: 0, ganda: 0 };
  for (const { result, rows } of db.all<{ result: keyof typeof by; rows: number }>(sql`SELECT result, count(*) AS rows FROM old_sending_row WHERE old_sending = ${sending} GROUP BY result`)) by[result] = rows;
  return by;
}

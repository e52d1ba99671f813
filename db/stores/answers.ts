import type { AnswerChannel, AnswerKind, AnswerSource, AnswerStatus } from '../../shared/domain/province-answers.ts';
import { type ReadDb, type Sql, sql, type WriteDb } from '../sql.ts';
import { personOfMany } from './joined.ts';
import { stillTheirs } from './still-theirs.ts';

/** One of our sendings, or a kiriman lama; `id` is the row's. */
export interface SentThing {
  readonly kind: 'kiriman' | 'lama';
  readonly id: number;
  readonly uid: string;
  readonly no: string;
}

export interface Scan {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Answer extends AnswerSource {
  readonly id: number;
  readonly uid: string;
  readonly kind: AnswerKind;
  /** null: all that was sent */
  readonly about: SentThing | null;
  readonly text: string;
  readonly total: number | null;
  readonly diterima: number;
  readonly ditolak: number;
  readonly diteruskan: number;
  /** Words that stand on people who have no row any more in what it is about: they count for nothing, and in none of the three. */
  readonly notTheirs: number;
  readonly scan: Scan | null;
  readonly at: string;
  readonly by: string;
  readonly undone: Undone | null;
}

/** Taken back, or put right by a later one that stands in its place (`corrected`): it stays readable and counts no more. */
export interface Undone {
  readonly why: string;
  readonly at: string;
  readonly by: string;
  readonly corrected: boolean;
}

/** What an answer says of one person. */
export interface PersonAnswer extends AnswerSource {
  /** uid of the answer */
  readonly answer: string;
  readonly status: AnswerStatus;
  readonly reason: string;
}

/**
 * The latest word on a person stands first: by the day it was said, of one day the one recorded last; what was put right ranks where the first
 * one stood. The one rule of what is latest; `a` is the answer, `l` its line. What was taken back, the answer or the one word, is left out by
 * `standing`.
 */
export const latestFirst = sql`a.said_day DESC, coalesce(l.in_place_of, l.id) DESC`;
export const standing = sql`a.undone_at IS NULL AND l.undone_at IS NULL`;

/**
 * Which words count on a person: those said since they were last handed over, and those that name that very sending. What was said before
 * is about something older, and says nothing of what left after it. The one rule of card, badge, lists, ledger, follow-up and Beranda.
 */
export function aboutWhatLeft(person: Sql): Sql {
  return sql`NOT EXISTS (SELECT 1 FROM sending_line n CROSS JOIN delivery d ON d.sending = n.sending
    WHERE n.registration = ${person} AND d.day > a.said_day AND n.sending IS NOT a.sending)`;
}

/**
 * The lines of all answers on a person, under whichever of their registrations. Sheets hang on the person, and each registration keeps one
 * sheet: `x` is a sheet of theirs (its `registration` is the person), `t` the registration that names it.
 */
export const linesOfPeople = sql`sheet x CROSS JOIN registration t ON t.active_sheet = x.id CROSS JOIN answer_line l ON l.registration = t.id CROSS JOIN answer a ON a.id = l.answer`;

/** One column of the latest line that counts on the person whom this expression names, as an expression; NULL: none. */
function latestOf(column: Sql, person: Sql): Sql {
  return sql`(SELECT ${column} FROM ${linesOfPeople} WHERE x.registration = ${person} AND ${standing} AND ${aboutWhatLeft(person)} AND ${stillTheirs(person)} ORDER BY ${latestFirst} LIMIT 1)`;
}

/** The latest word that counts on the person whom this expression names, as an expression; NULL: none. */
export function latestStatusOf(person: Sql): Sql {
  return latestOf(sql`l.status`, person);
}

const wordColumns = sql`a.uid AS answer, l.status, l.reason, a.said_by AS saidBy, a.channel, a.said_day AS saidDay, a.letter`;

/** The latest word that counts on a person, whichever of their registrations it named; null: nobody said anything of what left last. */
export function latestAnswerOf(db: ReadDb, person: number): PersonAnswer | null {
  return db.one<PersonAnswer>(
    sql`SELECT ${wordColumns} FROM ${linesOfPeople} WHERE x.registration = ${person} AND ${standing} AND ${aboutWhatLeft(sql`${person}`)} AND ${stillTheirs(sql`${person}`)} ORDER BY ${latestFirst} LIMIT 1`,
  );
}

/** The latest word on a person that does not count any more: it is older than what left last. Asked where `latestAnswerOf` finds none. */
export function olderAnswerOf(db: ReadDb, person: number): PersonAnswer | null {
  return db.one<PersonAnswer>(
    sql`SELECT ${wordColumns} FROM ${linesOfPeople} WHERE x.registration = ${person} AND ${standing} AND NOT (${aboutWhatLeft(sql`${person}`)}) AND ${stillTheirs(sql`${person}`)} ORDER BY ${latestFirst} LIMIT 1`,
  );
}

/** Every word on a person that was ever recorded, the first first, with who recorded it and whether it was taken back. */
export interface PastAnswer extends PersonAnswer {
  readonly at: string;
  readonly by: string;
  readonly undone: Undone | null;
}

interface UndoneRow {
  readonly undone_why: string;
  readonly undone_at: string | null;
  readonly undone_by: string | null;
  readonly corrected: 0 | 1;
}

interface PastRow extends PersonAnswer, UndoneRow {
  readonly at: string;
  readonly by: string;
}

/** Columns of UndoneRow over a line `l` of an answer `a`: the word alone, or the whole answer with it. `z` is who did it. */
const undoneOfLine = sql`CASE WHEN l.undone_at IS NULL THEN a.undone_why ELSE l.undone_why END AS undone_why, coalesce(l.undone_at, a.undone_at) AS undone_at, z.name AS undone_by,
  EXISTS (SELECT 1 FROM answer_line c WHERE c.in_place_of = coalesce(l.in_place_of, l.id) AND c.id > l.id) AS corrected`;
const whoUndidLine = sql`LEFT JOIN user z ON z.id = coalesce(l.undone_by, a.undone_by)`;

function undoneOf({ undone_why: why, undone_at: at, undone_by: by, corrected }: UndoneRow): Undone | null {
  return at === null ? null : { why, at, by: by ?? '', corrected: corrected === 1 };
}

export function answersOf(db: ReadDb, person: number): readonly PastAnswer[] {
  return db
    .all<PastRow>(
      sql`SELECT ${wordColumns}, coalesce(l.at, a.at) AS at, u.name AS by, ${undoneOfLine}
          FROM ${linesOfPeople} JOIN user u ON u.id = coalesce(l.by, a.by) ${whoUndidLine}
          WHERE x.registration = ${person} ORDER BY l.id`,
    )
    .map(({ undone_why, undone_at, undone_by, corrected, ...past }) => ({ ...past, undone: undoneOf({ undone_why, undone_at, undone_by, corrected }) }));
}

interface Row extends UndoneRow {
  readonly id: number;
  readonly uid: string;
  readonly kind: AnswerKind;
  readonly sending: number | null;
  readonly sending_uid: string | null;
  readonly sending_no: string | null;
  readonly old_sending: number | null;
  readonly old_uid: string | null;
  readonly old_no: string | null;
  readonly said_by: string;
  readonly channel: AnswerChannel;
  readonly said_day: string;
  readonly letter: string;
  readonly text: string;
  readonly total: number | null;
  readonly diterima: number;
  readonly ditolak: number;
  readonly diteruskan: number;
  readonly notTheirs: number;
  readonly scan: number | null;
  readonly scan_name: string | null;
  readonly scan_bytes: number | null;
  readonly scan_sha256: string | null;
  readonly at: string;
  readonly by: string;
}

function fromRow(row: Row): Answer {
  return {
    id: row.id,
    uid: row.uid,
    kind: row.kind,
    about: thingOf(row),
    saidBy: row.said_by,
    channel: row.channel,
    saidDay: row.said_day,
    letter: row.letter,
    text: row.text,
    total: row.total,
    diterima: row.diterima,
    ditolak: row.ditolak,
    diteruskan: row.diteruskan,
    notTheirs: row.notTheirs,
    scan: scanOf(row),
    at: row.at,
    by: row.by,
    undone: undoneOf(row),
  };
}

export type ThingRow = Pick<Row, 'sending' | 'sending_uid' | 'sending_no' | 'old_sending' | 'old_uid' | 'old_no'>;
export type ScanRow = Pick<Row, 'scan' | 'scan_name' | 'scan_bytes' | 'scan_sha256'>;

/** What a row is about, where its columns name it; see `thingJoins`. */
export function thingOf(row: ThingRow): SentThing | null {
  if (row.sending !== null) return { kind: 'kiriman', id: row.sending, uid: row.sending_uid ?? '', no: row.sending_no ?? '' };
  if (row.old_sending !== null) return { kind: 'lama', id: row.old_sending, uid: row.old_uid ?? '', no: row.old_no ?? '' };
  return null;
}

export function scanOf(row: ScanRow): Scan | null {
  return row.scan === null ? null : { id: row.scan, name: row.scan_name ?? '', bytes: row.scan_bytes ?? 0, sha256: row.scan_sha256 ?? '' };
}

/** Columns and joins of ThingRow and ScanRow over a table `a` with sending, old_sending and scan. */
export const thingColumns = sql`a.sending, g.uid AS sending_uid, g.no AS sending_no, a.old_sending, o.uid AS old_uid, o.no AS old_no,
  a.scan, f.name AS scan_name, f.bytes AS scan_bytes, f.sha256 AS scan_sha256`;
export const thingJoins = sql`LEFT JOIN sending g ON g.id = a.sending LEFT JOIN old_sending o ON o.id = a.old_sending LEFT JOIN attachment f ON f.id = a.scan`;

/**
 * Answers with how many people each names: each person once, by the last word that stands on them in it, however many of their sheets it named;
 * `notTheirs`: whom it names about what is theirs no more. `which`: a condition on the answer `a`.
 */
function select(which: Sql, order = sql``): Sql {
  return sql`WITH named AS MATERIALIZED (SELECT k.answer, ${personOfMany(sql`k.registration`)} AS person, k.status, max(coalesce(k.in_place_of, k.id)) AS last
        FROM answer a CROSS JOIN answer_line k ON k.answer = a.id WHERE ${which} AND k.undone_at IS NULL GROUP BY 1, 2),
      counted AS MATERIALIZED (SELECT answer, sum(theirs AND status = 'diterima') AS diterima, sum(theirs AND status = 'ditolak') AS ditolak,
          sum(theirs AND status = 'diteruskan') AS diteruskan, sum(NOT theirs) AS notTheirs
        FROM (SELECT n.answer, n.status, ${stillTheirs(sql`n.person`)} AS theirs FROM named n CROSS JOIN answer a ON a.id = n.answer) GROUP BY answer)
    SELECT a.id, a.uid, a.kind, ${thingColumns}, a.said_by, a.channel, a.said_day, a.letter, a.text, a.total, a.at, u.name AS by,
      a.undone_why, a.undone_at, x.name AS undone_by,
      EXISTS (SELECT 1 FROM answer c WHERE c.in_place_of = coalesce(a.in_place_of, a.id) AND c.id > a.id) AS corrected,
      coalesce(c.diterima, 0) AS diterima, coalesce(c.ditolak, 0) AS ditolak, coalesce(c.diteruskan, 0) AS diteruskan, coalesce(c.notTheirs, 0) AS notTheirs
    FROM answer a JOIN user u ON u.id = a.by LEFT JOIN user x ON x.id = a.undone_by LEFT JOIN counted c ON c.answer = a.id ${thingJoins} WHERE ${which} ${order}`;
}

/** The latest said first, of one day the one recorded last; what was put right stands where the first one stood, the latest of it above. `a` is the answer. */
export const latestSaidFirst = sql`a.said_day DESC, coalesce(a.in_place_of, a.id) DESC, a.id DESC`;

export function listAnswers(db: ReadDb, programme: number): readonly Answer[] {
  return db.all<Row>(select(sql`a.programme = ${programme}`, sql`ORDER BY ${latestSaidFirst}`)).map(fromRow);
}

export function findAnswer(db: ReadDb, programme: number, uid: string): Answer | null {
  const row = db.one<Row>(select(sql`a.uid = ${uid} AND a.programme = ${programme}`));
  return row && fromRow(row);
}

export interface NewAnswer extends AnswerSource {
  readonly uid: string;
  readonly programme: number;
  readonly kind: AnswerKind;
  readonly about: SentThing | null;
  readonly text: string;
  readonly total: number | null;
  readonly scan: number | null;
  readonly at: string;
  readonly by: number;
  /** The answer that it puts right; left out: none. */
  readonly instead?: number;
}

/** Answers its id. */
export function insertAnswer(db: WriteDb, made: NewAnswer): number {
  const sending = made.about?.kind === 'kiriman' ? made.about.id : null;
  const old = made.about?.kind === 'lama' ? made.about.id : null;
  const place = made.instead === undefined ? sql`NULL` : sql`(SELECT coalesce(in_place_of, id) FROM answer WHERE id = ${made.instead})`;
  return db.runOne(
    sql`INSERT INTO answer (uid, programme, sending, old_sending, kind, said_by, channel, said_day, letter, text, total, scan, at, by, in_place_of)
        VALUES (${made.uid}, ${made.programme}, ${sending}, ${old}, ${made.kind}, ${made.saidBy}, ${made.channel}, ${made.saidDay}, ${made.letter}, ${made.text},
          ${made.total}, ${made.scan}, ${made.at}, ${made.by}, ${place})`,
    'insert answer',
  ).id;
}

export interface NewAnswerLine {
  readonly answer: number;
  readonly registration: number;
  readonly status: AnswerStatus;
  readonly reason: string;
  readonly at: string;
  readonly by: number;
  /** The line that it puts right; left out: none. */
  readonly instead?: number;
}

export function insertAnswerLine(db: WriteDb, line: NewAnswerLine): void {
  const place = line.instead === undefined ? sql`NULL` : sql`(SELECT coalesce(in_place_of, id) FROM answer_line WHERE id = ${line.instead})`;
  db.runOne(
    sql`INSERT INTO answer_line (answer, registration, status, reason, at, by, in_place_of)
        VALUES (${line.answer}, ${line.registration}, ${line.status}, ${line.reason}, ${line.at}, ${line.by}, ${place})`,
    'insert answer line',
  );
}

export interface Undoing {
  readonly why: string;
  readonly at: string;
  readonly by: number;
}

/** One word taken back: it stays readable, and counts no more. */
export function undoAnswerLine(db: WriteDb, id: number, undone: Undoing): void {
  db.runOne(
    sql`UPDATE answer_line SET undone_why = ${undone.why}, undone_at = ${undone.at}, undone_by = ${undone.by} WHERE id = ${id} AND undone_at IS NULL`,
    'answer line taken back',
  );
}

/** Taken back: it stays, and counts no more. */
export function undoAnswer(db: WriteDb, id: number, undone: Undoing): void {
  db.runOne(
    sql`UPDATE answer SET undone_why = ${undone.why}, undone_at = ${undone.at}, undone_by = ${undone.by} WHERE id = ${id} AND undone_at IS NULL`,
    'answer taken back',
  );
}

export interface AnswerLine {
  readonly id: number;
  /** The person of the line, whoever that is by now. */
  readonly registration: number;
  /** The sheet that speaks for the person. */
  readonly sheet: number;
  readonly status: AnswerStatus;
  readonly reason: string;
  /** It is the latest word that counts on the person. */
  readonly counts: boolean;
  /** They still have a row in what the answer is about. */
  readonly theirs: boolean;
  /** This one word was taken back or put right; null: it stands, as far as its answer does. */
  readonly undone: Undone | null;
}

interface LineRow extends Omit<AnswerLine, 'counts' | 'theirs' | 'undone'>, UndoneRow {
  readonly counts: 0 | 1;
  readonly theirs: 0 | 1;
}

/** Words of an answer, standing or not: the length of `linesOfAnswer`. */
export function countLines(db: ReadDb, answer: number): number {
  return db.one<{ lines: number }>(sql`SELECT count(*) AS lines FROM answer_line WHERE answer = ${answer}`)?.lines ?? 0;
}

/** From a line `k` of an answer to the person `p` whom it names: they may have turned out to be another one since, and the sheet of its registration hangs on that one. */
const namedPerson = sql`CROSS JOIN registration r ON r.id = k.registration CROSS JOIN sheet s ON s.id = r.active_sheet CROSS JOIN registration p ON p.id = s.registration`;

/** Everybody whom an answer names or named, who was recorded last first; what was put right stands where the first word stood. */
export function linesOfAnswer(db: ReadDb, answer: number, limit: number, offset: number): readonly AnswerLine[] {
  return db
    .all<LineRow>(
      sql`SELECT k.id, p.id AS registration, p.active_sheet AS sheet, k.status, k.reason, coalesce(k.id = ${latestOf(sql`l.id`, sql`p.id`)}, 0) AS counts, ${stillTheirs(sql`p.id`)} AS theirs,
            k.undone_why, k.undone_at, z.name AS undone_by, EXISTS (SELECT 1 FROM answer_line c WHERE c.in_place_of = coalesce(k.in_place_of, k.id) AND c.id > k.id) AS corrected
          FROM answer_line k CROSS JOIN answer a ON a.id = k.answer ${namedPerson} LEFT JOIN user z ON z.id = k.undone_by
          WHERE k.answer = ${answer} ORDER BY coalesce(k.in_place_of, k.id) DESC, k.id DESC LIMIT ${limit} OFFSET ${offset}`,
    )
    .map(({ undone_why, undone_at, undone_by, corrected, ...row }) => ({ ...row, counts: row.counts === 1, theirs: row.theirs === 1, undone: undoneOf({ undone_why, undone_at, undone_by, corrected }) }));
}

/** All words of an answer that stand, in the order of recording; what was put right where the first one stood. */
export function standingLines(db: ReadDb, answer: number): readonly Pick<AnswerLine, 'id' | 'registration' | 'status' | 'reason'>[] {
  return db.all(sql`SELECT id, registration, status, reason FROM answer_line WHERE answer = ${answer} AND undone_at IS NULL ORDER BY coalesce(in_place_of, id)`);
}

/** The word of an answer that stands on the person for whom this sheet speaks, as `linesOfAnswer` shows them; null: it names them not, or no more. */
export function standingLine(db: ReadDb, answer: number, sheet: number): Pick<AnswerLine, 'id' | 'registration'> | null {
  return db.one(
    sql`SELECT k.id, k.registration FROM answer_line k ${namedPerson} WHERE k.answer = ${answer} AND p.active_sheet = ${sheet} AND k.undone_at IS NULL ORDER BY coalesce(k.in_place_of, k.id) DESC LIMIT 1`,
  );
}

/** Whether a word of an answer that stands names a person, under any of these registrations of theirs. */
export function isNamedIn(db: ReadDb, answer: number, registrations: readonly number[]): boolean {
  return db.one(sql`SELECT 1 AS yes FROM json_each(${JSON.stringify(registrations)}) w CROSS JOIN answer_line l ON l.answer = ${answer} AND l.registration = w.value AND l.undone_at IS NULL`) !== null;
}

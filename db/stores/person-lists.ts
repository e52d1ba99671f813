import { present } from '../../shared/assert.ts';
import type { ListedPerson } from '../../shared/contract/person-lists.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

/** A list of people that somebody sent: one line a person, and no paper of their own. */
export interface PersonList {
  readonly id: number;
  readonly uid: string;
  readonly no: string;
  readonly sender: string;
  readonly letter: string;
  readonly receivedDay: string;
  /** Name of who wrote it down. */
  readonly by: string;
  readonly lines: number;
  readonly revision: number;
  /** Who wrote its head last, and when; null: it stands as it was first written. */
  readonly changed: { readonly by: string; readonly at: string } | null;
  /** Void, for good. */
  readonly voided: { readonly by: string; readonly at: string; readonly reason: string } | null;
}

interface Row extends Omit<PersonList, 'changed' | 'voided'> {
  readonly changedBy: string | null;
  readonly changedAt: string | null;
  readonly voidedBy: string | null;
  readonly voidedAt: string | null;
  readonly voidReason: string;
}

const columns = sql`l.id, l.uid, l.no, l.sender, l.letter, l.received_day AS receivedDay, u.name AS by, (SELECT count(*) FROM sheet s WHERE s.person_list = l.id) AS lines,
  l.revision, l.changed_at AS changedAt, (SELECT name FROM user WHERE id = l.changed_by) AS changedBy,
  l.voided_at AS voidedAt, (SELECT name FROM user WHERE id = l.voided_by) AS voidedBy, l.void_reason AS voidReason`;

function fromRow({ changedBy, changedAt, voidedBy, voidedAt, voidReason, ...list }: Row): PersonList {
  return {
    ...list,
    changed: changedBy === null || changedAt === null ? null : { by: changedBy, at: changedAt },
    voided: voidedBy === null || voidedAt === null ? null : { by: voidedBy, at: voidedAt, reason: voidReason },
  };
}

/** All lists of the programme, the latest first. */
export function allPersonLists(db: ReadDb, programme: number): readonly PersonList[] {
  return db.all<Row>(sql`SELECT ${columns} FROM person_list l JOIN user u ON u.id = l.by WHERE l.programme = ${programme} ORDER BY l.id DESC`).map(fromRow);
}

export function findPersonList(db: ReadDb, programme: number, uid: string): PersonList | null {
  const row = db.one<Row>(sql`SELECT ${columns} FROM person_list l JOIN user u ON u.id = l.by WHERE l.uid = ${uid} AND l.programme = ${programme}`);
  return row && fromRow(row);
}

export interface NewPersonList {
  readonly uid: string;
  readonly programme: number;
  readonly no: string;
  readonly sender: string;
  readonly letter: string;
  readonly receivedDay: string;
  readonly by: number;
  readonly at: string;
}

export function insertPersonList(db: WriteDb, list: NewPersonList): void {
  db.run(
    sql`INSERT INTO person_list (uid, programme, no, sender, letter, received_day, at, by)
        VALUES (${list.uid}, ${list.programme}, ${list.no}, ${list.sender}, ${list.letter}, ${list.receivedDay}, ${list.at}, ${list.by})`,
  );
}

export interface ListHead {
  readonly sender: string;
  readonly letter: string;
  readonly receivedDay: string;
}

/** The head written anew; the revision goes up by one. */
export function changeListHead(db: WriteDb, list: number, head: ListHead, by: number, at: string): void {
  db.runOne(
    sql`UPDATE person_list SET sender = ${head.sender}, letter = ${head.letter}, received_day = ${head.receivedDay}, changed_by = ${by}, changed_at = ${at}, revision = revision + 1
        WHERE id = ${list}`,
    'list changed',
  );
}

/** Void, for good; the revision goes up by one. */
export function voidList(db: WriteDb, list: number, reason: string, by: number, at: string): void {
  db.runOne(sql`UPDATE person_list SET void_reason = ${reason}, voided_by = ${by}, voided_at = ${at}, revision = revision + 1 WHERE id = ${list} AND voided_at IS NULL`, 'list void');
}

/** Ids of the sheets that are its lines, in their order. */
export function linesToMove(db: ReadDb, list: number): readonly number[] {
  return db.column<number>(sql`SELECT id FROM sheet WHERE person_list = ${list} ORDER BY list_line`);
}

/** The lines of a list in their order. No number of anybody. */
export function linesOf(db: ReadDb, list: number): readonly ListedPerson[] {
  return db.all<ListedPerson>(
    sql`SELECT s.list_line AS line, s.uid AS sheet, s.sheet_no AS sheetNo, coalesce(nullif(c.nama, ''), s.receipt_name) AS name, s.paper_state AS paperState,
          (SELECT g.no FROM sending_line n JOIN sending g ON g.id = n.sending WHERE n.sheet = s.id AND g.state <> 'dibuka' ORDER BY n.id DESC LIMIT 1) AS sending
        FROM sheet s LEFT JOIN sheet_current c ON c.sheet = s.id WHERE s.person_list = ${list} ORDER BY s.list_line`,
  );
}

export function nextLine(db: ReadDb, list: number): number {
  return present(db.one<{ next: number }>(sql`SELECT coalesce(max(list_line), 0) + 1 AS next FROM sheet WHERE person_list = ${list}`), 'next line').next;
}

/** The list and the line of a sheet; null: it is a paper. */
export function lineOfSheet(db: ReadDb, sheet: number): { readonly no: string; readonly line: number; readonly sender: string; readonly letter: string } | null {
  return db.one<{ no: string; line: number; sender: string; letter: string }>(
    sql`SELECT l.no, s.list_line AS line, l.sender, l.letter FROM sheet s JOIN person_list l ON l.id = s.person_list WHERE s.id = ${sheet}`,
  );
}

/** A line as it is under the fingers, as typed. */
export interface TypedLine {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: string;
  readonly phone: string;
}

/** From whom a line came that was handed over; null: nobody but its clerk has typed on it. */
interface FromWhom {
  readonly handedBy: string | null;
}

export function keptLine(db: ReadDb, user: number, list: number): (TypedLine & FromWhom) | null {
  return db.one<TypedLine & FromWhom>(
    sql`SELECT nik, name, birth_date AS birthDate, phone, (SELECT name FROM user WHERE id = handed_by) AS handedBy
        FROM list_buffer WHERE user = ${user} AND person_list = ${list}`,
  );
}

/** The lists that this clerk has begun a line in. */
export function keptLines(db: ReadDb, user: number): ReadonlyMap<number, { readonly at: string } & FromWhom> {
  const rows = db.all<{ list: number; at: string } & FromWhom>(
    sql`SELECT person_list AS list, at, (SELECT name FROM user WHERE id = handed_by) AS handedBy FROM list_buffer WHERE user = ${user}`,
  );
  return new Map(rows.map(({ list, at, handedBy }) => [list, { at, handedBy }]));
}

/** Name of who has the line of this clerk since it was handed over; null: nobody has it from them. */
export function lineHandedTo(db: ReadDb, user: number, list: number): string | null {
  return db.one<{ name: string }>(sql`SELECT u.name FROM list_buffer k JOIN user u ON u.id = k.user WHERE k.person_list = ${list} AND k.handed_by = ${user} ORDER BY k.at DESC LIMIT 1`)?.name ?? null;
}

export function keepLine(db: WriteDb, user: number, list: number, typed: TypedLine, at: string): void {
  db.run(
    sql`INSERT INTO list_buffer (user, person_list, nik, name, birth_date, phone, at)
        VALUES (${user}, ${list}, ${typed.nik}, ${typed.name}, ${typed.birthDate}, ${typed.phone}, ${at})
        ON CONFLICT (user, person_list) DO UPDATE SET nik = excluded.nik, name = excluded.name, birth_date = excluded.birth_date, phone = excluded.phone, at = excluded.at`,
  );
}

export function dropLine(db: WriteDb, user: number, list: number): void {
  db.run(sql`DELETE FROM list_buffer WHERE user = ${user} AND person_list = ${list}`);
}

import { normalisePhone } from '../../shared/domain/phone.ts';
import type { ContactWay } from '../../shared/domain/follow-up.ts';
import { coverLongNumbers } from '../../shared/domain/nik.ts';
import { type ReadDb, type Sql, sql, type WriteDb } from '../sql.ts';
import { registrationsOf } from './joined.ts';
import { latestAccount } from './online.ts';

/** A call, a message or a visit. `nextDay` '': nothing further. */
export interface Contact {
  readonly how: ContactWay;
  readonly note: string;
  readonly nextDay: string;
  readonly day: string;
  readonly at: string;
  /** Name of who wrote it down. */
  readonly by: string;
}

export interface NewContact extends Omit<Contact, 'by'> {
  readonly uid: string;
  /** The number that was called; '': not said. */
  readonly phone: string;
  readonly registration: number;
  readonly by: number;
}

export function insertContact(db: WriteDb, { uid, registration, how, note, nextDay, phone, day, at, by }: NewContact): void {
  db.run(sql`INSERT INTO contact (uid, registration, how, note, next_day, phone, day, at, by) VALUES (${uid}, ${registration}, ${how}, ${note}, ${nextDay}, ${phone}, ${day}, ${at}, ${by})`);
}

/** All of these registrations, the latest first. */
export function contactsOf(db: ReadDb, registrations: readonly number[]): readonly Contact[] {
  return db.all<Contact>(
    sql`SELECT k.how, k.note, k.next_day AS nextDay, k.day, k.at, u.name AS by FROM json_each(${JSON.stringify(registrations)}) w
        CROSS JOIN contact k ON k.registration = w.value JOIN user u ON u.id = k.by ORDER BY k.id DESC`,
  );
}

export interface LastContact {
  readonly how: ContactWay;
  readonly day: string;
  readonly nextDay: string;
}

/** The latest contact of a person, on whichever of their registrations, as an expression; NULL: none. */
export function latestContact(person: Sql): Sql {
  return sql`(SELECT max(tried.id) FROM ${registrationsOf(person)} mine CROSS JOIN contact tried ON tried.registration = mine.id)`;
}

/** The latest contact of each of these people, by registration. */
export function lastContacts(db: ReadDb, registrations: readonly number[]): ReadonlyMap<number, LastContact> {
  const rows = db.all<LastContact & { registration: number }>(
    sql`SELECT w.value AS registration, k.how, k.day, k.next_day AS nextDay FROM json_each(${JSON.stringify(registrations)}) w
        CROSS JOIN contact k ON k.id = ${latestContact(sql`w.value`)}`,
  );
  return new Map(rows.map(({ registration, ...contact }) => [registration, contact]));
}

export interface Assigned {
  readonly user: string;
  readonly name: string;
}

/** The registration of a person on which it was said last who sees to them, as an expression; NULL: nobody does. */
export function latestAssignment(person: Sql): Sql {
  return sql`(SELECT task.registration FROM ${registrationsOf(person)} mine CROSS JOIN follow_up task ON task.registration = mine.id ORDER BY task.at DESC, task.registration = ${person} DESC LIMIT 1)`;
}

/** Who sees to each of these people, by registration. */
export function assignedOf(db: ReadDb, registrations: readonly number[]): ReadonlyMap<number, Assigned> {
  const rows = db.all<Assigned & { registration: number }>(
    sql`SELECT w.value AS registration, u.uid AS user, u.name FROM json_each(${JSON.stringify(registrations)}) w
        CROSS JOIN follow_up f ON f.registration = ${latestAssignment(sql`w.value`)} JOIN user u ON u.id = f.assigned_to`,
  );
  return new Map(rows.map(({ registration, ...assigned }) => [registration, assigned]));
}

/** Users who see to somebody. */
export function usersWithPeople(db: ReadDb): ReadonlySet<number> {
  return new Set(db.column<number>(sql`SELECT DISTINCT assigned_to FROM follow_up`));
}

/** Who sees to a person from now on. `to` null: nobody in particular, on none of their registrations. */
export function assign(db: WriteDb, person: number, to: number | null, by: number, at: string): void {
  if (to === null) db.run(sql`DELETE FROM follow_up WHERE registration IN ${registrationsOf(sql`${person}`)}`);
  else {
    db.run(
      sql`INSERT INTO follow_up (registration, assigned_to, at, by) VALUES (${person}, ${to}, ${at}, ${by})
          ON CONFLICT (registration) DO UPDATE SET assigned_to = excluded.assigned_to, at = excluded.at, by = excluded.by`,
    );
  }
}

export interface PersonPhones {
  readonly registration: number;
  readonly sheetNo: string;
  readonly name: string;
  readonly account: string;
  readonly paper: string;
  readonly alive: '' | 'ya' | 'tidak';
  /** Numbers at which somebody else was reached, 08…. */
  readonly wrong: readonly string[];
}

/** What the paper says, or else what was said at the receipt: an empty field takes nothing away. Over `s` and its `c`. */
const paperPhone = sql`coalesce(nullif(c.no_hp, ''), s.receipt_phone)`;

/** Where these people can be reached, by registration. */
export function phonesOf(db: ReadDb, registrations: readonly number[]): ReadonlyMap<number, PersonPhones> {
  const rows = db.all<Omit<PersonPhones, 'wrong'>>(
    sql`SELECT r.id AS registration, s.sheet_no AS sheetNo, coalesce(nullif(c.nama, ''), s.receipt_name) AS name, coalesce(a.phone, '') AS account,
          ${paperPhone} AS paper, coalesce(a.phone_alive, '') AS alive
        FROM json_each(${JSON.stringify(registrations)}) w CROSS JOIN registration r ON r.id = w.value CROSS JOIN sheet s ON s.id = r.active_sheet
        LEFT JOIN sheet_current c ON c.sheet = s.id LEFT JOIN online_account a ON a.registration = ${latestAccount(sql`r.id`)}`,
  );
  const wrong = wrongNumbers(db, registrations);
  return new Map(rows.map((row) => [row.registration, { ...row, name: coverLongNumbers(row.name), wrong: wrong.get(row.registration) ?? [] }]));
}

/**
 * Numbers at which somebody else was reached, by person. A number stays wrong whatever is noted or saved later, until the person themselves
 * is reached on that very number.
 */
function wrongNumbers(db: ReadDb, registrations: readonly number[]): ReadonlyMap<number, readonly string[]> {
  const said = db.all<{ registration: number; phone: string; how: ContactWay }>(
    sql`SELECT w.value AS registration, k.phone, k.how FROM json_each(${JSON.stringify(registrations)}) w
        CROSS JOIN contact k ON k.registration IN ${registrationsOf(sql`w.value`)}
        WHERE k.phone <> '' AND k.how IN ('salah_nomor', 'ditelepon') ORDER BY k.id`,
  );
  const last = new Map<number, Map<string, ContactWay>>();
  for (const { registration, phone, how } of said) {
    const numbers = last.get(registration) ?? new Map<string, ContactWay>();
    last.set(registration, numbers.set(normalisePhone(phone), how));
  }
  return new Map([...last].map(([registration, numbers]) => [registration, [...numbers].filter(([, how]) => how === 'salah_nomor').map(([phone]) => phone)]));
}

export interface KnownPhones {
  readonly registration: number;
  /** Whose registration it turned out to be. */
  readonly person: number;
  readonly account: string;
  readonly paper: string;
  /** Said at the receipt, which the keyed paper may have replaced. */
  readonly receipt: string;
  /** The person is withdrawn. */
  readonly withdrawn: number;
}

/**
 * The next registrations of the programme after an id with every phone that is known of them, those that nobody follows up too, and those
 * that were joined to another: a number on a second sheet is its person's.
 */
export function allPhonesAfter(db: ReadDb, programme: number, registration: number, limit: number): readonly KnownPhones[] {
  return db.all<KnownPhones>(
    sql`SELECT r.id AS registration, coalesce(s.registration, r.id) AS person, coalesce(a.phone, '') AS account, coalesce(c.no_hp, '') AS paper, s.receipt_phone AS receipt,
          p.send_state = 'ditarik' AS withdrawn
        FROM registration r CROSS JOIN sheet s ON s.id = r.active_sheet CROSS JOIN registration p ON p.id = coalesce(s.registration, r.id) LEFT JOIN sheet_current c ON c.sheet = s.id LEFT JOIN online_account a ON a.registration = r.id
        WHERE r.programme = ${programme} AND r.id > ${registration} ORDER BY r.id LIMIT ${limit}`,
  );
}

/** Villages of today's list that somebody of the programme lives in, by name. */
export function livedInVillages(db: ReadDb): readonly { readonly code: string; readonly name: string; readonly district: string }[] {
  return db.all<{ code: string; name: string; district: string }>(
    sql`SELECT replace(a.code, '.', '') AS code, a.name, a.district FROM area a
        WHERE replace(a.code, '.', '') IN (SELECT DISTINCT kode_desa_ktp FROM sheet_current) ORDER BY a.name, a.district`,
  );
}

/** First days of the statements that some paper of ours carries. */
export function carriedStatements(db: ReadDb): readonly string[] {
  return db.column<string>(sql`SELECT DISTINCT statement_from FROM slip WHERE statement_from <> '' ORDER BY statement_from`);
}

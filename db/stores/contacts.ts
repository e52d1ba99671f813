import type { ContactWay } from '../../shared/domain/follow-up.ts';
import { coverLongNumbers } from '../../shared/domain/nik.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

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
  readonly registration: number;
  readonly by: number;
}

export function insertContact(db: WriteDb, { uid, registration, how, note, nextDay, day, at, by }: NewContact): void {
  db.run(sql`INSERT INTO contact (uid, registration, how, note, next_day, day, at, by) VALUES (${uid}, ${registration}, ${how}, ${note}, ${nextDay}, ${day}, ${at}, ${by})`);
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

/** The latest contact of each of these, by registration. */
export function lastContacts(db: ReadDb, registrations: readonly number[]): ReadonlyMap<number, LastContact> {
  const rows = db.all<LastContact & { registration: number }>(
    sql`SELECT k.registration, k.how, k.day, k.next_day AS nextDay FROM json_each(${JSON.stringify(registrations)}) w
        CROSS JOIN contact k ON k.id = (SELECT max(l.id) FROM contact l WHERE l.registration = w.value)`,
  );
  return new Map(rows.map(({ registration, ...contact }) => [registration, contact]));
}

export interface Assigned {
  readonly user: string;
  readonly name: string;
}

/** Who sees to each of these, by registration. */
export function assignedOf(db: ReadDb, registrations: readonly number[]): ReadonlyMap<number, Assigned> {
  const rows = db.all<Assigned & { registration: number }>(
    sql`SELECT f.registration, u.uid AS user, u.name FROM json_each(${JSON.stringify(registrations)}) w
        CROSS JOIN follow_up f ON f.registration = w.value JOIN user u ON u.id = f.assigned_to`,
  );
  return new Map(rows.map(({ registration, ...assigned }) => [registration, assigned]));
}

/** `to` null: nobody in particular. */
export function assign(db: WriteDb, registration: number, to: number | null, by: number, at: string): void {
  if (to === null) db.run(sql`DELETE FROM follow_up WHERE registration = ${registration}`);
  else {
    db.run(
      sql`INSERT INTO follow_up (registration, assigned_to, at, by) VALUES (${registration}, ${to}, ${at}, ${by})
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
  readonly wrongNumber: boolean;
}

type PhoneRow = Omit<PersonPhones, 'wrongNumber'> & { readonly wrongNumber: number };

/** Where these can be reached, by registration. A number that was somebody else's is wrong until another one is written down. */
export function phonesOf(db: ReadDb, registrations: readonly number[]): ReadonlyMap<number, PersonPhones> {
  const rows = db.all<PhoneRow>(
    sql`SELECT r.id AS registration, s.sheet_no AS sheetNo, coalesce(nullif(c.nama, ''), s.receipt_name) AS name, coalesce(a.phone, '') AS account,
          coalesce(c.no_hp, s.receipt_phone) AS paper, coalesce(a.phone_alive, '') AS alive,
          coalesce((SELECT k.how = 'salah_nomor' AND k.at > coalesce(a.at, '') AND k.at > coalesce(c.keyed_at, '') FROM contact k
            WHERE k.id = (SELECT max(l.id) FROM contact l WHERE l.registration = r.id)), 0) AS wrongNumber
        FROM json_each(${JSON.stringify(registrations)}) w CROSS JOIN registration r ON r.id = w.value CROSS JOIN sheet s ON s.id = r.active_sheet
        LEFT JOIN sheet_current c ON c.sheet = s.id LEFT JOIN online_account a ON a.registration = r.id`,
  );
  return new Map(rows.map((row) => [row.registration, { ...row, name: coverLongNumbers(row.name), wrongNumber: row.wrongNumber === 1 }]));
}

/** The next people of the programme after a registration id with every phone that is known of them, those that nobody follows up too. */
export function allPhonesAfter(db: ReadDb, programme: number, registration: number, limit: number): readonly { readonly registration: number; readonly account: string; readonly paper: string }[] {
  return db.all<{ registration: number; account: string; paper: string }>(
    sql`SELECT r.id AS registration, coalesce(a.phone, '') AS account, coalesce(c.no_hp, s.receipt_phone) AS paper
        FROM registration r CROSS JOIN sheet s ON s.id = r.active_sheet LEFT JOIN sheet_current c ON c.sheet = s.id LEFT JOIN online_account a ON a.registration = r.id
        WHERE r.programme = ${programme} AND r.joined_to IS NULL AND r.id > ${registration} ORDER BY r.id LIMIT ${limit}`,
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

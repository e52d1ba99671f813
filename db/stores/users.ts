import type { Role } from '../../shared/contract/session.ts';
import type { PaperState } from '../../shared/domain/states.ts';
import { loginKey } from '../keys/login-name.ts';
import type { Actor } from '../service/context.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

interface Row {
  readonly id: number;
  readonly uid: string;
  readonly login_name: string;
  readonly name: string;
  readonly role: Role;
  readonly active: number;
  readonly created_at: string;
  readonly last_login: string | null;
}

export interface User extends Actor {
  readonly active: boolean;
  readonly createdAt: string;
  /** null: never logged in. */
  readonly lastLogin: string | null;
}

function fromRow(row: Row): User {
  return {
    id: row.id,
    uid: row.uid,
    loginName: row.login_name,
    name: row.name,
    role: row.role,
    active: row.active === 1,
    createdAt: row.created_at,
    lastLogin: row.last_login,
  };
}

const columns = sql`id, uid, login_name, name, role, active, created_at, last_login`;

export function allUsers(db: ReadDb): readonly User[] {
  return db.all<Row>(sql`SELECT ${columns} FROM user ORDER BY id`).map(fromRow);
}

export function userByUid(db: ReadDb, uid: string): User | null {
  const row = db.one<Row>(sql`SELECT ${columns} FROM user WHERE uid = ${uid}`);
  return row === null ? null : fromRow(row);
}

/** By log-in name, whatever the case. */
export function userByLoginName(db: ReadDb, loginName: string): User | null {
  const row = db.one<Row>(sql`SELECT ${columns} FROM user WHERE login_key = ${loginKey(loginName)}`);
  return row === null ? null : fromRow(row);
}

/** Whether another active penyelia is there. */
export function hasOtherSupervisor(db: ReadDb, userId: number): boolean {
  return db.one(sql`SELECT 1 FROM user WHERE role = 'penyelia' AND active = 1 AND id <> ${userId}`) !== null;
}

export interface NewUser {
  readonly uid: string;
  readonly loginName: string;
  readonly name: string;
  readonly role: Role;
  readonly at: string;
}

export function insertUser(db: WriteDb, user: NewUser): void {
  db.run(
    sql`INSERT INTO user (uid, login_name, login_key, name, role, active, created_at)
        VALUES (${user.uid}, ${user.loginName}, ${loginKey(user.loginName)}, ${user.name}, ${user.role}, 1, ${user.at})`,
  );
}

export function setUserActive(db: WriteDb, userId: number, active: boolean): void {
  db.runOne(sql`UPDATE user SET active = ${active ? 1 : 0} WHERE id = ${userId}`, 'a user by id');
}

export function setLastLogin(db: WriteDb, userId: number, at: string): void {
  db.runOne(sql`UPDATE user SET last_login = ${at} WHERE id = ${userId}`, 'a user by id');
}

/** The sheet whose typing was kept last for this user, as far as it is in one of `states`: another could not be opened for it. */
export function keptSheetOf(db: ReadDb, userId: number, states: readonly PaperState[]): { readonly sheet: string; readonly sheetNo: string } | null {
  return db.one(
    sql`SELECT sheet.uid AS sheet, sheet.sheet_no AS sheetNo FROM entry_buffer JOIN sheet ON sheet.id = entry_buffer.sheet
        WHERE entry_buffer.user = ${userId} AND sheet.paper_state IN (SELECT value FROM json_each(${JSON.stringify(states)})) ORDER BY entry_buffer.at DESC LIMIT 1`,
  );
}

/** Whether an active account is there that wrote nothing of this sheet. */
export function hasUntouchedAccount(db: ReadDb, sheet: number): boolean {
  return db.one(sql`SELECT 1 FROM user WHERE active = 1 AND id NOT IN (SELECT author FROM sheet_version WHERE sheet = ${sheet}) LIMIT 1`) !== null;
}

import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { fail } from '../shared/problems.ts';
import { ReadDb, sql } from './sql.ts';

/**
 * The one place where connections to the office's database are made (RELIABILITY.md A3, C3). Every connection is keyed, and every
 * pragma is set on each: the library's defaults lose acknowledged saves in a power cut and write plain text to temporary files.
 */

/** 'Lokt' in ASCII: says that a file is a database of Loket. */
export const applicationId = 0x4c6f6b74;

/** Makes a new, empty, keyed database. The path must be free. The caller migrates it. Problem: cipher.missing. */
export function createDatabase(path: string, key: Buffer): Database {
  requireCipher();
  requireKey(key);
  if (existsSync(path)) throw new Error('there is a file already where the database should be made');
  const first = connect(path, key, { fileMustExist: false });
  first.pragma(`application_id = ${applicationId}`);
  first.close();
  if (isPlainSqlite(path)) {
    rmSync(path);
    return fail('cipher.missing');
  }
  return openDatabase(path, key);
}

/**
 * Opens the writing connection of an existing database; never creates one. Problems: cipher.missing, database.missing, .empty,
 * .foreign (not Loket's, or not encrypted), .damaged (does not decrypt with the right key). Nothing is changed when it fails.
 */
export function openDatabase(path: string, key: Buffer): Database {
  requireThere(path, key);
  return connect(path, key, { fileMustExist: true });
}

/**
 * Opens a connection to look whether a database may be opened at all. It leaves the journal mode as it is, so that opening and closing
 * change no byte of a database that has no -wal. Problems as openDatabase.
 */
export function openToLook(path: string, key: Buffer): Database {
  requireThere(path, key);
  return connect(path, key, { fileMustExist: true, look: true });
}

/** Opens a connection that cannot change anything. The writing connection must be open already. */
export function openReader(path: string, key: Buffer): Database {
  requireCipher();
  requireKey(key);
  return connect(path, key, { fileMustExist: true, readonly: true });
}

/**
 * Opens a connection that cannot change its file but may write another one from it (VACUUM INTO, which query_only would forbid).
 * The writing connection must be open already, here or in another thread.
 */
export function openToCopy(path: string, key: Buffer): Database {
  requireCipher();
  requireKey(key);
  return connect(path, key, { fileMustExist: true, readonly: true, copies: true });
}

/** As openReader, for reading all of a database once: it keeps few pages, so that the process stays small. */
export function openToCheck(path: string, key: Buffer): Database {
  const raw = openReader(path, key);
  raw.pragma('cache_size = -2048');
  return raw;
}

/**
 * Whether nobody else, in this process or another, has the database open, whatever became of the folder's lock. Taken and let go at
 * once; like an orderly opening and closing it works in what a killed process has left in the -wal.
 */
export function isOpenNowhere(path: string, key: Buffer): boolean {
  try {
    connect(path, key, { fileMustExist: true, look: true, alone: true }).close();
    return true;
  } catch (error) {
    if (error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false;
    throw error;
  }
}

/** Opens a connection that holds the others' writing back for a moment (BEGIN IMMEDIATE) and writes nothing itself. As openToCopy. */
export function openGate(path: string, key: Buffer): Database {
  requireCipher();
  requireKey(key);
  // Without the look at the file's head of openDatabase: closing that look would drop the locks of the connections open here (POSIX).
  return connect(path, key, { fileMustExist: true });
}

/** A database in memory, without a key: for the schema and for tests; never for an office's data. */
export function openMemory(): Database {
  const raw = new SqliteDatabase(':memory:');
  for (const pragma of pragmas) raw.pragma(pragma);
  return raw;
}

/** Whether the SQLite that is loaded can encrypt: one that cannot ignores every key without an error (RELIABILITY.md 0.2). */
export function hasCipher(): boolean {
  const probe = new SqliteDatabase(':memory:');
  try {
    probe.pragma("cipher = 'chacha20'");
    return cipherOf(probe) === 'chacha20';
  } finally {
    probe.close();
  }
}

/** Whether a file is an SQLite database that is not encrypted. Not to be asked while this process has the file open: POSIX locks. */
export function isPlainSqlite(path: string): boolean {
  const head = Buffer.alloc(plainHeader.length);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  return head.equals(plainHeader);
}

function requireThere(path: string, key: Buffer): void {
  requireCipher();
  requireKey(key);
  if (!existsSync(path)) fail('database.missing');
  if (statSync(path).size === 0) fail('database.empty');
  if (isPlainSqlite(path)) fail('database.foreign');
}

const plainHeader = Buffer.from('SQLite format 3', 'latin1');

const pragmas = [
  'synchronous = FULL',
  'foreign_keys = ON',
  'temp_store = MEMORY',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'secure_delete = ON',
  'busy_timeout = 5000',
  // KiB of decrypted pages kept: with less, lists and counts at 50,000 people decrypt the same pages again each time.
  'cache_size = -49152',
] as const;

interface Connecting {
  readonly fileMustExist: boolean;
  readonly readonly?: boolean;
  readonly look?: boolean;
  readonly copies?: boolean;
  /** Holds the whole file alone, or fails at once with SQLITE_BUSY. */
  readonly alone?: boolean;
}

function connect(path: string, key: Buffer, { fileMustExist, readonly = false, look = false, copies = false, alone = false }: Connecting): Database {
  const raw = new SqliteDatabase(path, { fileMustExist, readonly, ...(alone ? { timeout: 0 } : {}) });
  try {
    raw.pragma("cipher = 'chacha20'");
    raw.pragma(`key = "x'${key.toString('hex')}'"`);
    if (cipherOf(raw) !== 'chacha20') fail('cipher.missing');
    if (alone) raw.pragma('locking_mode = EXCLUSIVE');
    if (fileMustExist) requireOurs(raw);
    if (!look) raw.pragma('journal_mode = WAL');
    for (const pragma of pragmas) raw.pragma(pragma);
    if ((readonly || look) && !copies) raw.pragma('query_only = ON');
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** The first read of the file: with a wrong key or a damaged first page it fails here, before anything is written. */
function requireOurs(raw: Database): void {
  const id = raw.pragma('application_id', { simple: true });
  if (id === applicationId) return;
  // An interrupted copy opens as a valid database in which there is nothing (RELIABILITY.md 0.4).
  fail(new ReadDb(raw).one(sql`SELECT 1 FROM sqlite_schema LIMIT 1`) === null ? 'database.empty' : 'database.foreign');
}

function cipherOf(raw: Database): unknown {
  return raw.pragma('cipher', { simple: true });
}

function requireCipher(): void {
  if (!hasCipher()) fail('cipher.missing');
}

function requireKey(key: Buffer): void {
  if (key.length !== 32 || key.every((byte) => byte === 0)) throw new Error('the key is not 32 bytes, or empty');
}

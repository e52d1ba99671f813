import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { createDatabase, openToLook } from '../open.ts';
import { ReadDb } from '../sql.ts';

/**
 * A wrong key and a damaged first page look alike to SQLite. But every page is locked by itself: one other page that this key opens
 * shows that the key is the right one. Answers whether the file is an encrypted database, as far as its head tells, of which the key
 * opens no page. Nobody may have the file open (POSIX locks). Writes nothing but a file for temporary use, encrypted too.
 */
export function isKeyOfOther(path: string, key: Buffer): boolean {
  const head = Buffer.alloc(24);
  readAt(path, head, 0);
  return head.subarray(16).equals(plainHead) && !opensAnyPage(path, key);
}

/** Bytes 16 to 23 of the first page stay readable: page size 4096, WAL, 32 bytes a page for nonce and tag, SQLite's fractions. */
const plainHead = Buffer.from([0x10, 0x00, 0x02, 0x02, 0x20, 0x40, 0x20, 0x20]);
const pageBytes = 4096;
/** The first pages of our databases are roots of tables and indexes; so many of them are tried. */
const tried = 40;

/** A new database with this key, whose tables take over the pages of the file that is asked about. */
function opensAnyPage(path: string, key: Buffer): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'loket-'));
  const probe = join(folder, 'kunci.db');
  try {
    const made = createDatabase(probe, key);
    for (let page = 2; page <= tried; page += 1) made.exec(`CREATE TABLE p${page} (a)`);
    made.pragma('journal_mode = DELETE');
    made.close();
    const pages = Math.min(tried, Math.floor(statSync(path).size / pageBytes));
    putPages(path, probe, pages);
    return Array.from({ length: Math.max(0, pages - 1) }, (_none, index) => index + 2).some((page) => opensPage(probe, key, page));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each with a connection of its own: one page that does not open spoils it for the others. */
function opensPage(probe: string, key: Buffer, page: number): boolean {
  const raw = openToLook(probe, key);
  try {
    new ReadDb(raw).one({ text: `SELECT 1 FROM p${page} LIMIT 1`, values: [] });
    return true;
  } catch (error) {
    if (error instanceof SqliteDatabase.SqliteError) return false;
    throw error;
  } finally {
    raw.close();
  }
}

function putPages(from: string, to: string, pages: number): void {
  const bytes = Buffer.alloc(Math.max(0, pages - 1) * pageBytes);
  readAt(from, bytes, pageBytes);
  const file = openSync(to, 'r+');
  try {
    writeSync(file, bytes, 0, bytes.length, pageBytes);
  } finally {
    closeSync(file);
  }
}

function readAt(path: string, into: Buffer, position: number): void {
  const file = openSync(path, 'r');
  try {
    readSync(file, into, 0, into.length, position);
  } finally {
    closeSync(file);
  }
}

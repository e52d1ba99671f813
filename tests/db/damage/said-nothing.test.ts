import SqliteDatabase, { type Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { checkPages } from '../../../db/check/database.ts';
import { openMemory } from '../../../db/open.ts';

/** A connection whose first look is refused with this code. */
function refusing(code: string): () => Database {
  return () => {
    const raw = openMemory();
    raw.exec('CREATE TABLE anything (held TEXT) STRICT');
    raw.pragma = () => {
      throw new SqliteDatabase.SqliteError('refused', code);
    };
    return raw;
  };
}

test.each([
  ['SQLITE_PROTOCOL', 'the connections of a busy office stood in each other’s way'],
  ['SQLITE_IOERR_SHMMAP', 'no memory for what the connections share'],
  ['SQLITE_IOERR_NOMEM', 'no memory'],
  ['SQLITE_IOERR_LOCK', 'a lock that the system did not give'],
  ['SQLITE_BUSY', 'somebody writes'],
])('%s says nothing about the pages, so that nobody is told of damage: %s', (code) => {
  expect(() => checkPages(refusing(code), false)).toThrow('refused');
});

test.each([
  ['SQLITE_NOTADB', 'a page does not decrypt'],
  ['SQLITE_CORRUPT', 'a page is not as it was written'],
  ['SQLITE_IOERR_READ', 'the disk does not give a page back'],
  ['SQLITE_IOERR_SHORT_READ', 'nor the whole of one'],
  ['SQLITE_IOERR_DATA', 'a page with a wrong tag'],
])('%s is damage: %s', (code) => {
  expect(checkPages(refusing(code), false)).toBe('damaged');
});

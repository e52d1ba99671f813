import { describe, expect, it } from 'vitest';
import { contentOf, rowsOf } from '../../../db/backup/content-hash.ts';
import { openMemory } from '../../../db/open.ts';
import { ReadDb } from '../../../db/sql.ts';

const tables = 'CREATE TABLE a (id INTEGER PRIMARY KEY, b ANY) STRICT; CREATE TABLE k (key TEXT PRIMARY KEY, v TEXT) STRICT; CREATE TABLE n (v TEXT);';

function hashAfter(...statements: readonly string[]): string {
  const raw = openMemory();
  try {
    raw.exec(statements.join(';'));
    return contentOf(new ReadDb(raw), () => undefined).hash;
  } finally {
    raw.close();
  }
}

describe('the same content has the same hash', () => {
  it.each([
    ['whatever the order of insertion', [`${tables} INSERT INTO k VALUES ('x', '1'), ('y', '2')`], [`${tables} INSERT INTO k VALUES ('y', '2'), ('x', '1')`]],
    ['whatever was there and went', [`${tables} INSERT INTO n VALUES ('1'), ('2'); DELETE FROM n WHERE v = '1'`], [`${tables} INSERT INTO n VALUES ('2')`]],
    ['whatever the hidden rowid', [`${tables} INSERT INTO n (rowid, v) VALUES (900, '1')`], [`${tables} INSERT INTO n VALUES ('1')`]],
  ])('%s', (_what, one, other) => {
    expect(hashAfter(...one)).toBe(hashAfter(...other));
  });
});

describe('another content has another hash', () => {
  const nothing = hashAfter(tables);
  it.each([
    ['a row more', `INSERT INTO n VALUES ('')`, ''],
    ['empty and nothing', `INSERT INTO n VALUES ('')`, 'INSERT INTO n VALUES (NULL)'],
    ['a number and its digits', `INSERT INTO a VALUES (1, 7)`, `INSERT INTO a VALUES (1, '7')`],
    ['bytes and their text', `INSERT INTO a VALUES (1, x'4142')`, `INSERT INTO a VALUES (1, 'AB')`],
    ['bytes and their base64', `INSERT INTO a VALUES (1, x'4142')`, `INSERT INTO a VALUES (1, '["QUI="]')`],
    ['one letter', `INSERT INTO k VALUES ('x', 'SITI')`, `INSERT INTO k VALUES ('x', 'SITl')`],
    ['the same row in another table', `INSERT INTO k VALUES ('1', '2')`, `CREATE TABLE m (key TEXT PRIMARY KEY, v TEXT) STRICT; INSERT INTO m VALUES ('1', '2')`],
    ['values that moved between rows', `INSERT INTO k VALUES ('a', 'bc'), ('d', 'e')`, `INSERT INTO k VALUES ('a', 'b'), ('d', 'ce')`],
    ['rows without a key in another order', `INSERT INTO n VALUES ('1'), ('2')`, `INSERT INTO n VALUES ('2'), ('1')`],
    ['an index less', 'CREATE INDEX i ON n (v)', ''],
    ['a trigger less', `CREATE TRIGGER t BEFORE DELETE ON n BEGIN SELECT RAISE(ABORT, 'x'); END`, ''],
    ['another version', 'PRAGMA user_version = 3', ''],
    ['a word of the search index', `CREATE VIRTUAL TABLE s USING fts5 (w); INSERT INTO s VALUES ('seloto')`, `CREATE VIRTUAL TABLE s USING fts5 (w); INSERT INTO s VALUES ('selotu')`],
  ])('%s', (_what, one, other) => {
    expect(hashAfter(tables, one)).not.toBe(hashAfter(tables, other));
    expect(hashAfter(tables, one)).not.toBe(nothing);
  });
});

it('a table with any name is read, and the rows are those that were foretold', () => {
  const raw = openMemory();
  raw.exec('CREATE TABLE "aneh ""nama" (v TEXT); INSERT INTO "aneh ""nama" VALUES (1), (2); CREATE TABLE "select" (v TEXT PRIMARY KEY) WITHOUT ROWID; INSERT INTO "select" VALUES (3)');
  const db = new ReadDb(raw);
  const heard: number[] = [];
  expect(contentOf(db, (rows) => heard.push(rows)).rows).toBe(3);
  expect(rowsOf(db)).toBe(3);
  expect(heard.at(-1)).toBe(3);
  raw.close();
});

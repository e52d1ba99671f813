import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applicationId, createDatabase, hasCipher, isPlainSqlite, openDatabase, openGate, openReader, openToCopy, openToLook } from '../../db/open.ts';
import { newDataKey } from '../../db/keys/wrap.ts';
import { projectRoot } from '../../scripts/paths.ts';
import { testFolder } from '../support/service.ts';

const key = newDataKey();
let folder: string;
let path: string;
beforeEach(() => {
  folder = testFolder();
  path = join(folder, 'loket.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pragmaOf = (raw: Database, name: string): unknown => raw.pragma(name, { simple: true });

describe('every connection', () => {
  it('has the pragmas of RELIABILITY.md A3, whichever door it came by', () => {
    const made = createDatabase(path, key);
    const opened = openDatabase(path, key);
    const reader = openReader(path, key);
    const looking = openToLook(path, key);
    const copying = openToCopy(path, key);
    const gate = openGate(path, key);
    const all = [made, opened, reader, looking, copying, gate];
    for (const raw of all) {
      expect(['journal_mode', 'synchronous', 'foreign_keys', 'temp_store', 'trusted_schema', 'cell_size_check', 'secure_delete', 'busy_timeout'].map((name) => pragmaOf(raw, name))).toEqual(
        ['wal', 2, 1, 2, 0, 1, 1, 5000],
      );
      expect(pragmaOf(raw, 'cipher')).toBe('chacha20');
      expect(pragmaOf(raw, 'application_id')).toBe(applicationId);
    }
    for (const raw of [reader, looking, copying]) expect(() => raw.exec('CREATE TABLE a (b)')).toThrow();
    for (const raw of all) raw.close();
  });

  it('is made in open.ts, by nobody else; only the lock file and the errors come from the library too', () => {
    const users = readdirSync(join(projectRoot, 'db'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && /new SqliteDatabase\(/.test(readFileSync(join(projectRoot, 'db', name), 'utf8')))
      .map((name) => name.replaceAll('\\', '/'));
    expect(users.toSorted()).toEqual(['open.ts', 'service/folder-lock.ts']);
  });
});

describe('the key', () => {
  it('hides everything: no header, no text, neither in the file nor in the -wal', () => {
    const raw = createDatabase(path, key);
    raw.exec("CREATE TABLE a (b TEXT); INSERT INTO a VALUES ('KATA YANG TIDAK BOLEH TERBACA')");
    const wal = readFileSync(`${path}-wal`);
    raw.close();
    for (const bytes of [wal, readFileSync(path)]) {
      expect(bytes.includes('KATA YANG')).toBe(false);
      expect(bytes.includes('SQLite format 3')).toBe(false);
    }
    expect(isPlainSqlite(path)).toBe(false);
  });

  it.each([
    ['31 bytes', Buffer.alloc(31, 1)],
    ['no bytes', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(32)],
  ])('of %s is refused, and no file is made', (_what, bad) => {
    expect(() => createDatabase(path, bad)).toThrow('the key is not 32 bytes');
    expect(existsSync(path)).toBe(false);
  });

  it('of somebody else opens nothing and changes nothing', () => {
    createDatabase(path, key).close();
    const before = readFileSync(path);
    expect(() => openDatabase(path, newDataKey())).toThrow(expect.objectContaining({ code: 'SQLITE_NOTADB' }));
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['loket.db']);
  });
});

describe('opening', () => {
  it('never makes a database', () => {
    expect(() => openDatabase(path, key)).toThrow('database.missing');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('never makes one over another', () => {
    createDatabase(path, key).close();
    expect(() => createDatabase(path, key)).toThrow('there is a file already');
  });
});

describe('an SQLite that ignores keys', () => {
  it('is found out before a file is touched', async () => {
    vi.resetModules();
    vi.doMock('better-sqlite3', () => ({
      default: class {
        pragma(): undefined {
          return undefined;
        }
        close(): void {}
      },
    }));
    const plain = await import('../../db/open.ts');
    expect(plain.hasCipher()).toBe(false);
    expect(() => plain.createDatabase(path, key)).toThrow('cipher.missing');
    expect(() => plain.openDatabase(path, key)).toThrow('cipher.missing');
    expect(readdirSync(folder)).toEqual([]);
    vi.doUnmock('better-sqlite3');
    vi.resetModules();
    expect(hasCipher()).toBe(true);
  });
});

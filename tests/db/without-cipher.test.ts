import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderPaths } from '../../db/folder.ts';
import { newDataKey } from '../../db/keys/wrap.ts';
import { createDatabase, openDatabase, openGate, openReader, openToCopy, openToLook } from '../../db/open.ts';
import { snapshot } from '../support/folder.ts';
import { proved } from '../support/proof.ts';
import { createTestOffice, testFolder, testSetup } from '../support/service.ts';

/** RELIABILITY C2 and C3: without encryption, or with a key that is none, nothing is opened and nothing written. */
let folder: string;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const support = (name: string): string => fileURLToPath(new URL(`../support/${name}`, import.meta.url));

/** Calls a service whose SQLite cannot encrypt. `lies`: and says that it can. */
function callPlain(on: string, calls: readonly (readonly [string, unknown])[], lies = false): readonly unknown[] {
  const ran = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', support('plain-hook.ts'), support('calling-child.ts'), on], {
    input: JSON.stringify(calls),
    encoding: 'utf8',
    env: { ...process.env, ...(lies ? { LOKET_PLAIN_LIES: '1' } : {}) },
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout.trim().split('\n').at(-1) ?? '');
}

const missing = { ok: false, problem: { code: 'cipher.missing', details: {} } };

describe('plain SQLite in the place of the encrypting one', () => {
  test('sets up nothing in a new folder and says why', () => {
    for (const lies of [false, true]) {
      const on = join(folder, lies ? 'lies' : 'plain');
      mkdirSync(on);
      const [status, created] = callPlain(on, [['session.status', {}], ['setup.create', testSetup]], lies);
      if (!lies) expect(status).toMatchObject({ ok: true, value: { folder: 'tanpa_sandi_sqlite' } });
      expect(created).toEqual(missing);
      // The one that says nothing is found out before; the one that lies by the head of the file it made, which is removed.
      expect(readdirSync(on).filter((name) => name !== 'loket.lock' && name !== 'pengaturan-awal')).toEqual([]);
      if (!lies) expect(readdirSync(on)).toEqual([]);
      for (const name of readdirSync(on)) expect(readFileSync(join(on, name)).length, name).toBe(0);
    }
  });

  test('opens no office that is there, and changes no byte of it', async () => {
    const office = await createTestOffice();
    const { penyelia } = office.people;
    await office.close('keep');
    const before = snapshot(office.folder);
    const calls = [
      ['session.status', {}],
      ['session.login', { loginName: penyelia.loginName, password: penyelia.password }],
      ['session.recover', { code: office.recoveryCode, loginName: penyelia.loginName, password: penyelia.password }],
      ['setup.create', testSetup],
      ['settings.get', {}],
    ] as const;
    const [status, login, recover, create, get] = callPlain(office.folder, calls);
    expect(status).toMatchObject({ value: { folder: 'tanpa_sandi_sqlite', signedIn: null } });
    expect([login, recover, create]).toEqual([missing, missing, missing]);
    expect(get).toMatchObject({ problem: { code: 'session.none' } });
    expect(snapshot(office.folder)).toEqual(before);
    expect(callPlain(office.folder, calls.slice(1, 2), true)).toMatchObject([{ ok: false }]);
    expect(snapshot(office.folder)[folderPaths('').database]).toBe(before[folderPaths('').database]);
    rmSync(office.folder, { recursive: true, force: true });
    proved({ point: 'C2', done: 'plain SQLite loaded instead of the encrypting one, silent and lying, on a new folder and on an office', times: 4, result: 'refused each time, no byte of data written or changed' });
  });

  test('is what it is meant to be: it would write names in clear', () => {
    const ran = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', support('plain-hook.ts'), '--input-type=module', '-e',
      `import Database from 'better-sqlite3'; const db = new Database(${JSON.stringify(join(folder, 'a.db'))}); db.pragma("cipher = 'chacha20'"); db.pragma("key = 'x'"); db.exec("CREATE TABLE a (b TEXT); INSERT INTO a VALUES ('KATA TERBUKA')"); db.close();`], { encoding: 'utf8' });
    expect(ran.stderr).toBe('');
    expect(readFileSync(join(folder, 'a.db')).includes('KATA TERBUKA')).toBe(true);
  });
});

describe('every door to the database', () => {
  const doors = { createDatabase, openDatabase, openToLook, openReader, openToCopy, openGate } as const;
  const badKeys: readonly (readonly [string, Buffer])[] = [
    ['no bytes', Buffer.alloc(0)],
    ['one byte', Buffer.alloc(1, 7)],
    ['31 bytes', Buffer.alloc(31, 7)],
    ['33 bytes', Buffer.alloc(33, 7)],
    ['zeros', Buffer.alloc(32)],
  ];

  test('refuses a key that is none before it touches the file', () => {
    const path = join(folder, 'loket.db');
    createDatabase(path, newDataKey()).close();
    const before = snapshot(folder);
    for (const [name, open] of Object.entries(doors)) {
      for (const [what, key] of badKeys) {
        const target = name === 'createDatabase' ? join(folder, 'lain.db') : path;
        expect(() => open(target, key), `${name}, ${what}`).toThrow('the key is not 32 bytes');
      }
    }
    expect(snapshot(folder)).toEqual(before);
  });

  test('has the one cipher, and a file without the head of plain SQLite', () => {
    const path = join(folder, 'loket.db');
    const key = newDataKey();
    const open = [createDatabase(path, key), ...[openDatabase, openToLook, openReader, openToCopy, openGate].map((door) => door(path, key))];
    expect(open.map((raw) => raw.pragma('cipher', { simple: true }))).toEqual(Array.from({ length: 6 }, () => 'chacha20'));
    for (const raw of open.toReversed()) raw.close();
    expect(readFileSync(path).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  });

  test('opens no file that is plain, or encrypted in another way, or with another key', () => {
    const key = newDataKey();
    const made: readonly (readonly [string, () => void, string])[] = [
      ['plain', () => fillWith(join(folder, 'plain.db')), 'database.foreign'],
      ['another cipher', () => fillWith(join(folder, 'another cipher.db'), "cipher = 'sqlcipher'", `key = "x'${key.toString('hex')}'"`), ''],
      ['another key', () => createDatabase(join(folder, 'another key.db'), newDataKey()).close(), ''],
      ['an empty key', () => fillWith(join(folder, 'an empty key.db'), "cipher = 'chacha20'", "key = ''"), 'database.foreign'],
      ['a text', () => writeFileSync(join(folder, 'a text.db'), 'bukan basis data '.repeat(500)), ''],
    ];
    for (const [name, make, problem] of made) {
      make();
      const before = snapshot(folder);
      for (const door of [openDatabase, openToLook]) expect(() => door(join(folder, `${name}.db`), key), name).toThrow(problem);
      expect(snapshot(folder), name).toEqual(before);
    }
    proved({ point: 'C3', done: 'wrong keys, ciphers and file heads at every door to the database', times: 6 * badKeys.length + made.length * 2, result: 'all refused, no byte changed' });
  });
});

function fillWith(path: string, ...pragmas: readonly string[]): void {
  const raw = new SqliteDatabase(path);
  for (const pragma of pragmas) raw.pragma(pragma);
  raw.exec('CREATE TABLE a (b); INSERT INTO a VALUES (1)');
  raw.close();
  if (!existsSync(path)) throw new Error('no file was made');
}

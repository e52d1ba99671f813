import { appendFileSync, copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FolderPaths, folderPaths } from '../../../db/folder.ts';
import { openDatabase } from '../../../db/open.ts';
import { takeFolderLock } from '../../../db/service/folder-lock.ts';
import type { Service } from '../../../db/service/index.ts';
import { writeMarker } from '../../../db/service/open-marker.ts';
import { copyOf, dataKeyOf, snapshot } from '../../support/folder.ts';
import { killWhileSaving } from '../../support/kill-saving.ts';
import { createTestOffice, sequentialIds, stillClock, testFolder, type TestOffice, testService, testSetup } from '../../support/service.ts';

let healthy: TestOffice;
let other: TestOffice;
/** A folder whose process was killed while it saved. */
let killed: string;

beforeAll(async () => {
  healthy = await createTestOffice();
  await healthy.close('keep');
  other = await createTestOffice();
  await other.close('keep');
  killed = copyOf(healthy.folder);
  await killWhileSaving(killed, healthy.people.penyelia, 20);
});
afterAll(() => {
  for (const folder of [healthy.folder, other.folder, killed]) rmSync(folder, { recursive: true, force: true });
});

const everyByte = (path: string, change: (bytes: Buffer) => Buffer): void => writeFileSync(path, change(readFileSync(path)));

interface Damage {
  readonly what: string;
  readonly state: string;
  readonly problem: string;
  readonly from?: 'killed';
  readonly damage: (paths: FolderPaths) => void | Promise<void>;
}

const damages: readonly Damage[] = [
  { what: 'database of 0 bytes', state: 'database_kosong', problem: 'database.empty', damage: ({ database }) => truncateSync(database, 0) },
  { what: 'database gone', state: 'database_hilang', problem: 'database.missing', damage: ({ database }) => rmSync(database) },
  {
    what: 'a plain SQLite database in its place',
    state: 'database_asing',
    problem: 'database.foreign',
    damage: ({ database }) => {
      rmSync(database);
      const plain = new SqliteDatabase(database);
      plain.exec('CREATE TABLE a (b)');
      plain.close();
    },
  },
  { what: 'a text file in its place', state: 'siap', problem: 'database.damaged', damage: ({ database }) => writeFileSync(database, 'bukan database\n'.repeat(4000)) },
  { what: 'zeros', state: 'siap', problem: 'database.damaged', damage: ({ database }) => everyByte(database, (bytes) => bytes.fill(0)) },
  { what: 'a garbled header', state: 'siap', problem: 'database.damaged', damage: ({ database }) => everyByte(database, (bytes) => bytes.fill(7, 0, 100)) },
  { what: 'cut in half', state: 'siap', problem: 'database.damaged', damage: ({ database }) => everyByte(database, (bytes) => bytes.subarray(0, bytes.length / 2)) },
  { what: 'database of another office', state: 'siap', problem: 'database.other-key', damage: ({ database }) => copyFileSync(folderPaths(other.folder).database, database) },
  {
    what: 'a database from a newer version',
    state: 'siap',
    problem: 'database.newer',
    damage: async ({ folder, database }) => {
      const raw = openDatabase(database, await dataKeyOf(folder, healthy.people.penyelia));
      raw.pragma('user_version = 99');
      raw.close();
    },
  },
  {
    what: 'an interrupted copy: a valid database in which there is nothing',
    state: 'siap',
    problem: 'database.empty',
    damage: async ({ folder, database }) => {
      rmSync(database);
      const raw = new SqliteDatabase(database);
      raw.pragma("cipher = 'chacha20'");
      raw.pragma(`key = "x'${(await dataKeyOf(folder, healthy.people.penyelia)).toString('hex')}'"`);
      raw.exec('VACUUM');
      raw.close();
    },
  },
  { what: 'key file gone', state: 'kunci_hilang', problem: 'keys.missing', damage: ({ keys }) => rmSync(keys) },
  { what: 'key file empty', state: 'kunci_rusak', problem: 'keys.damaged', damage: ({ keys }) => truncateSync(keys, 0) },
  { what: 'key file cut off', state: 'kunci_rusak', problem: 'keys.damaged', damage: ({ keys }) => everyByte(keys, (bytes) => bytes.subarray(0, 300)) },
  {
    what: 'one character of the key file changed',
    state: 'kunci_rusak',
    problem: 'keys.damaged',
    damage: ({ keys }) => writeFileSync(keys, readFileSync(keys, 'utf8').replace('Dinas', 'Dinaz')),
  },
  // Both offices have the same people and passwords, but not the same key.
  { what: 'key file of another office', state: 'siap', problem: 'database.other-key', damage: ({ keys }) => copyFileSync(folderPaths(other.folder).keys, keys) },
  { what: 'killed, and the -wal is gone', from: 'killed', state: 'siap', problem: 'database.wal-lost', damage: ({ wal }) => rmSync(wal) },
  { what: 'killed, and the -wal is empty', from: 'killed', state: 'siap', problem: 'database.wal-lost', damage: ({ wal }) => truncateSync(wal, 0) },
  { what: 'killed, and the -wal is of another time', from: 'killed', state: 'siap', problem: 'database.wal-lost', damage: ({ wal }) => everyByte(wal, (bytes) => bytes.fill(1)) },
  { what: 'killed, and the database is garbled beside its whole -wal', from: 'killed', state: 'siap', problem: 'database.damaged', damage: ({ database }) => everyByte(database, (bytes) => bytes.fill(9)) },
  {
    what: 'the -wal lost while closing',
    state: 'siap',
    problem: 'database.wal-lost',
    damage: ({ marker }) => writeMarker(marker, { state: 'closing', seq: 5_000 }),
  },
];

describe('a damaged folder is named and left as it was, to the byte', () => {
  it.each(damages)('$what: $state, $problem', async ({ state, problem, damage, from }) => {
    const folder = copyOf(from === 'killed' ? killed : healthy.folder);
    const paths = folderPaths(folder);
    await damage(paths);
    const before = snapshot(folder);
    const service = testService(folder, { clock: stillClock(), ids: sequentialIds() });
    expect(await codeOf(service, 'session.status', {})).toBe(state);
    const { loginName, password } = healthy.people.penyelia;
    const code = await codeOf(service, 'session.login', { loginName, password });
    expect(code).toBe(problem);
    await codeOf(service, 'session.recover', { code: healthy.recoveryCode, loginName, password: 'kunci-lain-55' });
    await codeOf(service, 'setup.create', testSetup);
    await service.drain();
    const { 'masuk.json': _attempts, ...after } = snapshot(folder);
    expect(after).toEqual(before);
    rmSync(folder, { recursive: true });
  });
});

describe('folder in use', () => {
  it('is said to the second process, which changes nothing', async () => {
    const folder = copyOf(healthy.folder);
    const held = takeFolderLock(folderPaths(folder).lock);
    expect(held).not.toBeNull();
    const service = testService(folder, { clock: stillClock(), ids: sequentialIds() });
    expect(await codeOf(service, 'session.status', {})).toBe('sedang_dipakai');
    const { loginName, password } = healthy.people.penyelia;
    expect(await codeOf(service, 'session.login', { loginName, password })).toBe('folder.in-use');
    held?.release();
    expect(await codeOf(service, 'session.login', { loginName, password })).toBe('ok');
    const second = testService(folder, { clock: stillClock(), ids: sequentialIds() });
    expect(await codeOf(second, 'session.login', { loginName, password })).toBe('folder.in-use');
    await service.drain();
    expect(await codeOf(second, 'session.login', { loginName, password })).toBe('ok');
    await second.drain();
    rmSync(folder, { recursive: true });
  });
});

describe('set-up', () => {
  it('makes an office once, and only in an empty folder', async () => {
    const folder = testFolder();
    appendFileSync(`${folder}/catatan.txt`, 'milik orang lain');
    const service = testService(folder, { clock: stillClock(), ids: sequentialIds() });
    expect(await codeOf(service, 'session.status', {})).toBe('baru');
    expect(await codeOf(service, 'setup.create', testSetup)).toBe('folder.not-empty');
    rmSync(`${folder}/catatan.txt`);
    expect(await codeOf(service, 'setup.create', { ...testSetup, profile: 'tidak-ada' })).toBe('thing.unknown');
    expect(await codeOf(service, 'setup.create', { ...testSetup, supervisor: { ...testSetup.supervisor, password: 'penyelia' } })).toBe('password.weak');
    expect(await codeOf(service, 'setup.create', testSetup)).toBe('ok');
    expect(await codeOf(service, 'setup.create', testSetup)).toBe('setup.done');
    expect(await codeOf(service, 'settings.get', {})).toBe('session.none');
    await service.drain();
    expect(existsSync(folderPaths(folder).unfinished)).toBe(false);
    rmSync(folder, { recursive: true });
  });

  it('that was cut off before its last step begins again', async () => {
    const folder = copyOf(healthy.folder);
    const paths = folderPaths(folder);
    rmSync(paths.keys);
    writeFileSync(paths.unfinished, '');
    writeFileSync(`${paths.keys}.4711.tmp`, '{"version"');
    const service = testService(folder, { clock: stillClock(), ids: sequentialIds() });
    expect(await codeOf(service, 'session.status', {})).toBe('baru');
    expect(await codeOf(service, 'setup.create', testSetup)).toBe('ok');
    const { loginName, password } = testSetup.supervisor;
    expect(await codeOf(service, 'session.login', { loginName, password })).toBe('ok');
    await service.drain();
    rmSync(folder, { recursive: true });
  });

  it('never takes an office that has been worked with for a cut-off set-up', async () => {
    const folder = copyOf(killed);
    const paths = folderPaths(folder);
    rmSync(paths.keys);
    writeFileSync(paths.unfinished, '');
    const before = snapshot(folder);
    const service = testService(folder, { clock: stillClock(), ids: sequentialIds() });
    expect(await codeOf(service, 'session.status', {})).toBe('kunci_hilang');
    expect(await codeOf(service, 'setup.create', testSetup)).toBe('setup.done');
    await service.drain();
    expect(snapshot(folder)).toEqual(before);
    rmSync(folder, { recursive: true });
  });
});

describe('a killed process', () => {
  it('loses nothing it had answered, and leaves the chain whole', async () => {
    const folder = copyOf(healthy.folder);
    for (const saves of [1, 15, 40]) {
      const before = await rowsOf(folder);
      const answered = await killWhileSaving(folder, healthy.people.penyelia, saves);
      expect(answered).toBeGreaterThanOrEqual(saves);
      // One log-in of the child and one of the count before.
      expect(await rowsOf(folder)).toBeGreaterThanOrEqual(before + answered + 1);
    }
    rmSync(folder, { recursive: true });
  });
});

/** 'ok', the state of the folder, or the code of the problem. */
async function codeOf(service: Service, name: string, input: unknown): Promise<string> {
  const reply = await service.call({ call: 'x', name, input });
  if (!reply.ok) return reply.problem.code;
  return typeof reply.value === 'object' && reply.value !== null && 'folder' in reply.value ? String(reply.value.folder) : 'ok';
}

/** Rows of the audit, after its chain was found whole. */
async function rowsOf(folder: string): Promise<number> {
  const service = testService(folder, { clock: stillClock(), ids: sequentialIds() });
  const { loginName, password } = healthy.people.penyelia;
  expect(await codeOf(service, 'session.login', { loginName, password })).toBe('ok');
  const reply = await service.call({ call: 'v', name: 'audit.verify', input: {} });
  expect(reply).toMatchObject({ ok: true, value: { brokenAt: null } });
  await service.drain();
  return reply.ok && typeof reply.value === 'object' && reply.value !== null && 'rows' in reply.value ? Number(reply.value.rows) : 0;
}

import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, linkSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FolderPaths, folderPaths } from '../../../db/folder.ts';
import { isOpenNowhere } from '../../../db/open.ts';
import { takeFolderLock } from '../../../db/service/folder-lock.ts';
import { copyOf, dataKeyOf, snapshot } from '../../support/folder.ts';
import { proved } from '../../support/proof.ts';
import { createTestOffice, sequentialIds, stillClock, testFolder, type TestOffice, testService } from '../../support/service.ts';
import { smallDisk } from '../backup/support/small-disk.ts';
import { noCounts, openDesk, valuesOf } from '../chain/desk.ts';

/** RELIABILITY.md B5: files that vanish or may not be written while the office is open. The next save says so; what is saved is on the disk. */
let office: TestOffice;
let paths: FolderPaths;
let away = '';
beforeEach(async () => {
  office = await createTestOffice();
  paths = folderPaths(office.folder);
  away = testFolder();
});
afterEach(async () => {
  await office.close();
  rmSync(away, { recursive: true, force: true });
});

/** A sheet received, and how it is saved. */
async function sheetToSave(): Promise<() => Promise<string>> {
  const desk = openDesk(office);
  const sheet = await desk.receive();
  return async () => {
    const saving = {
      sheet, revision: 0, values: valuesOf(1), unconfirmed: [], as: 'diinput', reason: '', receivedDay: '2020-04-13', secondOf: null, counts: noCounts,
    };
    const reply = await office.raw('entry.save', saving);
    if (reply.ok) return 'saved';
    return 'file' in reply.problem.details ? `${reply.problem.code} ${reply.problem.details.file}` : reply.problem.code;
  };
}

interface Loss {
  readonly what: string;
  readonly said: string;
  lose(): void;
  /** null: it cannot be put back. */
  readonly putBack: (() => void) | null;
}

/** `old`: a database of this office from before. */
const losses: readonly Loss[] = [
  { what: 'the database deleted', said: 'files.changed loket.db', lose: () => rmSync(paths.database), putBack: null },
  { what: 'the database renamed', said: 'files.changed loket.db', lose: () => renameSync(paths.database, `${paths.database}.lama`), putBack: () => renameSync(`${paths.database}.lama`, paths.database) },
  {
    what: 'the database replaced by an older one',
    said: 'files.changed loket.db',
    lose() {
      renameSync(paths.database, join(away, 'asli'));
      copyFileSync(join(away, 'tua'), paths.database);
    },
    putBack: () => renameSync(join(away, 'asli'), paths.database),
  },
  { what: 'the -wal deleted', said: 'files.changed loket.db-wal', lose: () => rmSync(paths.wal), putBack: null },
  { what: 'kunci.json deleted', said: 'files.changed kunci.json', lose: () => renameSync(paths.keys, join(away, 'kunci')), putBack: () => renameSync(join(away, 'kunci'), paths.keys) },
  {
    what: 'the whole folder renamed',
    said: 'files.changed loket.db',
    lose: () => renameSync(office.folder, join(away, 'folder')),
    putBack: () => renameSync(join(away, 'folder'), office.folder),
  },
];

describe('a file of the open office is gone', () => {
  it.each(losses)('$what: the next save says which, nothing is written into what nobody sees, and put back it goes on', async ({ said, lose, putBack }) => {
    await office.service.drain();
    copyFileSync(paths.database, join(away, 'tua'));
    await office.restart();
    const save = await sheetToSave();
    for (const [name, path] of [['db', paths.database], ['wal', paths.wal]] as const) linkSync(path, join(away, name));
    const before = snapshotOf(away, ['db', 'wal']);
    lose();
    expect(await save()).toBe(said);
    expect(await save()).toBe(said);
    expect(snapshotOf(away, ['db', 'wal']), 'the lost files took nothing').toEqual(before);
    if (putBack === null) return;
    putBack();
    expect(await save()).toBe('saved');
  });

  it('closed on an older database in its place, the next start does not take it for the office', async () => {
    await office.service.drain();
    copyFileSync(paths.database, join(away, 'tua'));
    await office.restart();
    const save = await sheetToSave();
    expect(await save()).toBe('saved');
    renameSync(paths.database, join(away, 'asli'));
    copyFileSync(join(away, 'tua'), paths.database);
    await office.restart();
    const { loginName, password } = office.people.penyelia;
    const login = () => office.raw('session.login', { loginName, password });
    expect(await login()).toMatchObject({ ok: false, problem: { code: 'database.wal-lost' } });
    renameSync(join(away, 'asli'), paths.database);
    expect(await login()).toMatchObject({ ok: true });
    expect(await save()).toBe('stale');
  });

  it('a deleted database is not made anew by the next start', async () => {
    await sheetToSave();
    rmSync(paths.database);
    await office.restart();
    expect(await office.raw('session.status', {})).toMatchObject({ value: { folder: 'database_hilang' } });
    const { loginName, password } = office.people.penyelia;
    expect(await office.raw('session.login', { loginName, password })).toMatchObject({ problem: { code: 'database.missing' } });
    expect(readdirSync(office.folder)).not.toContain('loket.db');
    proved({ point: 'B5', done: 'database, -wal, kunci.json or folder deleted, renamed or replaced while a sheet is saved', times: losses.length, result: '0 saves shown as done, 0 bytes into a file that nobody sees, 0 databases made anew' });
  });
});

describe('loket.lock', () => {
  /** What another process is told at its log-in. */
  const another = (): string => {
    const { loginName, password } = office.people.penyelia;
    const child = fileURLToPath(new URL('../../support/saving-child.ts', import.meta.url));
    const { stdout } = spawnSync(process.execPath, [child, office.folder, loginName], { env: { ...process.env, LOKET_PASSWORD: password }, encoding: 'utf8', timeout: 20_000 });
    return stdout.split('\n')[0] ?? '';
  };

  it('deleted while it is held lets no second writer in, and the first goes on with a new one', async () => {
    const save = await sheetToSave();
    let refused = 0;
    for (const minutes of [7, 8, 9]) {
      rmSync(paths.lock);
      expect(another()).toBe('folder.in-use');
      refused += 1;
      // Takes the lock anew.
      expect(await office.as('penyelia').call('settings.setIdle', { minutes })).toMatchObject({ ok: true });
    }
    rmSync(paths.lock);
    expect(await save()).toBe('saved');
    expect(readdirSync(office.folder)).toContain('loket.lock');
    expect(another()).toBe('folder.in-use');
    await office.service.drain();
    expect(isOpenNowhere(paths.database, await dataKeyOf(office.folder, office.people.penyelia))).toBe(true);
    proved({ point: 'B5', done: 'loket.lock deleted or moved away while it is held, then a log-in from another process', times: refused, result: '0 second writers' });
  });

  it('taken by somebody else in that moment stops the saving, and nothing is written', async () => {
    const save = await sheetToSave();
    rmSync(paths.lock);
    const theirs = takeFolderLock(paths.lock);
    expect(await save()).toBe('folder.in-use');
    theirs?.release();
    expect(await save()).toBe('saved');
  });

  it('an office whose process was killed opens as before: nobody else is there', async () => {
    await sheetToSave();
    const folder = copyOf(office.folder);
    const service = testService(folder, { clock: stillClock(), ids: sequentialIds() });
    const { loginName, password } = office.people.penyelia;
    expect(await service.call({ call: 'a', name: 'session.login', input: { loginName, password } })).toMatchObject({ ok: true });
    await service.drain();
    rmSync(folder, { recursive: true });
  });
});

describe('a data folder that may not be written', () => {
  it('is said at the log-in, nothing is changed, and it opens when it may be written again', async () => {
    const disk = smallDisk(64_000_000);
    if (disk === null) return;
    try {
      await office.service.drain();
      const inside = join(disk.folder, 'data');
      cpSync(office.folder, inside, { recursive: true });
      const before = snapshot(inside);
      const { loginName, password } = office.people.penyelia;
      const service = testService(inside, { clock: stillClock(), ids: sequentialIds() });
      const login = () => service.call({ call: 'a', name: 'session.login', input: { loginName, password } });
      disk.makeReadOnly();
      expect(await login()).toMatchObject({ ok: false, problem: { code: 'database.readonly' } });
      expect(snapshot(inside)).toEqual(before);
      disk.makeWritable();
      expect(await login()).toMatchObject({ ok: true });
      await service.drain();
      proved({ point: 'B5', done: 'data folder on a read-only file system, then a log-in', times: 1, result: 'said; 0 files changed; opens once it may be written' });
    } finally {
      disk.remove();
    }
  });
});

function snapshotOf(folder: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}

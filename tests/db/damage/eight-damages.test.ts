import { cpSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keysName } from '../../../db/backup/names.ts';
import { restoreCopy } from '../../../db/backup/restore-copy.ts';
import { folderPaths } from '../../../db/folder.ts';
import { problemText } from '../../../renderer/text/problems.ts';
import { copyOf, snapshot } from '../../support/folder.ts';
import { killWhileSaving } from '../../support/kill-saving.ts';
import { proved } from '../../support/proof.ts';
import { sequentialIds, stillClock, testService, testSetup } from '../../support/service.ts';
import { contentHashOf, copyingOffice, type CopyingOffice } from '../backup/support/copies.ts';
import { copyOfAnotherOffice, type OtherCopy } from '../backup/support/other-office.ts';
import { eightDamages } from './support/damages.ts';

/** RELIABILITY.md B3: told apart before anything is touched; put aside whole when a copy takes its place. */
const at = '2020-04-14T01:00:00.000Z';
let office: CopyingOffice;
let other: OtherCopy;
let copy = '';
let contentHash = '';
/** As the folder is left by a process that was killed while it saved. */
let killed = '';

beforeAll(async () => {
  office = await copyingOffice();
  const made = await office.as('penyelia').must('backups.make', {});
  copy = join(office.target, made.copy.name);
  contentHash = made.contentHash;
  await office.close('keep');
  killed = copyOf(office.folder);
  await killWhileSaving(killed, office.people.penyelia, 20);
  other = await copyOfAnotherOffice();
}, 60_000);
afterAll(() => {
  other.remove();
  for (const folder of [office.folder, office.target, killed]) rmSync(folder, { recursive: true, force: true });
});

const damages = eightDamages(() => join(other.copy, keysName));
let shown = 0;

describe('each of the eight damages', () => {
  it.each(damages)('$what', async ({ from, state, problem, damage }) => {
    const folder = copyOf(from === 'killed' ? killed : office.folder);
    damage(folderPaths(folder));
    const before = snapshot(folder);
    const { loginName, password } = office.people.penyelia;
    const events: unknown[] = [];
    const service = testService(folder, { clock: stillClock(), ids: sequentialIds(), events: events as never[] });
    const ask = (name: string, input: unknown) => service.call({ call: name, name, input });

    expect(await ask('session.status', {})).toMatchObject({ ok: true, value: { folder: state, lastCopy: { name: basename(copy), folder: office.target } } });
    expect(await ask('session.login', { loginName, password })).toMatchObject({ ok: false, problem: { code: problem } });
    await ask('session.recover', { code: office.recoveryCode, loginName, password: 'kunci-lain-55' });
    expect(await ask('setup.create', testSetup)).toMatchObject({ ok: false });
    await service.drain();
    const { 'masuk.json': _attempts, ...after } = snapshot(folder);
    expect(after, 'no file is changed, deleted or made').toEqual(before);

    const { aside } = await restoreCopy({ from: copy, to: folder, secret: { kind: 'recovery', code: office.recoveryCode }, at });
    expect(basename(aside ?? '')).toBe('loket.rusak-20200414-090000');
    const kept = snapshot(aside ?? '');
    expect(kept).toEqual(Object.fromEntries(Object.entries(before).filter(([name]) => name in kept)));
    const set = ['loket.db', 'loket.db-wal', 'loket.db-shm', 'loket.buka', 'kunci.json'].filter((name) => name in before);
    expect(Object.keys(kept).toSorted()).toEqual(set.toSorted());
    expect(await contentHashOf(folder, office)).toBe(contentHash);
    rmSync(folder, { recursive: true });
    shown += 1;
  });

  it('has words of its own for a wrong key, a damage and a lost -wal, and none of a wrong password', () => {
    expect(shown).toBe(damages.length);
    const titles = new Set([problemText['database.other-key']({}).title, problemText['database.damaged']({}).title, problemText['database.wal-lost']({}).title, problemText['password.wrong']({}).title]);
    expect(titles.size).toBe(4);
    proved({ point: 'B3', done: 'data folder of an office up to 16 MB damaged in each of the 8 ways, opened, recovered, set up anew, then restored from a copy', times: shown, result: '0 files changed, deleted or made before the restore but the count of wrong tries; the damaged set kept whole in loket.rusak-<time> each time' });
  });

  it('a set that could still be opened is put aside under another name', async () => {
    const folder = copyOf(office.folder);
    const { aside } = await restoreCopy({ from: copy, to: folder, secret: { kind: 'recovery', code: office.recoveryCode }, at });
    expect(basename(aside ?? '')).toBe('loket.diganti-20200414-090000');
    rmSync(folder, { recursive: true });
  });

  it('a key file that is put back opens the office again: nothing was lost by looking', async () => {
    const folder = copyOf(office.folder);
    const { keys } = folderPaths(folder);
    cpSync(join(other.copy, keysName), keys);
    const service = testService(folder, { clock: stillClock(), ids: sequentialIds() });
    const { loginName, password } = office.people.penyelia;
    const login = () => service.call({ call: 'a', name: 'session.login', input: { loginName, password } });
    expect(await login()).toMatchObject({ problem: { code: 'database.other-key' } });
    cpSync(folderPaths(office.folder).keys, keys);
    expect(await login()).toMatchObject({ ok: true });
    await service.drain();
    expect(readdirSync(folder)).not.toContain('loket.buka');
    rmSync(folder, { recursive: true });
  });
});

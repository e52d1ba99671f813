import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folderPaths } from '../../../db/folder.ts';
import { snapshot } from '../../support/folder.ts';
import { sequentialIds, stillClock, testFolder, testService } from '../../support/service.ts';
import { contentHashOf, copyingOffice, fill, type CopyingOffice } from './support/copies.ts';
import { restoreElsewhere } from './support/in-other-process.ts';
import { proved } from '../../support/proof.ts';
import { rounds, seeded } from '../../support/rounds.ts';

/** Every step of a restore over a set that was not closed in order; it is killed right after each. */
const steps = [
  'kunci terbuka',
  'cadangan disalin',
  'cadangan diperiksa',
  'penggantian ditandai',
  'dipindahkan: loket.diganti-20200414-090000/loket.db-shm',
  'dipindahkan: loket.diganti-20200414-090000/kunci.json',
  'dipindahkan: loket.diganti-20200414-090000/loket.db',
  'dipindahkan: loket.db',
  'dipindahkan: kunci.json',
] as const;
const anywhere = rounds('RELIABILITY D4, kills of a restore at any moment, beside its 9 steps', 4, 40);

let office: CopyingOffice;
let copy = '';
let hash = '';
let old: Readonly<Record<string, string>>;
const folders: string[] = [];
beforeAll(async () => {
  office = await copyingOffice();
  await office.service.drain();
  await fill(office, 300);
  await office.restart();
  const made = await office.as('petugas').must('backups.make', {});
  // Out of the folder of copies, where those of the restored sets would push it out.
  copy = join(testFolder(), made.copy.name);
  folders.push(dirname(copy));
  cpSync(join(office.target, made.copy.name), copy, { recursive: true });
  hash = made.contentHash;
  await office.as('penyelia').must('settings.setIdle', { minutes: 41 });
  await office.service.drain();
  // What a cut-off run leaves.
  cpSync(folderPaths(office.folder).keys, folderPaths(office.folder).shm);
  old = wholeOf(office.folder);
}, 60_000);
afterAll(() => {
  for (const folder of [office.folder, office.target, ...folders]) rmSync(folder, { recursive: true, force: true });
});

/** The files of a set, without the lock, which is there in any case. */
function wholeOf(folder: string): Readonly<Record<string, string>> {
  const copied = testFolder();
  for (const name of ['loket.db', 'loket.db-shm', 'loket.db-wal', 'kunci.json']) if (existsSync(join(folder, name))) cpSync(join(folder, name), join(copied, name));
  const files = snapshot(copied);
  rmSync(copied, { recursive: true });
  return files;
}

function dataFolder(): string {
  const to = testFolder();
  folders.push(to);
  cpSync(office.folder, to, { recursive: true });
  return to;
}

/** After a kill: the old set to the byte, or a decided swap that leads to the new one, by whoever comes next. */
async function expectOneSet(to: string, finishBy: 'restore' | 'start'): Promise<'old' | 'new'> {
  const decided = existsSync(folderPaths(to).restoring);
  const isNew = decided || readdirSync(to).some((name) => name.startsWith('loket.diganti-'));
  if (!isNew) {
    expect(wholeOf(to)).toEqual(old);
    return 'old';
  }
  if (decided && finishBy === 'restore') expect(await restoreElsewhere(copy, to, office.recoveryCode)).toContain('pemulihan yang terputus diselesaikan');
  const service = testService(to, { clock: stillClock('2020-04-14T01:00:00.000Z'), ids: sequentialIds() });
  if (!(decided && finishBy === 'restore')) expect(await contentHashOf(to, office)).toBe(hash);
  const { loginName, password } = office.people.penyelia;
  expect(await service.call({ call: 'a', name: 'session.login', input: { loginName, password } })).toMatchObject({ ok: true, value: { idleMinutes: 5 } });
  await service.drain();
  const [aside = ''] = readdirSync(to).filter((name) => name.startsWith('loket.diganti-')).toSorted();
  expect(wholeOf(join(to, aside))).toEqual(old);
  expect(readdirSync(to).filter((name) => name.startsWith('.') || name === 'pemulihan.json')).toEqual([]);
  return 'new';
}

it.each(steps.flatMap((step) => (['restore', 'start'] as const).map((by) => [step, by] as const)))('killed after "%s", finished by the next %s: one whole set', async (step, by) => {
  const to = dataFolder();
  expect(await restoreElsewhere(copy, to, office.recoveryCode, step)).toContain(step);
  expect(await expectOneSet(to, by)).toBe(steps.indexOf(step) < steps.indexOf('penggantian ditandai') ? 'old' : 'new');
});

it('killed at any moment: the old set or the new one, and another restore goes well', { timeout: 300_000 }, async () => {
  const random = seeded(7);
  const begun = performance.now();
  await restoreElsewhere(copy, dataFolder(), office.recoveryCode);
  const usual = performance.now() - begun;
  const found = { old: 0, new: 0 };
  for (let turn = 0; turn < anywhere; turn += 1) {
    const to = dataFolder();
    await restoreElsewhere(copy, to, office.recoveryCode, '', usual * (0.4 + 0.6 * random()));
    found[await expectOneSet(to, turn % 2 === 0 ? 'restore' : 'start')] += 1;
    expect(await restoreElsewhere(copy, to, office.recoveryCode)).toContain('dipindahkan: kunci.json');
  }
  expect(found.old + found.new).toBe(anywhere);
  proved({ point: 'D4', done: 'a restore killed at any moment, beside each of its 9 steps', times: anywhere, result: 'the old set to the byte or the new one, and another restore goes well' });
});

import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { folderPaths } from '../../../db/folder.ts';
import { openDatabase, openToLook } from '../../../db/open.ts';
import { ReadDb, sql } from '../../../db/sql.ts';
import { dataKeyOf } from '../../support/folder.ts';
import { createTestOffice, testFolder, type TestOffice } from '../../support/service.ts';
import { bareCopy } from './support/bare-copy.ts';
import { databaseIn, fill } from './support/copies.ts';
import { proved } from '../../support/proof.ts';
import { rounds } from '../../support/rounds.ts';

const child = fileURLToPath(new URL('../../support/saving-child.ts', import.meta.url));
const copies = rounds('RELIABILITY D1, copies while another process saves', 4, 40);

let office: TestOffice;
const target = testFolder();
afterEach(async () => {
  await office.close();
  rmSync(target, { recursive: true, force: true });
});

it('every save answered before the start is in the copy, none answered after its end, and the copy equals the data of its moment', { timeout: 240_000 }, async () => {
  office = await createTestOffice();
  const { penyelia } = office.people;
  const key = await dataKeyOf(office.folder, penyelia);
  await office.service.drain();
  await fill(office, 1500);
  const saving = spawn(process.execPath, [child, office.folder, penyelia.loginName], { env: { ...process.env, LOKET_PASSWORD: penyelia.password }, stdio: ['ignore', 'pipe', 'inherit'] });
  let heard = '';
  saving.stdout.on('data', (chunk: Buffer) => {
    heard += chunk.toString('utf8');
  });
  const answered = (): number => Number(heard.split('\n').slice(1, -1).at(-1) ?? 0);
  const until = async (saves: number): Promise<void> => {
    while (answered() < saves) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  try {
    await until(20);
    for (let turn = 1; turn <= copies; turn += 1) {
      const before = answered();
      const { name } = await bareCopy(office.folder, key, target, { at: new Date(Date.UTC(2020, 3, 13, 1, turn)).toISOString() });
      // Those that were answered while the last lines were on their way are in there too, or not.
      await until(answered() + 1);
      const inCopy = savesIn(databaseIn(join(target, name)), key);
      expect(inCopy).toBeGreaterThanOrEqual(before);
      expect(inCopy).toBeLessThanOrEqual(answered() + 1);
    }
    // It went on saving all the while.
    expect(answered()).toBeGreaterThan(20 + copies);
    proved({ point: 'D1', done: 'a copy made while another process saves without end', times: copies, result: 'every save answered before its start is in it, none from after its end' });
  } finally {
    const ended = new Promise((resolve) => saving.once('close', resolve));
    saving.kill('SIGKILL');
    await ended;
  }
});

it('a save that takes longer than a connection waits is waited for', { timeout: 60_000 }, async () => {
  office = await createTestOffice();
  const key = await dataKeyOf(office.folder, office.people.penyelia);
  await office.service.drain();
  mkdirSync(target, { recursive: true });
  const saving = openDatabase(folderPaths(office.folder).database, key);
  saving.exec('BEGIN IMMEDIATE');
  setTimeout(() => saving.exec('ROLLBACK'), 6_000);
  const { name } = await bareCopy(office.folder, key, target);
  saving.close();
  expect(savesIn(databaseIn(join(target, name)), key)).toBe(0);
});

function savesIn(database: string, key: Buffer): number {
  const raw = openToLook(database, key);
  try {
    return new ReadDb(raw).one<{ saves: number }>(sql`SELECT count(*) AS saves FROM audit WHERE procedure = 'settings.setIdle' AND outcome = 'ok'`)?.saves ?? 0;
  } finally {
    raw.close();
  }
}

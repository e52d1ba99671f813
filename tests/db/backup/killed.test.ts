import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listCopies } from '../../../db/backup/copies.ts';
import { readManifest } from '../../../db/backup/manifest.ts';
import { manifestName } from '../../../db/backup/names.ts';
import { copiesIn, copyingOffice, fill, hashesOf, isWhole, type CopyingOffice } from './support/copies.ts';
import { proved } from '../../support/proof.ts';
import { rounds, seeded } from '../../support/rounds.ts';

const child = fileURLToPath(new URL('./support/copy-without-end.ts', import.meta.url));
const kills = rounds('RELIABILITY D3, kills while a copy is written', 5, 60);
const random = seeded(4);

let office: CopyingOffice;
/** How long one copy takes here, in milliseconds. */
let usual = 0;
beforeAll(async () => {
  office = await copyingOffice();
  await office.service.drain();
  await fill(office, 1500);
  const times = await copyUntilKilled(3, null);
  usual = Math.max(...times);
}, 60_000);
afterAll(async () => {
  await office.close();
  rmSync(office.target, { recursive: true, force: true });
});

it('no file with the final name fails the whole check, earlier copies are as they were, and what is unfinished is not offered', { timeout: 600_000 }, async () => {
  const secret = { kind: 'recovery', code: office.recoveryCode } as const;
  let unfinished = 0;
  for (let turn = 0; turn < kills; turn += 1) {
    const before = hashesOf(office.target);
    // From the first moment of a copy to a little after its end, where old ones are removed.
    await copyUntilKilled(0, Math.round(random() * usual * 1.3));
    unfinished += readdirSync(office.target).filter((name) => name.startsWith('.cadangan-')).length > 0 ? 1 : 0;
    const after = hashesOf(office.target);
    for (const copy of copiesIn(office.target)) {
      const earlier = before.get(copy);
      if (earlier !== undefined) expect(after.get(copy), copy).toBe(earlier);
      else expect(await isWhole(join(office.target, copy), secret), copy).toBe(true);
    }
    expect(copiesIn(office.target).length).toBeGreaterThanOrEqual(3);
    expect(await offered()).toEqual(copiesIn(office.target));
  }
  // The kills did hit copies that were being written.
  expect(unfinished).toBeGreaterThan(0);
  // The next copy clears what they left.
  await copyUntilKilled(1, null);
  expect(copiesIn(office.target).length).toBeLessThanOrEqual(5);
  for (const copy of copiesIn(office.target)) expect(await isWhole(join(office.target, copy), secret)).toBe(true);
  proved({ point: 'D3', done: 'the process killed while it writes a copy', times: kills, result: '0 unfinished copies with a final name, earlier copies unchanged' });
});

async function offered(): Promise<readonly string[]> {
  const [any = ''] = copiesIn(office.target);
  const manifest = readManifest(join(office.target, any, manifestName));
  if (manifest === null) throw new Error('no manifest');
  const copies = await listCopies(office.target, { office: manifest.office.uid, station: manifest.station.uid });
  return copies.map((copy) => copy.name).toSorted();
}

/** Lets another process make copies and kills it `afterMs` after it began the one behind `made` whole ones; null: then at once. Answers how long each took. */
async function copyUntilKilled(made: number, afterMs: number | null): Promise<readonly number[]> {
  const { penyelia } = office.people;
  const running = spawn(process.execPath, [child, office.folder, penyelia.loginName], { env: { ...process.env, LOKET_PASSWORD: penyelia.password }, stdio: ['ignore', 'pipe', 'inherit'] });
  const times: number[] = [];
  let begun = 0;
  running.stdout.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString('utf8').split('\n')) {
      if (line === 'begun') {
        begun = performance.now();
        if (times.length === made) setTimeout(() => running.kill('SIGKILL'), afterMs ?? 0);
      }
      if (line === 'made') times.push(performance.now() - begun);
    }
  });
  await new Promise((resolve) => running.once('close', resolve));
  if (begun === 0) throw new Error('the child was not let in');
  return times;
}

/** One hash over all files of each copy. */

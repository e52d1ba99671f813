import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitedDisk } from '../../support/limited-disk.ts';
import { type ClosedSending, closedSending, type Found, foundOf, writeAgain } from '../../support/power/closed-sending.ts';
import { plainStart } from '../../support/power/cut-off.ts';
import { cutsAt, cutsOf } from '../../support/power/cuts.ts';
import type { Prepared } from '../../support/power/prepared.ts';
import { runOn } from '../../support/power/on-disk.ts';
import { onSurvivor } from '../../support/power/survivor.ts';
import { traceChild, writeTree } from '../../support/power/traced.ts';
import { proved } from '../../support/proof.ts';
import { rounds, seeded } from '../../support/rounds.ts';

/** RELIABILITY H6: whatever stops the writing of a package, there is none or a whole one, and the books say nothing else. */
const people = 400;
let sending: ClosedSending;
/** What a folder and the books hold of its package. */
const found = (data: string, folder: string): Promise<Found> => foundOf(data, folder, sending.office.key, sending.closed);
const used: Prepared[] = [];
beforeAll(async () => {
  sending = await closedSending(people);
  used.push(sending.office);
}, 60_000);
afterAll(() => {
  for (const office of used) office.remove();
});

function freshOffice(): Prepared {
  const office = sending.office.again();
  used.push(office);
  return office;
}

/** Runs the writing child, and kills it so many milliseconds after it began. Answers how long the writing took, or null when it was killed. */
async function write(office: Prepared, killAfterMs: number | null): Promise<number | null> {
  const child = fileURLToPath(new URL('../../support/power/package-child.ts', import.meta.url));
  const running = spawn(process.execPath, [child], { env: { ...process.env, LOKET_TASK: JSON.stringify(office.task()) }, stdio: ['ignore', 'pipe', 'inherit'] });
  let begun = 0;
  let took: number | null = null;
  running.stdout.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString('utf8').split('\n')) {
      if (line.startsWith('{"written"')) took = performance.now() - begun;
      if (line !== '{"begun":true}') continue;
      begun = performance.now();
      if (killAfterMs !== null) setTimeout(() => running.kill('SIGKILL'), killAfterMs);
    }
  });
  await new Promise((resolve) => running.once('close', resolve));
  if (begun === 0) throw new Error('the child did not begin');
  return took;
}

/** What must hold at once, after a plain start and log-in, and after the next writing. Answers how far it was. */
async function expectSound(office: Prepared): Promise<Found> {
  const folder = join(office.beside, 'paket');
  // The folder that a person chose was made just now, and may be gone.
  if (!existsSync(folder)) mkdirSync(folder);
  const first = await found(office.folder, folder);
  expect(first.package).not.toBe('damaged');
  expect(first.state).toBe('ditutup');
  // Never marked as written while it is not there.
  if (first.booked.length > 0) expect(first).toEqual({ package: 'whole', state: 'ditutup', booked: [sending.closed.sha256] });
  for (const name of readdirSync(folder)) if (name !== sending.closed.name) expect(name).toContain('.sedang-ditulis-');
  // What is whole is adopted, of what is not whole nothing is left.
  const isWhole = first.package === 'whole';
  expect((await plainStart(office.folder, office)).noted).toEqual([]);
  expect(await found(office.folder, folder)).toEqual({ package: first.package, state: 'ditutup', booked: isWhole ? [sending.closed.sha256] : [] });
  expect(readdirSync(folder)).toEqual(isWhole ? [sending.closed.name] : []);
  // Written anew; what is booked is not written twice.
  const again = await writeAgain(office.folder, folder, sending);
  expect(again).toEqual({ reply: isWhole ? 'package.exists' : sending.closed.sha256, names: [sending.closed.name], delivered: people });
  expect(await found(office.folder, folder)).toEqual({ package: 'whole', state: 'diserahkan', booked: [sending.closed.sha256] });
  return first;
}

const kindOf = ({ package: there, booked }: Found): string => (booked.length > 0 ? 'booked' : there);

describe('a package', () => {
  it('whose writer is killed is whole or not there, and the next start adopts it or clears it away', { timeout: 900_000 }, async () => {
    const times = rounds('RELIABILITY H6, kills while a package is written', 3, 30);
    const usual = (await write(freshOffice(), null)) ?? 0;
    const random = seeded(6);
    const seen: string[] = [];
    for (let turn = 0; turn < times; turn += 1) {
      const office = freshOffice();
      await write(office, ((turn + random()) / times) * usual * 1.1);
      seen.push(kindOf(await expectSound(office)));
      office.remove();
    }
    // The kills did hit packages that were being written.
    expect(seen).toContain('none');
    proved({ point: 'H6', done: 'kill -9 at points spread over the writing of a package in the real service', times, result: 'no package or a whole one, never marked wrongly; adopted or cleared away at the next start, and the next writing gives the same rows and hash' });
  });

  it('that meets a power cut is whole or not there, and one that is booked is there', { timeout: 900_000 }, async () => {
    const times = rounds('RELIABILITY H6, power cuts while a package is written', 3, 30);
    const office = freshOffice();
    const traced = await traceChild('./package-child.ts', office.task(), office.root);
    const begun = traced.operations.findIndex((operation) => operation.kind === 'said' && operation.line === '{"begun":true}');
    const seen: string[] = [];
    // Every time also right after the package has its name for good, when the books know only that it began.
    const named = traced.operations.findIndex((operation) => operation.kind === 'rename' && operation.to.endsWith(sending.closed.name));
    const forGood = traced.operations.findIndex((operation, index) => index > named && operation.kind === 'sync' && operation.path === join(office.beside, 'paket'));
    const cuts = [...cutsOf(traced, { times, from: begun, random: seeded(66) }), ...cutsAt(traced, [named + 1, forGood + 1, forGood + 2], seeded(68))];
    for (const cut of cuts) {
      // Where it was: the office looks for the package in the folder that it noted.
      rmSync(traced.root, { recursive: true });
      writeTree(cut.tree, traced.root, traced.root);
      if (!existsSync(office.beside)) mkdirSync(office.beside);
      seen.push(kindOf(await expectSound(office)));
    }
    expect(seen).toContain('whole');
    // Once it was answered it is there, whatever the disk had not yet written.
    const answered = traced.operations.findIndex((operation) => operation.kind === 'said' && operation.line.includes('sendings.writePackage'));
    for (const cut of cutsAt(traced, Array.from({ length: 8 }, () => answered + 1), seeded(67))) {
      const last = await onSurvivor(cut.tree, traced.root, ({ data, beside }) => found(data, join(beside, 'paket')));
      expect(last).toEqual({ package: 'whole', state: 'ditutup', booked: [sending.closed.sha256] });
    }
    proved({ point: 'H6', done: 'power cut played on the traced writing of a package in the real service', times: times + 3 + 8, result: 'no package or a whole one, a booked one always there; adopted or cleared away at the next start, and the next writing gives the same rows and hash' });
  });

  it('whose disk fills up while it is written is whole or not there, and is written once there is room', { timeout: 300_000 }, async () => {
    const times = rounds('RELIABILITY H6, a disk that fills up while a package is written', 3, 30);
    const disk = limitedDisk(24_000_000);
    const office = freshOffice();
    const said = await runOn(disk, 'package-full-child.ts', office.task({ beside: disk.folder, turns: times, closed: sending.closed }), fullLine);
    disk.remove();
    expect(said).toHaveLength(times);
    let booked = 0;
    for (const each of said) {
      expect(['ok', 'disk.full']).toContain(each.full);
      if (each.full === 'ok') booked += 1;
      expect(each.found).toEqual({ package: each.names.length === 0 ? 'none' : 'whole', state: 'ditutup', booked: Array.from({ length: booked }, () => sending.closed.sha256) });
      if (each.full === 'ok') expect(each.names).toEqual([sending.closed.name]);
      expect(each.again).toBe(each.full === 'ok' ? 'package.exists' : sending.closed.sha256);
      expect(each.after).toEqual([sending.closed.name]);
      if (each.full !== 'ok') booked += 1;
    }
    expect(said.filter((each) => each.full === 'disk.full').length).toBeGreaterThan(times / 3);
    proved({ point: 'H6', done: 'a disk of 24 MB fills up at points spread over the writing of a package', times, result: 'no package or a whole one, nothing half left, never marked wrongly; with room again the same rows and hash' });
  });
});

const fullLine = z.object({
  full: z.string(),
  found: z.object({ package: z.string(), state: z.string(), booked: z.array(z.string()) }),
  names: z.array(z.string()),
  again: z.string(),
  after: z.array(z.string()),
});

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClosedSending, closedSending, type Found, foundOf, writeAgain } from '../../support/power/closed-sending.ts';
import { cutsOf } from '../../support/power/cuts.ts';
import type { Prepared } from '../../support/power/prepared.ts';
import { onSurvivor } from '../../support/power/survivor.ts';
import { traceChild } from '../../support/power/traced.ts';
import { proved } from '../../support/proof.ts';
import { rounds, seeded } from '../../support/rounds.ts';

/** RELIABILITY H6: whatever stops the writing of a package, there is none or a whole one, and the books say nothing else. */
const people = 400;
let closed: ClosedSending;
const used: Prepared[] = [];
beforeAll(async () => {
  closed = await closedSending(people);
  used.push(closed.office);
}, 60_000);
afterAll(() => {
  for (const office of used) office.remove();
});

function freshOffice(): Prepared {
  const office = closed.office.again();
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

/** What must hold at once, and after the next start and writing. Answers how far it was. */
async function expectSound(data: string, folder: string): Promise<Found> {
  const found = await foundOf(data, folder, closed, people);
  expect(found.package).not.toBe('damaged');
  expect(found.state).toBe('ditutup');
  // Never marked as written while it is not there.
  if (found.booked.length > 0) expect(found).toEqual({ package: 'whole', state: 'ditutup', booked: [closed.sha256] });
  const again = await writeAgain(data, folder, closed);
  // Written anew, or taken over as it lies there; one that is booked already is not written twice.
  expect(again).toEqual({ reply: found.booked.length > 0 ? 'package.exists' : closed.sha256, names: [closed.name], delivered: people });
  expect(await foundOf(data, folder, closed, people)).toEqual({ package: 'whole', state: 'diserahkan', booked: [closed.sha256] });
  return found;
}

const kindOf = ({ package: there, booked }: Found): string => (booked.length > 0 ? 'booked' : there);

describe('a package', () => {
  it('whose writer is killed is whole or not there, and the next start writes or takes over the same', { timeout: 900_000 }, async () => {
    const times = rounds('RELIABILITY H6, kills while a package is written', 5, 30);
    const usual = (await write(freshOffice(), null)) ?? 0;
    const random = seeded(6);
    const seen: string[] = [];
    for (let turn = 0; turn < times; turn += 1) {
      const office = freshOffice();
      await write(office, ((turn + random()) / times) * usual * 1.1);
      const folder = join(office.beside, 'paket');
      if (!existsSync(folder)) mkdirSync(folder);
      seen.push(kindOf(await expectSound(office.folder, folder)));
      office.remove();
    }
    // The kills did hit packages that were being written.
    expect(seen.filter((each) => each === 'none').length).toBeGreaterThan(times / 3);
    proved({ point: 'H6', done: 'kill -9 at points spread over the writing of a package in the real service', times, result: 'no package or a whole one, never marked wrongly; the next start and writing give the same rows and hash' });
  });

  it('that meets a power cut is whole or not there, and one that is booked is there', { timeout: 900_000 }, async () => {
    const times = rounds('RELIABILITY H6, power cuts while a package is written', 6, 30);
    const office = freshOffice();
    const traced = await traceChild('./package-child.ts', office.task(), office.root);
    const begun = traced.operations.findIndex((operation) => operation.kind === 'said' && operation.line === '{"begun":true}');
    for (const cut of cutsOf(traced, { times, from: begun, random: seeded(66) })) {
      await onSurvivor(cut.tree, traced.root, ({ data, beside }) => {
        const folder = join(beside, 'paket');
        // The folder that a person chose was made just now, and may be gone.
        if (!existsSync(folder)) mkdirSync(folder);
        for (const name of readdirSync(folder)) if (name !== closed.name) expect(name).toContain('.sedang-ditulis-');
        return expectSoundElsewhere(data, folder);
      });
    }
    // Once it was answered it is there, whatever the disk had not yet written.
    for (const cut of cutsOf(traced, { times: 4, from: traced.operations.length - 1, random: seeded(67) })) {
      const found = await onSurvivor(cut.tree, traced.root, ({ data, beside }) => foundOf(data, join(beside, 'paket'), closed, people));
      expect(found).toEqual({ package: 'whole', state: 'ditutup', booked: [closed.sha256] });
    }
    proved({ point: 'H6', done: 'power cut played on the traced writing of a package in the real service', times, result: 'no package or a whole one, a booked one always there; the next start and writing give the same rows and hash' });
  });
});

/** The same after the folders were moved: the books name the folder where it was written. */
async function expectSoundElsewhere(data: string, folder: string): Promise<void> {
  const found = await foundOf(data, folder, closed, people);
  expect(found.package).not.toBe('damaged');
  if (found.booked.length === 0) {
    await expectSound(data, folder);
    return;
  }
  expect(found).toEqual({ package: 'whole', state: 'ditutup', booked: [closed.sha256] });
  const other = join(folder, '..', 'paket-lain');
  mkdirSync(other);
  expect(await writeAgain(data, other, closed)).toEqual({ reply: closed.sha256, names: [closed.name], delivered: people });
}

import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyingOffice, fill, type CopyingOffice } from './support/copies.ts';
import { proved } from '../../support/proof.ts';
import { rounds } from '../../support/rounds.ts';

/** RELIABILITY D7: an office of this size; a copy and its check within 10 s, and nobody at work waits as long as 100 ms. */
const people = rounds('RELIABILITY D7, sheets in the office', 4000, 50_229);

let office: CopyingOffice;
beforeAll(async () => {
  office = await copyingOffice();
  await office.service.drain();
  await fill(office, people);
  await office.restart();
}, 120_000);
afterAll(async () => {
  await office.close();
  rmSync(office.target, { recursive: true, force: true });
});

it('while a copy is written, saves and questions are answered as if it were not', { timeout: 120_000 }, async () => {
  await office.as('penyelia').must('backups.make', {});
  let running = true;
  const copy = office.raw('backups.make', {}).finally(() => {
    running = false;
  });
  const waits: number[] = [];
  for (let turn = 1; running; turn += 1) {
    const asked = performance.now();
    const reply = turn % 2 === 0 ? await office.raw('settings.setIdle', { minutes: (turn % 60) + 1 }) : await office.raw('home.waiting', {});
    waits.push(performance.now() - asked);
    expect(reply).toMatchObject({ ok: true });
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const made = await copy;
  const sorted = waits.toSorted((one, other) => one - other);
  const at = (share: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  const ms = typeof made === 'object' && made.ok && typeof made.value === 'object' && made.value !== null && 'ms' in made.value ? Number(made.value.ms) : Number.NaN;
  process.stdout.write(`copy and check ${ms} ms; ${waits.length} calls beside it: median ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms\n`);
  expect(ms).toBeLessThan(10_000);
  expect(at(0.99)).toBeLessThan(100);
  proved({ point: 'D7', done: 'sheets copied and checked while others save and ask', times: people, result: 'copy and check under 10 s, 99 % of the calls beside it under 100 ms' });
});

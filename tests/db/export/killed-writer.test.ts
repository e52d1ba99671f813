import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeSending } from '../../../db/export/close-sending.ts';
import { writePackage } from '../../../db/export/write-package.ts';
import { packagesOf } from '../../../db/stores/packages.ts';
import { benchOffice } from './support/bench-office.ts';

const people = 600;
const name = `PRAKERJA_5207_KSB_K001_20200413_${people}`;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mati-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Starts the writer, waits until it stands still, and kills it. */
async function killAt(point: string): Promise<string> {
  const script = join(import.meta.dirname, 'support', 'write-until-killed.ts');
  const writer: ChildProcess = spawn(process.execPath, [script, folder, String(people), point], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => writer.once('exit', resolve));
  const said = await new Promise<string>((resolve) => {
    writer.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    void ended.then(() => resolve('ended'));
  });
  writer.kill('SIGKILL');
  await ended;
  return said;
}

/** The same sending in this process: the bench gives the same people the same ids. */
async function writeAgain(): Promise<{ rows: number; known: number }> {
  const bench = benchOffice();
  bench.addReady(people);
  const sending = bench.openSending();
  await closeSending(bench.job(), { sending, expected: people });
  const { rows } = await writePackage(bench.job(), { sending, folder });
  return { rows, known: packagesOf(bench.db, 1).length };
}

const points: readonly { breath: string; doing: string }[] = [
  { breath: '1', doing: 'writing the first page' },
  { breath: '3', doing: 'writing the last page' },
  { breath: '5', doing: 'reading back' },
];
test.each(points)('killed while $doing: no folder with the final name, and the next writing is whole and alone', async ({ breath }) => {
  expect(await killAt(breath)).toBe('here');
  const left = readdirSync(folder);
  expect(left).not.toContain(name);
  expect(left.filter((each) => each.startsWith(`.${name}.sedang-ditulis-`))).toHaveLength(1);
  expect(await writeAgain()).toEqual({ rows: people, known: 1 });
  expect(readdirSync(folder)).toEqual([name]);
});

test('killed after the rename and before the row: the next writing compares the folder and takes it over', async () => {
  expect(await killAt('finish')).toBe('here');
  expect(readdirSync(folder)).toEqual([name]);
  expect(await writeAgain()).toEqual({ rows: people, known: 1 });
  expect(readdirSync(folder)).toEqual([name]);
});

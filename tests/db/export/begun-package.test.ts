import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeSending } from '../../../db/export/close-sending.ts';
import { inTurn } from '../../../db/export/in-turn.ts';
import { lookForBegun } from '../../../db/export/settle-begun.ts';
import { writePackage } from '../../../db/export/write-package.ts';
import { begunPackages, missedPackageOf } from '../../../db/stores/begun-packages.ts';
import { packagesOf } from '../../../db/stores/packages.ts';
import { ProblemError } from '../../../shared/problems.ts';
import { type BenchOffice, benchOffice, problemOf } from './support/bench-office.ts';

/** The note of a package whose writing began: when it is there, when it goes. */
const people = 600;
const name = `PRAKERJA_5207_KSB_K001_20200413_${people}`;
let folder = '';
let bench: BenchOffice;
let sending = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mulai-'));
  bench = benchOffice();
  bench.addReady(people);
  sending = bench.openSending();
  await closeSending(bench.job(), { sending, expected: people });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const noted = () => begunPackages(bench.db);

describe('the note', () => {
  test('is there before the first byte, and names what will be there', async () => {
    const seen: unknown[] = [];
    await writePackage(bench.job(() => seen.push([...noted()])), { sending, folder: `${folder}/` });
    const place = { folder, name, temporary: `.${name}.sedang-ditulis-${process.pid}`, at: '2020-04-13T06:07:58.000Z', by: { id: 1, uid: expect.any(String) } };
    expect(seen[0]).toEqual([{ uid: expect.any(String), sending: { uid: sending, programme: 1 }, ...place }]);
    // Gone with the row of the package.
    expect(noted()).toEqual([]);
    expect(packagesOf(bench.db, 1)).toHaveLength(1);
  });

  test.each([1, 4, 7])('is gone after a stop at breath %i, and nothing can be missed', async (at) => {
    const job = bench.job((breath) => {
      if (breath === at) throw new ProblemError({ code: 'cancelled', details: {} });
    });
    expect(await problemOf(writePackage(job, { sending, folder }))).toBe('cancelled');
    expect(noted()).toEqual([]);
  });

  test('stays, and is told, when the folder is pulled away while it is written', async () => {
    const away = `${folder}-dicabut`;
    const job = bench.job((breath) => {
      if (breath === 4) renameSync(folder, away);
    });
    expect(await problemOf(writePackage(job, { sending, folder }))).toBe('package.folder-missing');
    expect(noted()).toHaveLength(1);
    expect(missedPackageOf(bench.db, 1)).toEqual({ folder, at: '2020-04-13T06:07:58.000Z', by: 'Sekar Arum' });
    // Another folder: what was looked for in vain has no more use.
    mkdirSync(folder);
    await writePackage(bench.job(), { sending, folder: away });
    expect(noted()).toEqual([]);
    rmSync(away, { recursive: true });
  });

  test('stays when the books cannot be written any more: the package lies there', async () => {
    const job = bench.job();
    const full = { ...job, finish: (): never => { throw new ProblemError({ code: 'disk.full', details: {} }); } };
    expect(await problemOf(writePackage(full, { sending, folder }))).toBe('disk.full');
    const [begun] = noted();
    if (begun === undefined) throw new Error('nothing is noted');
    expect(await lookForBegun(bench.job(), begun)).toMatchObject({ kind: 'whole', written: { folder: join(folder, name) } });
    expect(missedPackageOf(bench.db, 1)).toBeNull();
    await writePackage(bench.job(), { sending, folder });
    expect(noted()).toEqual([]);
  });

  test('of another folder that was not looked for yet outlives a writing elsewhere', async () => {
    const other = join(folder, 'lain');
    mkdirSync(other);
    await expect(writePackage({ ...bench.job(), finish: () => { throw new Error('killed'); } }, { sending, folder: other })).rejects.toThrow('killed');
    await writePackage(bench.job(), { sending, folder });
    expect(noted().map((begun) => begun.folder)).toEqual([other]);
  });
});

describe('looking for it', () => {
  const begun = (temporary: string) => ({ uid: 'u', sending: { uid: sending, programme: 1 }, folder, name, temporary, at: '', by: { id: 1, uid: '' } });
  const deadPid = 4_194_305; // above the largest process number of Linux

  test('removes only what the note names, and only a temporary folder', async () => {
    const temporary = `.${name}.sedang-ditulis-${deadPid}`;
    const kept = ['foto', `.${name}.sedang-ditulis-${deadPid - 1}`, `.PRAKERJA_5207_KSB_K009_20200413_1.sedang-ditulis-${deadPid}`];
    for (const each of [temporary, ...kept]) {
      mkdirSync(join(folder, each));
      writeFileSync(join(folder, each, 'isi'), '');
    }
    expect(await lookForBegun(bench.job(), begun(temporary))).toEqual({ kind: 'nothing' });
    expect(readdirSync(folder).toSorted()).toEqual(kept.toSorted());
    expect(await lookForBegun(bench.job(), begun('foto'))).toEqual({ kind: 'busy' });
    expect(readdirSync(folder)).toContain('foto');
  });

  test('leaves what a living process may be writing', async () => {
    const temporary = `.${name}.sedang-ditulis-${process.ppid}`;
    mkdirSync(join(folder, temporary));
    expect(await lookForBegun(bench.job(), begun(temporary))).toEqual({ kind: 'busy' });
    expect(readdirSync(folder)).toEqual([temporary]);
  });

  test('a folder that is not there is away', async () => {
    expect(await lookForBegun(bench.job(), { ...begun('x'), folder: join(folder, 'tidak-ada') })).toEqual({ kind: 'away' });
  });
});

test('one place is worked on in turn, also after a failure; others meanwhile', async () => {
  const order: string[] = [];
  const work = (place: string, what: string, ms: number, fails = false) =>
    inTurn(place, async () => {
      order.push(`${what} begins`);
      await wait(ms);
      order.push(`${what} ends`);
      if (fails) throw new Error(what);
    });
  const first = work('a', 'first', 30, true);
  await Promise.allSettled([first, work('a', 'second', 1), work('b', 'other', 1)]);
  await expect(first).rejects.toThrow('first');
  expect(order).toEqual(['first begins', 'other begins', 'other ends', 'first ends', 'second begins', 'second ends']);
});

test('two writings of one sending into one folder: one package, booked once', async () => {
  const both = await Promise.allSettled([writePackage(bench.job(), { sending, folder }), writePackage(bench.job(), { sending, folder })]);
  expect(both.map((each) => each.status)).toEqual(['fulfilled', 'rejected']);
  expect(packagesOf(bench.db, 1)).toHaveLength(1);
  expect(readdirSync(folder)).toEqual([name]);
});

import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSameDisk, roomNeeded } from '../../../db/backup/place.ts';
import { ProblemError } from '../../../shared/problems.ts';
import { dataKeyOf } from '../../support/folder.ts';
import { testFolder } from '../../support/service.ts';
import { bareCopy } from './support/bare-copy.ts';
import { copiesIn, copyingOffice, fill, hashesOf, isWhole, type CopyingOffice } from './support/copies.ts';
import { proved } from '../../support/proof.ts';
import { rounds } from '../../support/rounds.ts';
import { smallDisk, type SmallDisk } from './support/small-disk.ts';

let office: CopyingOffice;
let key: Buffer;
beforeEach(async () => {
  office = await copyingOffice();
  key = await dataKeyOf(office.folder, office.people.penyelia);
});
afterEach(async () => {
  await office.close();
  rmSync(office.target, { recursive: true, force: true });
});

/** The work on a disk of so many bytes; nothing where none can be mounted. */
async function onSmallDisk(bytes: number, work: (disk: SmallDisk) => Promise<void>): Promise<void> {
  const disk = smallDisk(bytes);
  if (disk === null) return;
  try {
    await work(disk);
  } finally {
    disk.remove();
  }
}

async function problemOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  return 'made';
}

describe('room', () => {
  it.each([
    ['a small office: 200 MB', 400_000, 200_000_000],
    ['a big one: three times its size', 100_000_000, 300_000_000],
  ])('%s', (_what, bytes, needed) => {
    expect(roomNeeded(bytes)).toBe(needed);
  });

  it('is asked first: a disk with too little is warned of before, and nothing is written on it', () =>
    onSmallDisk(64_000_000, async ({ folder }) => {
      expect(await office.as('penyelia').must('backups.setFolder', { folder })).toEqual({ sameDisk: false });
      expect(await office.as('penyelia').must('backups.status', {})).toMatchObject({ sameDisk: false, warnings: ['tempat_kurang', 'lama'] });
      expect(await office.as('penyelia').call('backups.make', {})).toMatchObject({ ok: false, problem: { code: 'backup.no-room', details: { neededMb: 200, freeMb: 64 } } });
      expect(readdirSync(folder)).toEqual([]);
      expect(await office.as('penyelia').must('backups.status', {})).toMatchObject({ failed: { why: 'tujuan_penuh' } });
    }));

  it('a disk that fills up while a copy is written keeps the earlier one whole, and nothing half', async () => {
    await office.service.drain();
    await fill(office, 800);
    const size = statSync(join(office.folder, 'loket.db')).size;
    await onSmallDisk(Math.round(size * 1.6), async ({ folder }) => {
      const needs = () => 0;
      const { name } = await bareCopy(office.folder, key, folder, { needs, at: '2020-04-13T01:00:00.000Z' });
      expect(await problemOf(bareCopy(office.folder, key, folder, { needs, at: '2020-04-13T01:01:00.000Z' }))).toMatchObject({ code: 'backup.no-room' });
      expect(readdirSync(folder)).toEqual([name]);
      expect(await isWhole(join(folder, name), { kind: 'recovery', code: office.recoveryCode })).toBe(true);
    });
  });
});

describe('a target', () => {
  it('that is locked for writing is told apart', () =>
    onSmallDisk(300_000_000, async ({ folder, makeReadOnly }) => {
      await office.as('penyelia').must('backups.setFolder', { folder });
      makeReadOnly();
      expect(await office.as('penyelia').call('backups.make', {})).toMatchObject({ ok: false, problem: { code: 'backup.folder-readonly' } });
      expect(await office.as('penyelia').must('backups.status', {})).toMatchObject({ failed: { why: 'tujuan_terkunci' } });
      expect(await office.as('penyelia').call('backups.setFolder', { folder })).toMatchObject({ ok: false, problem: { code: 'backup.folder-readonly' } });
    }));

  it('that goes away at any moment is told as missing, and the copies on it are as they were', { timeout: 120_000 }, async () => {
    await office.service.drain();
    await fill(office, 1500);
    const times = rounds('RELIABILITY D3, targets pulled while a copy is written', 4, 30);
    await bareCopy(office.folder, key, office.target);
    const away = `${office.target}-ditarik`;
    let pulled = 0;
    for (let turn = 0; turn < times; turn += 1) {
      const pull = new Promise<void>((resolve) => {
        setTimeout(() => {
          renameSync(office.target, away);
          resolve();
        }, (turn / times) * 250);
      });
      const before = hashesOf(office.target);
      const found = await problemOf(bareCopy(office.folder, key, office.target));
      await pull;
      if (found !== 'made') {
        pulled += 1;
        expect(found).toMatchObject({ code: 'backup.folder-missing' });
      }
      renameSync(away, office.target);
      // Those that were there are still there or were one too many; none has changed.
      const after = hashesOf(office.target);
      for (const [copy, hash] of after) if (before.has(copy)) expect(hash, copy).toBe(before.get(copy));
      if (found !== 'made') expect([...after.keys()]).toEqual([...before.keys()]);
    }
    expect(pulled).toBeGreaterThan(0);
    expect(await isWhole(join(office.target, copiesIn(office.target).at(-1) ?? ''), { kind: 'recovery', code: office.recoveryCode })).toBe(true);
    proved({ point: 'D3', done: 'the target taken away while a copy is written', times, result: 'said each time it was too early, copies on it unchanged' });
  });
});

describe('the same disk', () => {
  it('is known by the volume, and a folder in another file system is another disk', async () => {
    const beside = join(testFolder(), 'belum', 'ada');
    expect(isSameDisk(office.folder, beside)).toBe(true);
    mkdirSync(beside, { recursive: true });
    expect(isSameDisk(office.folder, beside)).toBe(true);
    await onSmallDisk(1_000_000, async ({ folder }) => {
      expect(isSameDisk(office.folder, folder)).toBe(false);
    });
    rmSync(beside, { recursive: true });
  });

  it('is warned of when it is chosen and as long as it stays', async () => {
    expect(await office.as('penyelia').must('backups.setFolder', { folder: office.target })).toEqual({ sameDisk: true });
    expect(await office.as('penyelia').must('backups.make', {})).toMatchObject({ sameDisk: true });
    expect(await office.as('penyelia').must('backups.status', {})).toMatchObject({ sameDisk: true, warnings: ['cakram_sama'] });
  });
});

import { mkdirSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { auditRows } from '../../support/look-inside.ts';
import { copiesIn, copyingOffice, type CopyingOffice } from './support/copies.ts';

/** Copies that nobody asks for: on closing, and at the first log-in of a day. */
const hour = 3_600_000;
let office: CopyingOffice;
beforeEach(async () => {
  office = await copyingOffice();
});
afterEach(async () => {
  await office.close();
  rmSync(office.target, { recursive: true, force: true });
});

const copies = () => copiesIn(office.target).length;
const work = (minutes: number) => office.as('penyelia').must('settings.setIdle', { minutes });
/** As the app closes; `reopen` starts it again. */
async function closeApp(): Promise<void> {
  await office.service.drain({ withCopy: true });
}
async function reopen(): Promise<void> {
  await office.restart();
}
const daily = () => office.events.filter((event) => event.type === 'backup' && event.occasion === 'harian' && event.over).length;
const dailyOver = (times: number) => vi.waitFor(() => expect(daily()).toBe(times), 10_000);

describe('on closing', () => {
  it('a copy is saved before the database closes, with its progress, in the name of whoever is in', async () => {
    await work(7);
    await closeApp();
    expect(copies()).toBe(1);
    const told = office.events.filter((event) => event.type === 'backup' && event.occasion === 'tutup');
    expect(told[0]).toMatchObject({ done: 0, over: false });
    expect(told.at(-1)).toMatchObject({ over: true });
    expect(told.length).toBeGreaterThan(2);
    expect(office.events.some((event) => event.type === 'progress')).toBe(false);
    await reopen();
    await office.as('penyelia').must('settings.get', {});
    expect((await auditRows(office)).findLast((row) => row.procedure === 'backups.make')).toMatchObject({ actor: office.people.penyelia.uid, outcome: 'ok' });
  });

  it('none where nothing was done since the last: opening and closing five times keeps the copies of a week', async () => {
    await work(7);
    await closeApp();
    for (let turn = 0; turn < 3; turn += 1) {
      await reopen();
      office.clock.step(60_000);
      await office.as('petugas').must('settings.get', {});
      await closeApp();
    }
    expect(copies()).toBe(1);
    await reopen();
    await work(8);
    await closeApp();
    expect(copies()).toBe(2);
  });

  it('work after a copy of the same run is in the next one', async () => {
    await work(7);
    await office.as('penyelia').must('backups.make', {});
    await closeApp();
    expect(copies()).toBe(1);
    await reopen();
    await work(8);
    await office.as('penyelia').must('backups.make', {});
    await work(9);
    await closeApp();
    expect(copies()).toBe(3);
  });

  it('a folder that is not there does not keep Loket open, and is told at the next start', async () => {
    await work(7);
    rmSync(office.target, { recursive: true });
    await closeApp();
    await reopen();
    expect(await office.as('petugas').must('backups.status', {})).toMatchObject({ failed: { why: 'tujuan_tidak_ada' }, warnings: ['tujuan_tidak_ada', 'lama', 'gagal'] });
    mkdirSync(office.target);
    await closeApp();
    expect(copies()).toBe(1);
  });

  it('nothing is saved where nobody was in, or the service ends without its window', async () => {
    await work(7);
    await office.service.drain();
    expect(copies()).toBe(0);
    await reopen();
    await closeApp();
    expect(copies()).toBe(0);
  });

  it('another folder gets its copy even when nothing has changed', async () => {
    await work(7);
    await closeApp();
    await reopen();
    const other = `${office.target}-lain`;
    mkdirSync(other);
    await office.as('penyelia').must('backups.setFolder', { folder: other });
    await closeApp();
    expect(copiesIn(other)).toHaveLength(1);
    rmSync(other, { recursive: true });
  });
});

describe('at a lock', () => {
  const locked = () => office.raw('session.lock', { why: 'tombol' });

  it('the work of hours is saved before nobody is in: Loket is mostly closed from the lock screen', async () => {
    await work(7);
    await closeApp();
    await reopen();
    office.clock.step(5 * hour);
    await work(8);
    await locked();
    await closeApp();
    expect(copies()).toBe(2);
    const told = office.events.filter((event) => event.type === 'backup' && event.occasion === 'kunci');
    expect(told.at(-1)).toMatchObject({ over: true });
    await reopen();
    expect((await auditRows(office)).findLast((row) => row.procedure === 'backups.make')).toMatchObject({ actor: office.people.penyelia.uid, outcome: 'ok' });
  });

  it('the locks of one day push out no other day’s copy, and a lock without work saves nothing', async () => {
    await work(7);
    await closeApp();
    await reopen();
    for (let turn = 0; turn < 4; turn += 1) {
      office.clock.step(hour / 2);
      await work(10 + turn);
      await locked();
    }
    office.clock.step(9 * hour);
    await office.as('petugas').must('settings.get', {});
    await locked();
    await office.service.drain();
    expect(copies()).toBe(2);
    await reopen();
    office.clock.step(9 * hour);
    await office.as('petugas').must('settings.get', {});
    await locked();
    await office.service.drain();
    expect(copies()).toBe(2);
  });
});

describe('at the first log-in of a day', () => {
  it('a copy is made in the background once the last one is older than 20 hours, and only once', async () => {
    await work(7);
    await closeApp();
    await reopen();
    office.clock.step(19 * hour);
    await office.as('petugas').must('settings.get', {});
    await office.as('penyelia').must('settings.get', {});
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(copies()).toBe(1);
    office.clock.step(2 * hour);
    await office.as('petugas').must('settings.get', {});
    await dailyOver(1);
    await office.as('penyelia').must('settings.get', {});
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(copies()).toBe(2);
    expect(daily()).toBe(1);
  });

  it('a lock does not stop it', async () => {
    await work(7);
    await office.as('petugas').must('settings.get', {});
    await vi.waitFor(() => expect(office.events.some((event) => event.type === 'backup')).toBe(true), { interval: 1 });
    await office.raw('session.lock', { why: 'tombol' });
    await dailyOver(1);
    expect(copies()).toBe(1);
  });

  it('a stick that is missing is asked for again at the next log-in', async () => {
    rmSync(office.target, { recursive: true });
    await office.as('petugas').must('settings.get', {});
    await dailyOver(1);
    mkdirSync(office.target);
    await office.as('penyelia').must('settings.get', {});
    await dailyOver(2);
    expect(copies()).toBe(1);
  });
});

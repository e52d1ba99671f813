import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseName, keysName, manifestName, temporaryName } from '../../../db/backup/names.ts';
import { contentOf } from '../../../db/backup/content-hash.ts';
import { manifestText, readManifest } from '../../../db/backup/manifest.ts';
import { auditRows, lookInside } from '../../support/look-inside.ts';
import { createTestOffice, testFolder } from '../../support/service.ts';
import { copiesIn, copyingOffice, databaseIn, flipBit, isWhole, type CopyingOffice } from './support/copies.ts';

let office: CopyingOffice;
afterEach(async () => {
  await office.close();
  rmSync(office.target, { recursive: true, force: true });
});

const change = (minutes: number) => office.as('penyelia').must('settings.setIdle', { minutes });
const make = () => office.as('petugas').must('backups.make', {});

describe('a copy', () => {
  it('lies in a folder of its own with all that opens it elsewhere, and says what it holds', async () => {
    office = await copyingOffice();
    const made = await make();
    expect(copiesIn(office.target)).toEqual(['cadangan-20200413-090000']);
    const copy = join(office.target, made.copy.name);
    expect(readdirSync(copy).toSorted()).toEqual([manifestName, keysName, databaseName(made.copy.name)].toSorted());
    const manifest = readManifest(join(copy, manifestName));
    expect(manifest).toMatchObject({ no: 1, contentHash: made.contentHash, audit: { count: made.auditCount, hash: made.auditHash }, database: { bytes: made.copy.bytes } });
    expect(statSync(databaseIn(copy)).size).toBe(made.copy.bytes);
    expect(await isWhole(copy, { kind: 'recovery', code: office.recoveryCode })).toBe(true);
    const { loginName, password } = office.people.petugas;
    expect(await isWhole(copy, { kind: 'password', loginName, password })).toBe(true);
    expect((await auditRows(office)).at(-1)).toMatchObject({ procedure: 'backups.make', outcome: 'ok', fields: '["backup"]' });
  });

  it('holds every row of every table as the data had it, and touches no file of the data', async () => {
    office = await copyingOffice();
    await make();
    await change(7);
    await office.as('petugas').must('settings.get', {});
    const before = await lookInside(office, (db) => contentOf(db, () => undefined).hash);
    const files = readdirSync(office.folder);
    expect(await make()).toMatchObject({ contentHash: before });
    expect(readdirSync(office.folder)).toEqual(files);
    // The copy's own audit row came after it.
    expect(await lookInside(office, (db) => contentOf(db, () => undefined).hash)).not.toBe(before);
  });

  it('of the same second gets a name of its own', async () => {
    office = await copyingOffice();
    await make();
    await make();
    expect(copiesIn(office.target)).toEqual(['cadangan-20200413-090000', 'cadangan-20200413-090000-2']);
  });
});

describe('five are kept', () => {
  it('the oldest goes when the sixth is there, by number and not by the clock', async () => {
    office = await copyingOffice();
    for (let day = 0; day < 5; day += 1) {
      office.clock.step(60_000);
      expect(await make()).toMatchObject({ kept: day + 1 });
    }
    const [oldest] = copiesIn(office.target);
    // A dead clock battery: the newest copy has the oldest time.
    office.clock.set('2019-01-01T00:00:00.000Z');
    expect(await make()).toMatchObject({ kept: 5, copy: { name: 'cadangan-20190101-080000' } });
    expect(copiesIn(office.target)).toHaveLength(5);
    expect(copiesIn(office.target)).not.toContain(oldest);
    expect(copiesIn(office.target)).toContain('cadangan-20190101-080000');
    expect(await office.as('petugas').must('backups.status', {})).toMatchObject({ kept: 5, last: { name: 'cadangan-20190101-080000' } });
  });

  it('what is no verified copy of this office counts for nothing and is left alone', async () => {
    office = await copyingOffice();
    const first = await make();
    rmSync(join(office.target, first.copy.name, manifestName));
    const strange = join(office.target, 'cadangan-20200101-000000');
    mkdirSync(strange);
    writeFileSync(join(strange, manifestName), '{}');
    writeFileSync(join(office.target, 'surat.txt'), 'surat');
    for (let day = 0; day < 6; day += 1) {
      office.clock.step(60_000);
      await make();
    }
    expect(copiesIn(office.target)).toHaveLength(7);
    expect(existsSync(strange)).toBe(true);
    expect(existsSync(join(office.target, 'surat.txt'))).toBe(true);
  });

  it('those of another office on the same stick are not counted and not removed', async () => {
    office = await copyingOffice();
    const { copy } = await make();
    const mine = readManifest(join(office.target, copy.name, manifestName));
    if (mine === null) throw new Error('no manifest');
    const { seal: _, ...content } = mine;
    for (let no = 1; no <= 7; no += 1) {
      const name = `cadangan-20200412-08000${no}`;
      mkdirSync(join(office.target, name));
      writeFileSync(join(office.target, name, databaseName(name)), 'x');
      const other = { ...content, no, office: { uid: 'lain', name: 'Kantor lain' }, database: { ...content.database, name: databaseName(name), bytes: 1 } };
      writeFileSync(join(office.target, name, manifestName), manifestText(other, Buffer.alloc(32, 1)));
    }
    for (let day = 0; day < 6; day += 1) {
      office.clock.step(60_000);
      await make();
    }
    expect(copiesIn(office.target)).toHaveLength(12);
    expect(await office.as('petugas').must('backups.status', {})).toMatchObject({ kept: 5 });
  });
});

describe('what is left of an interrupted copy', () => {
  it('is removed by the next one of this installation, and never counts', async () => {
    office = await copyingOffice();
    const { copy } = await make();
    const { station } = readManifest(join(office.target, copy.name, manifestName)) ?? { station: { uid: '' } };
    const ours = join(office.target, temporaryName('cadangan-20200413-010000', station.uid));
    const anothers = join(office.target, temporaryName('cadangan-20200413-010000', '00000000-0000-7000-8000-ffffffffffff'));
    for (const left of [ours, anothers]) {
      mkdirSync(left);
      writeFileSync(join(left, 'belum-diperiksa.tmp'), 'x');
    }
    expect(await office.as('petugas').must('backups.status', {})).toMatchObject({ kept: 1 });
    await make();
    expect([existsSync(ours), existsSync(anothers)]).toEqual([false, true]);
  });
});

describe('a copy is refused', () => {
  it('while no folder is chosen, which is said before', async () => {
    office = Object.assign(await createTestOffice(), { target: testFolder() });
    expect(await office.as('petugas').must('backups.status', {})).toEqual({ folder: '', last: null, kept: null, failed: null, sameDisk: false, warnings: ['belum_dipilih'] });
    expect(await office.as('petugas').call('backups.make', {})).toMatchObject({ ok: false, problem: { code: 'backup.folder-none' } });
  });

  it('while the stick is not there; that is kept for the next start', async () => {
    office = await copyingOffice();
    const { copy } = await make();
    rmSync(office.target, { recursive: true });
    office.clock.step(1000);
    expect(await office.as('petugas').call('backups.make', {})).toMatchObject({ ok: false, problem: { code: 'backup.folder-missing' } });
    await office.restart();
    expect(await office.as('petugas').must('backups.status', {})).toMatchObject({
      last: { name: copy.name },
      kept: null,
      failed: { at: '2020-04-13T01:00:01.000Z', why: 'tujuan_tidak_ada' },
      warnings: ['tujuan_tidak_ada', 'gagal'],
    });
    mkdirSync(office.target);
    await make();
    expect(await office.as('petugas').must('backups.status', {})).toMatchObject({ kept: 1, failed: null });
  });

  it('while another one is being written', async () => {
    office = await copyingOffice();
    await office.as('petugas').must('settings.get', {});
    const first = office.raw('backups.make', {});
    expect(await office.raw('backups.make', {})).toMatchObject({ ok: false, problem: { code: 'backup.running' } });
    expect(await first).toMatchObject({ ok: true });
  });

  it('when it was stopped, and nothing of it is left; that is no failure', async () => {
    office = await copyingOffice();
    await office.as('petugas').must('settings.get', {});
    const first = office.raw('backups.make', {}, 'cadangan-1');
    await office.raw('jobs.cancel', { call: 'cadangan-1' });
    expect(await first).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(readdirSync(office.target)).toEqual([]);
    expect(await office.as('petugas').must('backups.status', {})).toMatchObject({ last: null, failed: null });
  });

  it('a folder that is none is not taken, and a petugas chooses none', async () => {
    office = await copyingOffice();
    for (const folder of ['tidak/mutlak', join(office.target, 'tidak-ada'), join(office.folder, 'kunci.json')]) {
      expect(await office.as('penyelia').call('backups.setFolder', { folder })).toMatchObject({ ok: false, problem: { code: 'backup.folder-missing' } });
    }
    expect(await office.as('petugas').call('backups.setFolder', { folder: office.target })).toMatchObject({ ok: false, problem: { code: 'role.denied' } });
  });
});

describe('a file of a copy that has changed its size', () => {
  it('makes it no copy any more; the one before is the last', async () => {
    office = await copyingOffice();
    const first = await make();
    office.clock.step(60_000);
    const second = await make();
    writeFileSync(databaseIn(join(office.target, second.copy.name)), 'x');
    rmSync(join(office.target, second.copy.name, keysName));
    expect(await office.as('petugas').must('backups.status', {})).toMatchObject({ kept: 1, last: { name: first.copy.name } });
    flipBit(databaseIn(join(office.target, first.copy.name)), 40_000);
    expect(await isWhole(join(office.target, first.copy.name), { kind: 'recovery', code: office.recoveryCode })).toBe(false);
  });
});

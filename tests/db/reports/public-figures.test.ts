import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PublicFigures } from '../../../shared/contract/reports.ts';
import { sql } from '../../../db/sql.ts';
import { lookInside } from '../../support/look-inside.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, valuesOf } from '../chain/desk.ts';

/** Angka untuk umum of an office of 14 people, of whom some rows are small. */
let office: TestOffice;
let desk: Desk;
let figures: PublicFigures;

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  for (let index = 0; index < 11; index += 1) await desk.keyed(index, { desa_kelurahan: 'SELOTO', kecamatan: 'TALIWANG', kode_desa_ktp: '5207022011' });
  for (let index = 11; index < 14; index += 1) await desk.keyed(index, { desa_kelurahan: 'DASAN ANYAR', kecamatan: 'JEREWEH', kode_desa_ktp: '5207012009' });
  figures = await desk.must('petugas', 'publicFigures.ask', { askedBy: 'Wartawan Loket', purpose: 'berita' });
}, 120_000);
afterAll(() => office.close());

const table = (title: string) => figures.tables.find((each) => each.title === title)?.rows;

test('the whole is said, small rows are not, and the sum gives none away', () => {
  expect(figures.people).toEqual({ said: 'angka', value: 14 });
  expect(figures.paper).toEqual({ said: 'angka', value: 14 });
  const districts = table('Menurut kecamatan di KTP') ?? [];
  expect(districts.find((row) => row.label === 'Jereweh')?.cell).toEqual({ said: 'kurang_dari_5' });
  expect(districts.find((row) => row.label === 'Taliwang')?.cell).toEqual({ said: 'tidak_disebut' });
  expect(table('Menurut jenis kelamin')).toHaveLength(2);
});

test('quota and statement stand with their sources, the quota as nothing that we reached', () => {
  expect(figures.quota).toMatchObject({ value: 50_229 });
  expect(figures.quota?.source).not.toBe('');
  expect(figures.statement?.source).not.toBe('');
  expect(figures.statement?.second).toContain('sebelum Jumat, 17 April.');
  expect(figures.asOf).toBe('2020-04-13T01:00:00.000Z');
});

test('nobody can be told from it: no name, no number of paper, phone or NIK', () => {
  const text = JSON.stringify({ ...figures, askedBy: '', purpose: '' });
  for (let index = 0; index < 14; index += 1) for (const field of ['nama', 'nik', 'no_hp', 'no_kk', 'desa_kelurahan'] as const) expect(text).not.toContain(valuesOf(index)[field]);
  expect(text).not.toMatch(/A-\d{4}|Orang petugas/);
});

test('papers that differ from people by a few are not said', async () => {
  await desk.keyed(0, {});
  const second = await desk.keyed(0, {});
  await desk.must('penyelia', 'verification.confirmSecondSheet', { sheet: second, revision: await desk.revision(second) });
  expect((await desk.must('petugas', 'publicFigures.ask', { askedBy: 'X', purpose: 'y' })).paper).toEqual({ said: 'tidak_disebut' });
});

test('who asked and what for is asked first and logged', async () => {
  await desk.refused('petugas', 'publicFigures.ask', { askedBy: ' ', purpose: 'berita' }, 'input.invalid');
  await desk.refused('petugas', 'publicFigures.ask', { askedBy: 'Wartawan', purpose: '' }, 'input.invalid');
  const { rows } = await desk.must('petugas', 'publicFigures.asked', {});
  expect(rows.at(-1)).toMatchObject({ askedBy: 'Wartawan Loket', purpose: 'berita', by: 'Orang petugas' });
  expect(await lookInside(office, (db) => db.one<{ rows: number }>(sql`SELECT count(*) AS rows FROM handed_out WHERE kind = 'angka_umum'`))).toEqual({ rows: 2 });
});

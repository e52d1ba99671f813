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

test('every number is said rounded down, small rows are not, and nobody is taken from two sheets', () => {
  expect(figures.people).toEqual({ said: 'angka', value: 10 });
  expect(figures.paper).toEqual({ said: 'angka', value: 10 });
  const districts = table('Menurut kecamatan di KTP') ?? [];
  expect(districts.find((row) => row.label === 'Jereweh')?.cell).toEqual({ said: 'kurang_dari_5' });
  expect(districts.find((row) => row.label === 'Taliwang')?.cell).toEqual({ said: 'angka', value: 10 });
  expect(table('Menurut jenis kelamin')).toHaveLength(2);
});

test('one more person changes nothing of what is said, and what was said is recorded once; five more do', async () => {
  const other = await createTestOffice();
  const there = openDesk(other);
  const asked = async () => {
    const { askedBy: _who, purpose: _why, ...said } = await there.must('petugas', 'publicFigures.ask', { askedBy: 'Wartawan', purpose: 'berita' });
    return said;
  };
  const releases = () => lookInside(other, (db) => db.one<{ rows: number }>(sql`SELECT count(*) AS rows FROM public_release`));
  for (let index = 0; index < 14; index += 1) await there.keyed(index, { desa_kelurahan: 'SELOTO', kecamatan: 'TALIWANG', kode_desa_ktp: '5207022011' });
  const first = await asked();
  other.clock.step(86_400_000);
  await there.keyed(14, { desa_kelurahan: 'DASAN ANYAR', kecamatan: 'JEREWEH', kode_desa_ktp: '5207012009' });
  expect({ ...(await asked()), statement: null }).toEqual({ ...first, statement: null });
  expect(await releases()).toEqual({ rows: 1 });
  for (let index = 15; index < 19; index += 1) await there.keyed(index, { desa_kelurahan: 'SELOTO', kecamatan: 'TALIWANG', kode_desa_ktp: '5207022011' });
  const later = await asked();
  expect(later).toMatchObject({ people: { said: 'angka', value: 15 }, asOf: '2020-04-14T01:00:00.000Z' });
  expect(await releases()).toEqual({ rows: 2 });
  await other.close();
}, 120_000);

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

test('who asked and what for is asked first and logged', async () => {
  await desk.refused('petugas', 'publicFigures.ask', { askedBy: ' ', purpose: 'berita' }, 'input.invalid');
  await desk.refused('petugas', 'publicFigures.ask', { askedBy: 'Wartawan', purpose: '' }, 'input.invalid');
  const { rows } = await desk.must('petugas', 'publicFigures.asked', {});
  expect(rows.at(-1)).toMatchObject({ askedBy: 'Wartawan Loket', purpose: 'berita', by: 'Orang petugas' });
  expect(await lookInside(office, (db) => db.one<{ rows: number }>(sql`SELECT count(*) AS rows FROM handed_out WHERE kind = 'angka_umum'`))).toEqual({ rows: 1 });
});

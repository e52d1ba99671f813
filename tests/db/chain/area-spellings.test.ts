import { afterAll, beforeAll, expect, test } from 'vitest';
import { areaSpellings } from '../../../shared/domain/lists/area-spellings.ts';
import { auditRows } from '../../support/look-inside.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk } from './desk.ts';

let office: TestOffice;
let desk: Desk;

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterAll(() => office.close());

const card = { desa_kelurahan: 'Tuwa Nangga', kecamatan: 'Poto Tanoh', kabupaten: 'SUMBAWA BARAT' };
const means = async () => (await desk.must('petugas', 'areas.match', card)).village?.name ?? null;
const list = () => desk.must('petugas', 'areas.list', {});

test('those that came with the office are nobody’s own, and stay', async () => {
  const { spellings, own } = await list();
  expect([spellings, own]).toEqual([areaSpellings, []]);
  for (const written of Object.keys(areaSpellings)) await desk.refused('penyelia', 'areas.removeSpelling', { written }, 'thing.unknown');
  expect((await list()).spellings).toEqual(areaSpellings);
});

test('an added one is understood from then on, for villages and kecamatan, until it is taken back', async () => {
  expect(await means()).toBeNull();
  await desk.must('penyelia', 'areas.addSpelling', { written: ' Tuwa  Nangga ', name: 'Tuananga' });
  expect(await means()).toBe('Tuananga');
  await desk.must('penyelia', 'areas.addSpelling', { written: 'POTO TANOH', name: 'POTO TANO' });
  expect(await means()).toBe('Tuananga');
  expect(await list()).toMatchObject({ own: ['POTO TANOH', 'TUWA NANGGA'], spellings: { ...areaSpellings, 'POTO TANOH': 'POTO TANO', 'TUWA NANGGA': 'TUANANGA' } });
  await desk.must('penyelia', 'areas.removeSpelling', { written: 'TUWA NANGGA' });
  await desk.refused('penyelia', 'areas.removeSpelling', { written: 'TUWA NANGGA' }, 'thing.unknown');
  expect([await means(), (await list()).own]).toEqual([null, ['POTO TANOH']]);
});

test('it may be added again after that, and means one name only', async () => {
  const again = { written: 'TUWA NANGGA', name: 'TUANANGA' };
  await desk.must('penyelia', 'areas.addSpelling', again);
  expect(await desk.refused('penyelia', 'areas.addSpelling', again, 'spelling.taken')).toEqual({ name: 'TUANANGA' });
  expect(await desk.refused('penyelia', 'areas.addSpelling', { written: 'tuwanangga', name: 'SELOTO' }, 'spelling.taken')).toEqual({ name: 'TUANANGA' });
  expect(await means()).toBe('Tuananga');
});

test('refused: a name of today, a place that is none, a spelling without a letter, and a petugas', async () => {
  await desk.refused('penyelia', 'areas.addSpelling', { written: 'Desa Meraran', name: 'SELOTO' }, 'spelling.is-name');
  await desk.refused('penyelia', 'areas.addSpelling', { written: 'MERARRAN', name: 'MERARRAN' }, 'thing.unknown');
  expect(await desk.refused('penyelia', 'areas.addSpelling', { written: ' - ', name: 'SELOTO' }, 'input.invalid')).toEqual({ field: 'written' });
  await desk.refused('petugas', 'areas.addSpelling', { written: 'SELOTTO', name: 'SELOTO' }, 'role.denied');
  await desk.refused('petugas', 'areas.removeSpelling', { written: 'POTO TANOH' }, 'role.denied');
  expect((await list()).own).toEqual(['POTO TANOH', 'TUWA NANGGA']);
});

test('the audit log tells of each, and not the words', async () => {
  await office.as('penyelia').must('settings.get', {});
  const rows = (await auditRows(office)).filter(({ procedure, outcome }) => procedure.startsWith('areas.') && outcome === 'ok');
  expect(rows.map(({ procedure }) => procedure)).toEqual(['areas.addSpelling', 'areas.addSpelling', 'areas.removeSpelling', 'areas.addSpelling']);
  expect(JSON.stringify(rows)).not.toMatch(/NANGGA/i);
});

test('a correction in Periksa finds the village by it', async () => {
  const sheet = await desk.keyed(0, { desa_kelurahan: 'TUWA NANGA QX', kode_desa_ktp: '', kecamatan: 'POTO TANO' });
  await desk.must('penyelia', 'verification.correct', { sheet, revision: await desk.revision(sheet), field: 'desa_kelurahan', value: 'TUWA NANGGA', reason: 'kertas' });
  expect((await desk.must('petugas', 'entry.open', { sheet })).values).toMatchObject({ desa_kelurahan: 'TUWA NANGGA', kode_desa_ktp: '5207062008' });
});

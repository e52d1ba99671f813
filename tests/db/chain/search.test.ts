import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/index.ts';
import { slipCodeOf } from '../../../shared/domain/slip-code.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk } from './desk.ts';

let office: TestOffice;
let desk: Desk;
const sheets = new Map<string, string>();
const names = ['MUHAMMAD SALEH', 'MOH. SALIH', 'SRI WAHYUNI', 'H. LALU DJUNAEDI, S.PD', "NUR'AINI", 'SITI KHADIJAH', 'N', 'ADE PUTRA', 'ADE PUTRI'] as const;

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  for (const [index, nama] of names.entries()) sheets.set(nama, await desk.keyed(index, { nama, no_hp: `0812340000${index}`, no_formulir: `F${index}`, ...(index < 2 ? { no_kk: '5207030109190055' } : {}) }));
  sheets.set('BELUM DIINPUT', await desk.receive({ name: 'Belum Diinput', phone: '0878111222' }));
});
afterAll(() => office.close());

type Filter = Partial<CallInput<'sheets.list'>['filter']>;
const list = (text: string, filter: Filter = {}, page: { offset: number; limit: number } = { offset: 0, limit: 50 }) =>
  desk.must('petugas', 'sheets.list', { filter: { text, paperState: null, sendState: null, why: null, bundle: null, ...filter }, ...page });
const found = async (text: string, filter: Filter = {}): Promise<string[]> => (await list(text, filter)).rows.map((row) => row.name).sort();

describe('sheets.list by text', () => {
  test.each([
    ['a beginning', 'muham', ['MUHAMMAD SALEH', 'MOH. SALIH']],
    ['another spelling of a name', 'mohamad saleh', ['MUHAMMAD SALEH']],
    ['words in any order', 'saleh muh', ['MUHAMMAD SALEH']],
    ['split where the card joins', 'sriwahyuni', ['SRI WAHYUNI']],
    ['old letters', 'junaedi', ['H. LALU DJUNAEDI, S.PD']],
    ['old letters as written', 'djun', ['H. LALU DJUNAEDI, S.PD']],
    ['a title that the card has not', 'hj. sri w', ['SRI WAHYUNI']],
    ['an apostrophe of any kind', 'nur’aini', ["NUR'AINI"]],
    ['without its apostrophe', 'nuraini', ["NUR'AINI"]],
    ['kh for h', 'hadijah', ['SITI KHADIJAH']],
    ['a name of one letter, among those that begin with it', 'n', ['N', "NUR'AINI"]],
    ['one letter tells two people apart', 'ade putri', ['ADE PUTRI']],
    ['a sheet that is not keyed yet', 'belum d', ['BELUM DIINPUT']],
    ['an operator of the index is only text', 'saleh OR sri', []],
    ['quotes and stars are only text', '"saleh*', ['MUHAMMAD SALEH']],
    ['nothing but signs', '***', []],
    ['nobody', 'zulkarnain', []],
  ] as const)('%s: %s', async (_reason, text, expected) => {
    expect(await found(text)).toEqual([...expected].sort());
  });

  test.each([
    ['number as printed', 'A-0003', ['SRI WAHYUNI']],
    ['number without dash and zeros', 'a3', ['SRI WAHYUNI']],
    ['code of a slip, scanned', slipCodeOf('A-0003'), ['SRI WAHYUNI']],
    ['code of a slip by a scanner set to another keyboard', slipCodeOf('A-0003').replaceAll('-', '/').toLowerCase(), ['SRI WAHYUNI']],
    ['a code with another check digit is nobody’s', `A-0003-${(Number(slipCodeOf('A-0003').at(-1)) + 1) % 10}`, []],
    ['running number alone', '3', ['SRI WAHYUNI']],
    ['the last digits of a NIK, and the sheet of that number', '0004', ['H. LALU DJUNAEDI, S.PD']],
    ['the beginning of a NIK', '52070241', ['MUHAMMAD SALEH']],
    ['a NIK with spaces', '520702 410175 0001', ['MUHAMMAD SALEH']],
    ['a phone while typing', '08123400001', ['MOH. SALIH']],
    ['a phone from abroad', '+62 812-3400-001', ['MOH. SALIH']],
    ['a phone given at the desk', '0878111', ['BELUM DIINPUT']],
    ['a whole family card', '520703 010919 0055', ['MUHAMMAD SALEH', 'MOH. SALIH']],
    ['the beginning of a family card names nobody', '5207030109', []],
    ['a number that is not there', 'A-0999', []],
  ] as const)('%s: %s', async (_reason, text, expected) => {
    expect(await found(text)).toEqual([...expected].sort());
  });

  test('newest first, in pages, with the whole number', async () => {
    const first = await list('', {}, { offset: 0, limit: 4 });
    const second = await list('', {}, { offset: 4, limit: 4 });
    expect([...first.rows, ...second.rows].map((row) => row.sheetNo)).toEqual(['A-0010', 'A-0009', 'A-0008', 'A-0007', 'A-0006', 'A-0005', 'A-0004', 'A-0003']);
    expect([first.total, first.sheets, first.people]).toEqual([10, 10, 10]);
  });

  test('no answer holds a NIK', async () => {
    const answer = JSON.stringify([await list('saleh'), await desk.must('petugas', 'counter.find', { text: 'saleh' })]);
    expect(answer).not.toMatch(/\d{16}/);
  });
});

describe('filters', () => {
  test('narrow words, numbers and nothing alike', async () => {
    const bundle = (await desk.must('petugas', 'bundles.create', { code: 'S1', counted: 2, place: '' })).uid;
    const inside = await desk.receive({ name: 'Saleh Bundel', bundle });
    expect(await found('saleh', { bundle })).toEqual(['SALEH BUNDEL']);
    expect(await found('saleh', { paperState: 'diinput' })).toEqual(['MUHAMMAD SALEH']);
    expect(await found('11', { paperState: 'masuk' })).toEqual(['SALEH BUNDEL']);
    expect(await found('11', { paperState: 'diinput' })).toEqual([]);
    expect(await found('saleh', { sendState: 'belum_siap' })).toEqual(['MUHAMMAD SALEH', 'SALEH BUNDEL']);
    expect(await found('saleh', { why: 'belum_diinput' })).toEqual(['SALEH BUNDEL']);
    expect(await found('', { why: 'belum_diperiksa', sendState: 'siap' })).toEqual([]);
    await desk.must('penyelia', 'sheets.void', { sheet: inside, revision: 0, reason: 'uji' });
  });

  test('the index and the row-by-row reading give the same, so the filter may be of any size', async () => {
    // More sheets than are read one by one.
    for (let index = 0; index < 210; index += 1) await desk.receive({ name: `Kelompok Besar ${index}` });
    expect(await found('belum d', { paperState: 'masuk' })).toEqual(['BELUM DIINPUT']);
    expect((await list('kelompok bes', { paperState: 'masuk' })).total).toBe(210);
    expect((await list('kelompok bes', { sendState: 'belum_siap' })).total).toBe(210);
    expect((await list('', { paperState: 'masuk' })).total).toBe(211);
  });

  test('an unknown bundle is a problem', async () => {
    await desk.refused('petugas', 'sheets.list', { filter: { text: '', paperState: null, sendState: null, why: null, bundle: '00000000-0000-7000-8000-00000000ffff' }, offset: 0, limit: 1 }, 'thing.unknown');
  });
});

describe('counter.find', () => {
  test.each([
    ['a number opens at once', 'a-3', true, 1],
    ['the running number alone', '3', true, 1],
    ['a whole NIK', '5207024101750001', true, 1],
    ['the last digits may be somebody else', '0001', false, 1],
    ['a name is asked for', 'sri wahyuni', false, 1],
    ['a number that is not there is looked for as words', 'A-0999', false, 0],
    ['nothing typed', ' ', false, 0],
  ] as const)('%s', async (_reason, text, exact, total) => {
    expect(await desk.must('petugas', 'counter.find', { text })).toMatchObject({ exact, total });
  });

  test('a NIK that two people write opens nobody', async () => {
    await desk.keyed(0, { nama: 'I GEDE SUDIRA' });
    expect(await desk.must('petugas', 'counter.find', { text: '5207024101750001' })).toMatchObject({ exact: false, total: 2 });
  });
});

test('with a text the counting stops at a thousand and says so; the pages still lead to the last sheet', async () => {
  const wanted = 1030;
  for (let index = 0; index < wanted; index += 1) await desk.receive({ name: 'zuhriah massal' });
  const filter = { text: 'zuhriah massal', paperState: null, sendState: null, why: null, bundle: null };
  const seen = new Set<string>();
  let more = true;
  for (let offset = 0; more || offset === 0; offset = seen.size) {
    const page = await desk.must('petugas', 'sheets.list', { filter, offset, limit: 200 });
    if (offset === 0) expect(page).toMatchObject({ total: 1000, more: true });
    for (const row of page.rows) seen.add(row.sheetNo);
    more = page.more || seen.size < page.total;
    if (page.rows.length === 0) break;
  }
  expect(seen.size).toBe(wanted);
  expect(await desk.must('petugas', 'counter.find', { text: 'zuhriah massal' })).toMatchObject({ exact: false, total: 1000, more: true });
  expect(await desk.must('petugas', 'sheets.list', { filter: { ...filter, text: '', paperState: 'masuk' }, offset: 0, limit: 1 })).toMatchObject({ more: false });
});

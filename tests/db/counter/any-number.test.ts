import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, slippedNik, valuesOf } from '../chain/desk.ts';

/** A number as people read it off a card or a phone finds its person, once. */
let office: TestOffice;
let desk: Desk;
let phoned: string;
let first: string;
let second: string;

const find = (text: string) => desk.must('petugas', 'counter.find', { text });
const uidsOf = async (text: string): Promise<readonly string[]> => (await find(text)).hits.map(({ uid }) => uid);

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  phoned = await desk.receive({ name: 'Orang Berponsel', phone: '+62 812-9753-7919' });
  first = await desk.keyed(1);
  second = await desk.keyed(1, { nik: slippedNik(1) }, { secondOf: first });
  await desk.must('penyelia', 'verification.confirmSecondSheet', { sheet: second, revision: await desk.revision(second) });
});
afterAll(() => office.close());

describe('a phone', () => {
  test.each([
    ['0062 812 9753 7919', 'from abroad with two noughts'],
    ['+62 0812 9753 7919', 'from abroad, and its own nought left in'],
    ['62812 9753 7919', 'from abroad without a plus'],
    ['812 9753 7919', 'without its nought'],
    ['0812/9753/7919', 'slashes'],
    ['0812–9753–7919', 'dashes as a writing program makes them'],
    ['0812‑9753‑7919', 'hyphens that do not break'],
    ['0812\u00a09753\u00a07919', 'spaces that do not break'],
    ['0812.9753.7919', 'dots'],
    ['(0812) 9753-7919', 'brackets'],
    ['HP 0812 9753 7919', 'with a word before it'],
    ['No. HP: 081297537919', 'as a form writes it'],
    ['WA 0812-9753-7919', 'as people say it'],
    ['telp. 081297537919', 'another word'],
    ['０８１２９７５３７９１９', 'wide digits'],
    ['0812 9753', 'its beginning'],
    ['0062 812 9753', 'its beginning from abroad'],
    ['081290000001 / 081297537919', 'two, of which one is known'],
  ])('%s: %s', async (text) => {
    expect(await uidsOf(text)).toEqual([phoned]);
    expect((await desk.must('petugas', 'receipts.known', { name: '', phone: text })).hits.map(({ sheet }) => sheet)).toEqual([phoned]);
  });

  test('each of two numbers that were written into one field finds the person, given at the desk or keyed', async () => {
    const two = await desk.receive({ name: 'Dua Nomor', phone: '081397531111/081340002222' });
    for (const text of ['081397531111', '081340002222', '+62 813-4000-2222']) expect(await uidsOf(text), text).toEqual([two]);
    await desk.key(two, 20, { no_hp: '081340003333 atau 087740004444' }, { as: 'belum_lengkap', reason: 'uji' });
    for (const text of ['081340002222', '081340003333', '087740004444']) expect(await uidsOf(text), text).toEqual([two]);
    await desk.key(two, 20, { no_hp: '081340005555' }, { as: 'belum_lengkap', reason: 'uji' });
    expect(await uidsOf('087740004444'), 'no longer on the sheet').toEqual([]);
    expect(await uidsOf('081340005555')).toEqual([two]);
  });

  test('one that was written down in an odd form', async () => {
    const odd = await desk.receive({ name: 'Bentuk Aneh', phone: 'HP 0813/4100/2222' });
    expect(await uidsOf('081341002222')).toEqual([odd]);
  });

  test('that of the account online finds its person', async () => {
    await desk.must('petugas', 'online.account', { sheet: first, email: '', phone: '085230006666', alive: '' });
    expect(await uidsOf('0852 3000 6666')).toEqual([first]);
  });
});

describe('a NIK', () => {
  test.each([
    ['the whole one', (nik: string) => nik, true],
    ['in groups', (nik: string) => `${nik.slice(0, 6)} ${nik.slice(6, 12)} ${nik.slice(12)}`, true],
    ['with slashes', (nik: string) => `${nik.slice(0, 6)}/${nik.slice(6, 12)}/${nik.slice(12)}`, true],
    ['with a word before it', (nik: string) => `NIK ${nik}`, true],
    ['with a word and a colon', (nik: string) => `nik: ${nik}`, true],
    ['as Excel writes it', (nik: string) => `'${nik}`, true],
    ['its last six', (nik: string) => nik.slice(-6), false],
    ['its last five', (nik: string) => nik.slice(-5), false],
    ['its beginning', (nik: string) => nik.slice(0, 13), false],
  ] as const)('of the first and of the second sheet of a person, %s', async (_why, write, exact) => {
    expect(await uidsOf(write(valuesOf(1).nik))).toContain(first);
    const found = await find(write(slippedNik(1)));
    expect(found.hits.map(({ uid }) => uid)).toEqual([first]);
    expect(found.exact).toBe(exact);
  });

  test('of a sheet with one digit missing', async () => {
    const nik = valuesOf(3).nik.slice(0, 15);
    const sheet = await desk.keyed(3, { nik }, { as: 'belum_lengkap', reason: 'NIK kurang satu angka' });
    expect(await uidsOf(nik)).toEqual([sheet]);
    expect(await uidsOf(nik.slice(-6))).toEqual([sheet]);
  });

  test.each([[0, 60], [7, 61], [15, 62]])('the whole one of a sheet whose digit %i was forgotten: perhaps theirs, never for certain', async (place, index) => {
    const { nik } = valuesOf(index);
    const sheet = await desk.keyed(index, { nik: nik.slice(0, place) + nik.slice(place + 1) }, { as: 'belum_lengkap', reason: 'NIK kurang satu angka' });
    const found = await find(`NIK ${nik}`);
    expect(found).toMatchObject({ exact: false, like: true, total: 1 });
    expect(found.hits.map(({ uid }) => uid)).toEqual([sheet]);
    expect((await desk.must('petugas', 'sheets.near', { nik })).rows.map(({ uid }) => uid)).toEqual([sheet]);
    // Whoever has the number itself is meant.
    const own = await desk.keyed(index);
    expect(await find(nik)).toMatchObject({ exact: true, like: false, total: 1, hits: [{ uid: own }] });
  });

  test('a second sheet that is taken apart again is found by itself', async () => {
    await desk.must('penyelia', 'verification.undoSecondSheet', { sheet: second, revision: await desk.revision(second), reason: 'keliru' });
    expect(await uidsOf(slippedNik(1))).toEqual([second]);
    expect(await uidsOf(valuesOf(1).nik)).toEqual([first]);
  });
});

describe('people who are known already, while a paper is taken', () => {
  test('those who fit name and phone come first, then the name, then the phone; all are counted', async () => {
    const officer = '081230007777';
    const wira = await desk.receive({ name: 'Lalu Wira Kusuma', phone: '' });
    for (let index = 0; index < 6; index += 1) await desk.receive({ name: `Tetangga Nomor ${index}`, phone: officer });
    const crowded = await desk.must('petugas', 'receipts.known', { name: 'lalu wira kusuma', phone: officer });
    expect(crowded.hits[0]?.sheet).toBe(wira);
    expect(crowded).toMatchObject({ total: 7, more: false });
    expect(crowded.hits).toHaveLength(5);
    const both = await desk.receive({ name: 'Lalu Wira Kusuma', phone: officer });
    await desk.receive({ name: 'Wira Kusuma', phone: '081230009999' });
    const ranked = await desk.must('petugas', 'receipts.known', { name: 'Wira Kusuma', phone: officer });
    expect(ranked.hits[0]?.sheet).toBe(both);
    expect(ranked.hits.slice(1, 3).map(({ name }) => name).sort()).toEqual(['LALU WIRA KUSUMA', 'WIRA KUSUMA']);
    expect(ranked).toMatchObject({ total: 9, more: false });
  });

  test('nine of one name are nine', async () => {
    for (let index = 0; index < 9; index += 1) await desk.receive({ name: 'Siti Aminah' });
    const { hits, total } = await desk.must('petugas', 'receipts.known', { name: 'siti aminah', phone: '' });
    expect([hits.length, total]).toEqual([5, 9]);
  });
});

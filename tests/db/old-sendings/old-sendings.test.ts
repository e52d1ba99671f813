import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import writeWorkbook from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/index.ts';
import { auditRows } from '../../support/look-inside.ts';
import { oldFacts, oldHeader, oldLayout, oldLine, type OldLine, writeOldFile } from '../../support/old-file.ts';
import { createTestOffice, testFolder, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, slippedNik, valuesOf } from '../chain/desk.ts';

/** Kiriman lama (PRODUCT.md, Screens 4): rows as they were sent, matched to people, nothing guessed, nobody moved. */
const folder = testFolder();
let files = 0;
const fileOf = (lines: readonly OldLine[]): CallInput<'oldSendings.match'> => writeOldFile(join(folder, `lama-${(files += 1)}.csv`), lines);

let office: TestOffice;
let desk: Desk;
/** Sheets of the people 0 … 9. */
const sheets: string[] = [];

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  for (let index = 0; index < 10; index += 1) sheets.push(index < 3 ? await desk.ready(index) : await desk.keyed(index));
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

const match = (lines: readonly OldLine[]) => desk.must('penyelia', 'oldSendings.match', fileOf(lines));
const foundRows = async (found: { readonly match: string }, list: 'matched' | 'ambiguous' | 'unmatched' | 'double', offset = 0, limit = 200) => (await desk.must('penyelia', 'oldSendings.foundRows', { match: found.match, list, offset, limit })).rows;
const record = (lines: readonly OldLine[], more: Partial<CallInput<'oldSendings.record'>> = {}) => desk.must('penyelia', 'oldSendings.record', { ...fileOf(lines), ...oldFacts, ...more });
const stranger = (index: number) => oldLine(5000 + index);

describe('a file that is looked into', () => {
  test('tells its table without a whole number or day, and keeps nothing', async () => {
    const { path, sha256 } = fileOf([oldLine(0), stranger(0)]);
    await desk.must('penyelia', 'settings.get', {});
    const before = (await auditRows(office)).length;
    const read = await desk.must('penyelia', 'oldSendings.read', { path, sheet: null });
    expect(read).toMatchObject({ file: { sha256 }, sheets: [], layout: oldLayout, delimiter: ';', letters: 'UTF-8', rows: 3, recordedAs: null });
    expect(read.first[0]).toEqual([...oldHeader]);
    expect(JSON.stringify(read)).not.toMatch(/\d{16}|\d\d-\d\d-19\d\d/);
    expect(read.first[1]?.[1]).toBe(`············${oldLine(0).nik.slice(-4)}`);
    expect((await auditRows(office)).length).toBe(before);
  });

  test('changed since it was read, it is refused; its old hash with it', async () => {
    const asked = fileOf([oldLine(0)]);
    appendFileSync(asked.path, 'x');
    await desk.refused('penyelia', 'oldSendings.match', asked, 'file.changed');
    await desk.refused('penyelia', 'oldSendings.record', { ...asked, ...oldFacts }, 'file.changed');
  });

  test('a day to come, no column to match by, no row of a person: each has its name', async () => {
    const asked = fileOf([oldLine(0)]);
    await desk.refused('penyelia', 'oldSendings.match', { ...asked, sentDay: '2020-04-14' }, 'day.future');
    await desk.refused('penyelia', 'oldSendings.match', { ...asked, layout: { ...asked.layout, columns: { ...asked.layout.columns, nik: null, birthDate: null } } }, 'table.columns');
    await desk.refused('penyelia', 'oldSendings.match', fileOf([]), 'table.empty');
    await desk.refused('penyelia', 'oldSendings.read', { path: join(folder, 'tidak-ada.csv'), sheet: null }, 'file.missing');
  });

  test('a petugas may not', async () => {
    await desk.refused('petugas', 'oldSendings.read', { path: folder, sheet: null }, 'role.denied');
    await desk.refused('petugas', 'oldSendings.record', { ...fileOf([oldLine(0)]), ...oldFacts }, 'role.denied');
  });
});

describe('matching', () => {
  interface Case {
    readonly why: string;
    readonly row: OldLine;
    readonly want: 'matched' | 'ambiguous' | 'unmatched';
    readonly candidates?: number;
  }
  const cases: readonly Case[] = [
    { why: 'the NIK and all else agree', row: oldLine(0), want: 'matched' },
    { why: 'apostrophe, dots and spaces in the NIK are taken off', row: oldLine(0, { nik: `'${oldLine(0).nik.replace(/(\d{4})/g, '$1 ').trim()}` }), want: 'matched' },
    { why: 'the NIK and the birth date agree, the name is a nickname', row: oldLine(0, { name: 'MELA' }), want: 'matched' },
    { why: 'the NIK and the name agree, the birth date is wrong', row: oldLine(0, { born: '01-01-1960' }), want: 'matched' },
    { why: 'the NIK is of one, name and birth date are of another', row: oldLine(1, { nik: oldLine(0).nik }), want: 'ambiguous', candidates: 2 },
    { why: 'the NIK is there under another name and another birth date', row: oldLine(0, { name: 'SOMEBODY ELSE', born: '01-01-1960' }), want: 'ambiguous', candidates: 1 },
    { why: 'the NIK and so the birth date agree, the name is quite another one', row: oldLine(0, { name: 'HALIMATUS SADIYAH' }), want: 'ambiguous', candidates: 1 },
    { why: 'no NIK: name in another spelling, and birth date', row: oldLine(0, { nik: '', name: 'Bq. Melati Sasmita, S.Pd' }), want: 'matched' },
    { why: 'the NIK one slip away, name and birth date agree', row: oldLine(0, { nik: slippedNik(0) }), want: 'matched' },
    { why: 'another NIK altogether under the same name and birth date is not the same person (DOMAIN 7)', row: oldLine(0, { nik: '3201010101900001' }), want: 'ambiguous', candidates: 1 },
    { why: 'ruined by Excel, and name and birth date agree with what is left', row: oldLine(0, { nik: `${oldLine(0).nik.slice(0, 1)},${oldLine(0).nik.slice(1, 6)}E+15` }), want: 'matched' },
    { why: 'ruined by Excel, and what is left is of somebody else', row: oldLine(0, { nik: '3,20101E+15' }), want: 'ambiguous', candidates: 1 },
    { why: 'ruined by Excel and no birth date: a name alone matches nobody', row: oldLine(0, { nik: '5,20702E+15', born: '' }), want: 'unmatched' },
    { why: 'the birth date is another one', row: oldLine(0, { nik: '', born: '01-01-1960' }), want: 'unmatched' },
    { why: 'nobody', row: stranger(1), want: 'unmatched' },
  ];
  test.each(cases)('$want: $why', async ({ row, want, candidates }) => {
    const found = await match([row]);
    expect(found).toMatchObject({ rows: 1, [want]: 1, people: 10, notInIt: want === 'matched' ? 9 : 10 });
    if (candidates === undefined) return;
    const opened = await desk.must('penyelia', 'oldSendings.foundRow', { match: found.match, line: 1 });
    expect(opened.row).toMatchObject({ result: 'beberapa', person: null });
    expect(opened.candidates.length).toBeGreaterThanOrEqual(candidates);
  });

  test('the second row of a person is double, whatever it says otherwise; the lists are as long as their numbers', async () => {
    const found = await match([oldLine(0), oldLine(1), oldLine(0, { nik: '' }), stranger(2), oldLine(1, { nik: oldLine(2).nik })]);
    expect(found).toMatchObject({ rows: 5, matched: 2, double: 1, unmatched: 1, ambiguous: 1, notInIt: 8 });
    const { match: asked } = found;
    expect((await foundRows(found, 'double')).map(({ line }) => line)).toEqual([3]);
    expect((await foundRows(found, 'matched')).map(({ line, person }) => [line, person?.sheet])).toEqual([[1, sheets[0]], [2, sheets[1]]]);
    const missing = await desk.must('penyelia', 'oldSendings.foundMissing', { match: asked, offset: 0, limit: 5 });
    expect(missing.people).toHaveLength(5);
    expect(missing.total).toBe(8);
    // The hash by which it is asked for may hold as many digits by chance.
    const shown = [{ ...found, match: '' }, missing, ...(await Promise.all((['matched', 'ambiguous', 'unmatched', 'double'] as const).map((list) => foundRows(found, list))))];
    expect(JSON.stringify(shown)).not.toMatch(/\d{16}|nikTail/);
    // The last digits stand only where one row is opened.
    expect((await desk.must('penyelia', 'oldSendings.foundRow', { match: asked, line: 1 })).row.nikTail).toBe(oldLine(0).nik.slice(-4));
  });

  test('every row can be looked at, page by page, until another file is matched or the data are closed', async () => {
    const first = await match(Array.from({ length: 450 }, (_, index) => stranger(100 + index)));
    const pages = [await foundRows(first, 'unmatched'), await foundRows(first, 'unmatched', 200), await foundRows(first, 'unmatched', 400)];
    expect(pages.flat().map(({ line }) => line)).toEqual(Array.from({ length: 450 }, (_, index) => index + 1));
    expect((await match(Array.from({ length: 450 }, (_, index) => stranger(100 + index)))).match).toBe(first.match);
    const second = await match([stranger(1)]);
    await desk.refused('penyelia', 'oldSendings.foundRows', { match: first.match, list: 'unmatched', offset: 0, limit: 10 }, 'thing.unknown');
    expect(await foundRows(second, 'unmatched')).toHaveLength(1);
    await desk.refused('petugas', 'oldSendings.foundRows', { match: second.match, list: 'unmatched', offset: 0, limit: 10 }, 'role.denied');
    await desk.refused('penyelia', 'oldSendings.foundRow', { match: second.match, line: 7 }, 'thing.unknown');
    await office.restart();
    await desk.refused('penyelia', 'oldSendings.foundRows', { match: second.match, list: 'unmatched', offset: 0, limit: 10 }, 'thing.unknown');
  });

  test('blank rows, totals and column numbers are about nobody; lines keep their place in the file', async () => {
    const asked = fileOf([oldLine(0), { nik: '', name: '', born: '' }, { nik: '(2)', name: '(3)', born: '' }, stranger(3), { nik: '2', name: 'JUMLAH', born: '' }]);
    const found = await desk.must('penyelia', 'oldSendings.match', asked);
    expect(found).toMatchObject({ rows: 2, matched: 1, unmatched: 1, skipped: 3, totals: [5] });
    expect((await foundRows(found, 'unmatched'))[0]?.line).toBe(4);
  });

  test('two people of one name and birth date are not told apart', async () => {
    const twin = await desk.keyed(40, { nik: '', alasan_tanpa_nik: 'hilang', nama: 'KEMBAR SAMA', tanggal_lahir: '1990-01-02' });
    await desk.keyed(41, { nik: '', alasan_tanpa_nik: 'hilang', nama: 'KEMBAR SAMA', tanggal_lahir: '1990-01-02' });
    const found = await match([{ nik: '', name: 'KEMBAR SAMA', born: '2 Januari 1990' }]);
    expect(found).toMatchObject({ ambiguous: 1, matched: 0 });
    const { candidates } = await desk.must('penyelia', 'oldSendings.foundRow', { match: found.match, line: 1 });
    expect(candidates.map(({ person }) => person.sheet)).toContain(twin);
    expect(candidates).toHaveLength(2);
  });

  test('the same NIK on two live people is decided by nobody but a person, unless name and birth date say which', async () => {
    const nik = valuesOf(50).nik;
    await desk.keyed(50);
    await desk.keyed(51, { nik });
    expect(await match([oldLine(50, { name: '', born: '' })])).toMatchObject({ ambiguous: 1 });
    expect(await match([oldLine(50)])).toMatchObject({ matched: 1 });
    expect(await match([oldLine(51, { nik })])).toMatchObject({ matched: 1 });
  });
});

describe('recording', () => {
  let sending = '';
  const lines = [oldLine(0), oldLine(1, { nik: '' }), oldLine(0), stranger(4), oldLine(2, { nik: '3201010101900001' }), oldLine(900)];
  const ledgers = async () => {
    const { asOf: _, ...rest } = await desk.must('penyelia', 'home.ledgers', {});
    return rest;
  };

  test('freezes the file and its rows, moves nobody, and is logged once', async () => {
    const before = { ledgers: await ledgers(), rows: (await auditRows(office)).length };
    const asked = fileOf(lines);
    const made = await desk.must('penyelia', 'oldSendings.record', { ...asked, ...oldFacts });
    sending = made.sending;
    expect(made).toMatchObject({ no: 'L001', rows: 6, matched: 2, double: 1, unmatched: 2, ambiguous: 1 });
    expect(await ledgers()).toEqual(before.ledgers);
    expect((await auditRows(office)).slice(before.rows).map(({ procedure, subject }) => [procedure, subject])).toEqual([['oldSendings.record', sending]]);
    const { sendings } = await desk.must('petugas', 'oldSendings.list', {});
    expect(sendings[0]).toMatchObject({ uid: sending, no: 'L001', sentDay: '2020-04-09', letter: oldFacts.letter, receiver: oldFacts.receiver, purpose: oldFacts.purpose, file: { sha256: asked.sha256, bytes: readFileSync(asked.path).length } });
    // It stands in no list of ours.
    expect((await desk.must('petugas', 'sendings.list', {})).sendings).toEqual([]);
  });

  test('the same bytes are not recorded twice, under whatever name', async () => {
    const asked = fileOf(lines);
    expect((await desk.must('penyelia', 'oldSendings.read', { path: asked.path, sheet: null })).recordedAs).toBe('L001');
    expect(await desk.refused('penyelia', 'oldSendings.record', { ...asked, ...oldFacts }, 'old-sending.known')).toEqual({ no: 'L001' });
  });

  test('every list is exactly as long as its number, and a number is the sum of its parts', async () => {
    const detail = await desk.must('petugas', 'oldSendings.detail', { sending });
    const { head } = detail;
    expect(head.rows).toBe(head.matched + head.ambiguous + head.unmatched + head.double);
    expect(head.matched).toBe(detail.byNik + detail.byNameAndBirth + detail.chosen);
    for (const list of ['matched', 'ambiguous', 'unmatched', 'double'] as const) {
      const { rows, total } = await desk.must('petugas', 'oldSendings.rows', { sending, list, offset: 0, limit: 200 });
      expect([list, rows.length, total]).toEqual([list, head[list], head[list]]);
    }
    const { people, total } = await desk.must('petugas', 'oldSendings.missing', { sending, offset: 0, limit: 200 });
    expect([people.length, total]).toEqual([head.notInIt, head.notInIt]);
    expect(detail.people).toBe(detail.inside + head.notInIt + detail.withdrawn);
  });

  test('an open row shows whom it may mean; a double one which row has the person', async () => {
    const open = await desk.must('petugas', 'oldSendings.row', { sending, line: 5 });
    expect(open.row).toMatchObject({ result: 'beberapa', person: null, nikTail: '0001' });
    expect(open.candidates[0]).toMatchObject({ person: { sheet: sheets[2] }, takenBy: null });
    const double = await desk.must('petugas', 'oldSendings.row', { sending, line: 3 });
    expect(double.candidates[0]).toMatchObject({ person: { sheet: sheets[0] }, takenBy: 1 });
  });

  test('a person decides, once and for one row; it can be taken back', async () => {
    await desk.refused('penyelia', 'oldSendings.decide', { sending, line: 5, sheet: sheets[0] ?? '', reason: 'cocok dengan kertasnya' }, 'old-sending.taken');
    await desk.refused('penyelia', 'oldSendings.decide', { sending, line: 1, sheet: sheets[5] ?? '', reason: 'cocok dengan kertasnya' }, 'old-sending.matched');
    await desk.refused('penyelia', 'oldSendings.decide', { sending, line: 99, sheet: sheets[5] ?? '', reason: 'cocok dengan kertasnya' }, 'thing.unknown');
    await desk.must('penyelia', 'oldSendings.decide', { sending, line: 5, sheet: sheets[2] ?? '', reason: 'cocok dengan kertasnya' });
    expect((await desk.must('petugas', 'oldSendings.row', { sending, line: 5 })).row).toMatchObject({ result: 'dipilih', person: { sheet: sheets[2] } });
    expect((await desk.must('petugas', 'oldSendings.row', { sending, line: 5 })).decision).toMatchObject({ reason: 'cocok dengan kertasnya', by: 'Ibu Penyelia' });
    const told = await desk.detail(sheets[2] ?? '');
    expect(told.oldPlaces).toEqual([{ no: 'L001', line: 5 }]);
    expect(told.history.filter(({ what }) => what === 'kiriman_lama').map(({ text }) => text)).toEqual([
      'Ada di kiriman lama L001, baris 5: dikirim 09-04-2020 ke Disnakertrans Provinsi NTB, surat 560/77/DTKT/2020; dipilih dengan tangan: cocok dengan kertasnya',
    ]);
    expect(await desk.refused('penyelia', 'oldSendings.decide', { sending, line: 6, sheet: sheets[2] ?? '', reason: '' }, 'input.invalid')).toEqual({ field: 'reason' });
    await desk.must('penyelia', 'oldSendings.undecide', { sending, line: 5 });
    expect((await desk.must('petugas', 'oldSendings.row', { sending, line: 5 })).decision).toBeNull();
    expect((await desk.detail(sheets[2] ?? '')).history.filter(({ what }) => what === 'kiriman_lama').map(({ text }) => text)).toEqual([
      'Pilihan untuk baris 5 kiriman lama L001 diurungkan',
      'Dipilih untuk baris 5 kiriman lama L001: cocok dengan kertasnya',
    ]);
    expect((await desk.must('petugas', 'oldSendings.row', { sending, line: 5 })).row).toMatchObject({ result: 'beberapa', person: null });
    await desk.refused('penyelia', 'oldSendings.undecide', { sending, line: 1 }, 'old-sending.not-decided');
    const logged = (await auditRows(office)).slice(-8).filter(({ outcome }) => outcome === 'ok').map(({ procedure, fields }) => `${procedure} ${fields}`);
    expect(logged).toEqual(expect.arrayContaining(['oldSendings.decide ["line-5"]', 'oldSendings.undecide ["line-5"]']));
  });

  test('who is keyed later is found by matching again; their detail says where they stand', async () => {
    expect((await desk.must('penyelia', 'oldSendings.rematch', { sending })).found).toBe(0);
    const late = await desk.keyed(900);
    expect((await desk.must('penyelia', 'oldSendings.rematch', { sending })).found).toBe(1);
    expect((await desk.must('petugas', 'oldSendings.row', { sending, line: 6 })).row).toMatchObject({ result: 'nik', person: { sheet: late } });
    expect((await desk.detail(late)).oldPlaces).toEqual([{ no: 'L001', line: 6 }]);
  });

  test('a second sheet of a person who is in it is in it too, and adds nobody to those who are not', async () => {
    const first = await desk.ready(60);
    const made = await record([oldLine(60)]);
    const second = await desk.keyed(60, { alamat: 'JALAN LAIN' });
    await desk.must('penyelia', 'verification.confirmSecondSheet', { sheet: second, revision: await desk.revision(second) });
    expect((await desk.detail(second)).oldPlaces).toEqual([{ no: made.no, line: 1 }]);
    expect((await desk.detail(first)).oldPlaces).toEqual([{ no: made.no, line: 1 }]);
    const { people } = await desk.must('petugas', 'oldSendings.missing', { sending: made.sending, offset: 0, limit: 200 });
    expect(people.map(({ uid }) => uid)).not.toContain(first);
    expect((await desk.must('petugas', 'oldSendings.detail', { sending: made.sending })).head.notInIt).toBe(people.length);
  });

  test('what a person has decided before goes in with it, checked again', async () => {
    const rows = [oldLine(3), oldLine(4, { nik: '3201010101900002' })];
    await desk.refused('penyelia', 'oldSendings.record', { ...fileOf(rows), ...oldFacts, chosen: [{ line: 2, sheet: sheets[3] ?? '', reason: 'cocok dengan kertasnya' }] }, 'old-sending.taken');
    await desk.refused('penyelia', 'oldSendings.record', { ...fileOf(rows), ...oldFacts, chosen: [{ line: 1, sheet: sheets[5] ?? '', reason: 'cocok dengan kertasnya' }] }, 'old-sending.matched');
    await desk.refused('penyelia', 'oldSendings.record', { ...fileOf(rows), ...oldFacts, chosen: [{ line: 7, sheet: sheets[5] ?? '', reason: 'cocok dengan kertasnya' }] }, 'thing.unknown');
    const made = await record(rows, { chosen: [{ line: 2, sheet: sheets[4] ?? '', reason: 'cocok dengan kertasnya' }] });
    expect(made).toMatchObject({ no: 'L003', matched: 2, ambiguous: 0 });
    expect((await desk.must('petugas', 'oldSendings.row', { sending: made.sending, line: 2 })).decision).toMatchObject({ reason: 'cocok dengan kertasnya' });
  });

  test('of a workbook each sheet is recorded, once: its people are in it too', async () => {
    const path = join(folder, 'dua-lembar.xlsx');
    const sheetOf = (index: number, sheet: string) => {
      const { nik, name, born } = oldLine(index);
      return { sheet, data: [oldHeader.map((value) => ({ value })), ['1', nik, name, born, 'X'].map((value) => ({ value }))] };
    };
    const [first, second] = [await desk.keyed(100), await desk.keyed(101)];
    const under = [['', 'JUMLAH', '1 orang'], [''], ['', '', 'Mengetahui'], ['', '', 'Kepala Dinas'], ['', '', 'H. DAHLAN, S.Sos'], ['', '', 'NIP. 19700101 199503 1 002']].map((row) => row.map((value) => ({ value })));
    const taliwang = sheetOf(100, 'Taliwang');
    await writeWorkbook([{ ...taliwang, data: [...taliwang.data, ...under] }, sheetOf(101, 'Maluk'), { sheet: 'Sheet3', data: [] }]).toFile(path);
    const read = (sheet: string | null) => desk.must('penyelia', 'oldSendings.read', { path, sheet });
    const { file } = await read(null);
    const of = (sheet: string | null) => ({ path, sha256: file.sha256, layout: { ...oldLayout, sheet }, sentDay: '2020-04-09', ...oldFacts });
    const leftOf = async (sending: string) => { const { skipped, otherSheets } = await desk.must('petugas', 'oldSendings.detail', { sending }); return [skipped, otherSheets]; };
    const { path: at, sha256, layout, sentDay } = of(null);
    expect(await desk.must('penyelia', 'oldSendings.match', { path: at, sha256, layout, sentDay })).toMatchObject({ rows: 1, skipped: 6, totals: [2], signatures: [4, 5, 6, 7] });
    // Without a name it is the first.
    const made = await desk.must('penyelia', 'oldSendings.record', of(null));
    expect([(await read(null)).recordedAs, (await read('Taliwang')).recordedAs, (await read('Maluk')).recordedAs]).toEqual([made.no, made.no, null]);
    expect(await desk.refused('penyelia', 'oldSendings.record', of('Taliwang'), 'old-sending.known')).toEqual({ no: made.no });
    expect(await leftOf(made.sending)).toEqual([6, ['Maluk']]);
    const other = await desk.must('penyelia', 'oldSendings.record', of('Maluk'));
    expect([await leftOf(made.sending), await leftOf(other.sending)]).toEqual([[6, []], [0, []]]);
    expect(await desk.refused('penyelia', 'oldSendings.record', of('Maluk'), 'old-sending.known')).toEqual({ no: other.no });
    const { sendings } = await desk.must('petugas', 'oldSendings.list', {});
    expect(sendings.slice(0, 2).map(({ no, sheet }) => [no, sheet])).toEqual([[other.no, 'Maluk'], [made.no, 'Taliwang']]);
    expect([(await desk.detail(first)).oldPlaces, (await desk.detail(second)).oldPlaces]).toEqual([[{ no: made.no, line: 1 }], [{ no: other.no, line: 1 }]]);
    expect((await desk.must('petugas', 'counter.open', { sheet: second, basis: 'nomor' })).stations[3]?.lines.join(' ')).not.toContain('tidak ada di kiriman lama');
  });

  test('a workbook is read by its sheet; what is no table is refused by name', async () => {
    const path = join(folder, 'bukan.xlsx');
    writeFileSync(path, 'bukan buku kerja');
    await desk.refused('penyelia', 'oldSendings.read', { path, sheet: null }, 'table.unreadable');
  });

  test('stopped in the middle it leaves nothing', async () => {
    const many = Array.from({ length: 4000 }, (_, index) => oldLine(2000 + index));
    const asked = { ...fileOf(many), ...oldFacts };
    const before = (await desk.must('penyelia', 'oldSendings.list', {})).sendings.length;
    const running = office.raw('oldSendings.record', asked, 'lama-panjang');
    while (!office.events.some((event) => event.type === 'progress' && event.call === 'lama-panjang')) await new Promise((resolve) => setTimeout(resolve, 2));
    await office.raw('jobs.cancel', { call: 'lama-panjang' });
    expect(await running).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect((await desk.must('penyelia', 'oldSendings.list', {})).sendings.length).toBe(before);
  });
});

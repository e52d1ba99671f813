import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { sql } from '../../../db/sql.ts';
import { tamper } from '../../support/tamper.ts';
import { allDocuments, type Desk, openDesk } from '../chain/desk.ts';

/** Numbers printed on blank slips beforehand: taken for good, keyed later, and every one of them is explained. */
let office: TestOffice;
let desk: Desk;

beforeAll(async () => {
  office = await createTestOffice({ now: '2020-04-10T03:00:00.000Z' });
  desk = openDesk(office);
});
afterAll(() => office.close());

const list = () => desk.must('petugas', 'blanks.list', {});
const written = (sheetNo: string, change: Record<string, unknown> = {}) => ({ sheetNo, receivedDay: '2020-04-13', time: '09.15', name: 'siti pena', phone: '0812 3000 2222', formNo: '', documents: { formulir: true, fotokopi_ktp: false, fotokopi_kk: true }, bundle: null, officer: '', ...change });

test('the numbers are taken from the counter for good, and the next paper gets the one behind them', async () => {
  expect(await desk.must('petugas', 'receipts.next', {})).toMatchObject({ sheetNo: 'A-0001' });
  expect(await desk.must('petugas', 'blanks.take', { count: 5 })).toMatchObject({ first: 'A-0001', last: 'A-0005' });
  await desk.receive();
  expect(await list()).toMatchObject({
    batches: [{ first: 'A-0001', last: 'A-0005', total: 5, keyed: 0, explained: 0, by: 'Orang petugas' }],
    numbers: { given: 6, papers: 1, waiting: 5, explained: 0, missing: 0 },
  });
});

test('their papers leave everything about the person to the pen, and carry number and code', async () => {
  const { batches } = await list();
  const { papers } = await desk.must('petugas', 'blanks.papers', { batch: batches[0]?.uid ?? '' });
  expect(papers.map(({ sheetNo }) => sheetNo)).toEqual(['A-0001', 'A-0002', 'A-0003', 'A-0004', 'A-0005']);
  expect(papers[0]).toMatchObject({ sentence: 'ANDA BELUM TERDAFTAR Kartu Prakerja.', steps: expect.arrayContaining(['Simpan kertas ini.']) });
  expect(papers[0]?.lines.join('\n')).toMatch(/Nama: …+\nHP …+\nHari, tanggal: …+, pukul …+ WITA\nDiserahkan: □ formulir.*\nPetugas: …+/);
});

test('keyed later: the sheet has that number, day and hour, and the slip that went home', async () => {
  office.clock.set('2020-04-14T03:00:00.000Z');
  const { sheet, sheetNo } = await desk.must('penyelia', 'blanks.receive', written('A-0002', { officer: 'Orang petugas' }));
  expect(sheetNo).toBe('A-0002');
  expect((await desk.detail(sheet)).head).toMatchObject({ sheetNo: 'A-0002', name: 'SITI PENA', receivedDay: '2020-04-13', paperState: 'masuk' });
  const found = await desk.must('petugas', 'slips.find', { text: 'A-0002' });
  // The statement of the day on which the blanks were printed, not of today's.
  expect(found).toMatchObject({ copy: true, content: { way: expect.stringContaining('belum pasti'), lines: ['SITI PENA', 'HP 081230002222', 'Senin, 13 April 2020, 09.15 WITA', 'Diserahkan: formulir, fotokopi KK', 'Petugas: Orang petugas'] } });
  expect(await desk.must('petugas', 'slips.outdated', { offset: 0, limit: 10 })).toMatchObject({ total: 1, people: [{ head: { sheetNo: 'A-0002' }, heldFrom: '2020-04-01', heldSince: '2020-04-13' }] });
  const { batches, officers } = await list();
  expect(officers).toEqual(['Ibu Penyelia', 'Orang petugas']);
  const [blank] = (await desk.must('petugas', 'blanks.papers', { batch: batches[0]?.uid ?? '' })).papers;
  // A step that the paper at home does not carry is on no copy of it, though the fotokopi KTP lacks.
  expect(found.content.steps).toEqual(blank?.steps);
  expect((await desk.must('petugas', 'blanks.papers', { batch: batches[0]?.uid ?? '' })).papers.map((paper) => paper.sheetNo)).not.toContain('A-0002');
});

test('whom the pen did not name, the copy does not name; whoever keyed it is not the one who took it', async () => {
  const other = await createTestOffice({ now: '2020-04-13T03:00:00.000Z' });
  const there = openDesk(other);
  await there.must('petugas', 'blanks.take', { count: 2 });
  await there.must('penyelia', 'blanks.receive', written('A-0001', { time: '10.15', officer: ' ' }));
  await there.must('penyelia', 'blanks.receive', written('A-0002', { time: '10.20', officer: 'Pak Camat' }));
  const officer = async (text: string) => (await there.must('petugas', 'slips.find', { text })).content.lines.at(-1);
  expect(await officer('A-0001')).toMatch(/^Petugas: …+$/u);
  expect(await officer('A-0002')).toBe('Petugas: Pak Camat');
  await there.refused('petugas', 'blanks.receive', written('A-0001', { officer: 'x'.repeat(101) }), 'input.invalid');
  await other.close();
});

test('Entri opens prefilled from it', async () => {
  const { waiting } = await desk.must('petugas', 'entry.queue', { bundle: null });
  const opened = await desk.must('petugas', 'entry.open', { sheet: waiting.find((row) => row.sheetNo === 'A-0002')?.uid ?? '' });
  expect(opened.values).toMatchObject({ nama: 'SITI PENA', no_hp: '081230002222', fotokopi_kk: 'ya' });
});

test('what cannot be is refused by name, and the number stays free', async () => {
  await desk.refused('petugas', 'blanks.receive', written('A-0002'), 'blank.keyed');
  await desk.refused('petugas', 'blanks.receive', written('A-0006'), 'blank.unknown');
  await desk.refused('petugas', 'blanks.receive', written('A-0003', { receivedDay: '2020-04-15' }), 'day.future');
  await desk.refused('petugas', 'blanks.receive', written('A-0003', { receivedDay: '2020-04-14', time: '23.59' }), 'day.future');
  // Printed on the 10th: nobody wrote on it before; the day is asked again.
  expect(await desk.refused('petugas', 'blanks.receive', written('A-0003', { receivedDay: '2020-04-09' }), 'blank.day')).toEqual({ day: '2020-04-10' });
  await desk.refused('petugas', 'blanks.receive', written('A-0003', { receivedDay: '1920-04-13' }), 'blank.day');
  await desk.refused('petugas', 'blanks.receive', written('A-0003', { bundle: '00000000-0000-7000-8000-00000000ffff' }), 'thing.unknown');
  expect((await list()).waiting.map(({ sheetNo }) => sheetNo)).toEqual(['A-0001', 'A-0003', 'A-0004', 'A-0005']);
});

test('numbers that were never used are explained; one that turns up all the same is keyed', async () => {
  const batch = (await list()).batches[0]?.uid ?? '';
  expect(await desk.must('penyelia', 'blanks.explain', { batch, first: 'A-0003', last: 'A-0003', reason: 'sobek' })).toEqual({ explained: 1, already: 0 });
  // What somebody said of one of them stays theirs.
  expect(await desk.must('petugas', 'blanks.explain', { batch, first: 'A-0005', last: 'A-0001', reason: 'listrik menyala lagi' })).toEqual({ explained: 3, already: 1 });
  expect(await desk.must('petugas', 'blanks.explain', { batch, first: 'A-0003', last: 'A-0003', reason: 'lain' })).toEqual({ explained: 0, already: 1 });
  expect(await list()).toMatchObject({
    waiting: [],
    explained: [{ sheetNo: 'A-0001', why: 'listrik menyala lagi', by: 'Orang petugas' }, { sheetNo: 'A-0003', why: 'sobek', by: 'Ibu Penyelia', printed: '2020-04-10' }, { sheetNo: 'A-0004' }, { sheetNo: 'A-0005' }],
    numbers: { given: 6, papers: 2, waiting: 0, explained: 4, missing: 0 },
  });
  await desk.must('petugas', 'blanks.receive', written('A-0004', { documents: allDocuments }));
  expect(await list()).toMatchObject({ batches: [{ keyed: 2, explained: 3 }], numbers: { papers: 3, explained: 3, missing: 0 } });
  await desk.refused('petugas', 'blanks.explain', { batch, first: 'A-0004', last: 'A-0004', reason: 'x' }, 'blank.unknown');
});

test('one explanation is said anew on purpose, never a row of them', async () => {
  const batch = (await list()).batches[0]?.uid ?? '';
  const again = { batch, first: 'A-0003', last: 'A-0003', reason: 'basah kena hujan', correct: true };
  expect(await desk.must('petugas', 'blanks.explain', again)).toEqual({ explained: 1, already: 0 });
  expect((await list()).explained).toMatchObject([{ sheetNo: 'A-0001' }, { sheetNo: 'A-0003', why: 'basah kena hujan', by: 'Orang petugas' }, { sheetNo: 'A-0005' }]);
  await desk.refused('petugas', 'blanks.explain', { ...again, last: 'A-0005' }, 'input.invalid');
  await desk.refused('petugas', 'blanks.explain', { ...again, first: 'A-0004', last: 'A-0004' }, 'blank.unknown');
});

test('a number that nothing explains is counted as missing', async () => {
  const { numbers } = await list();
  // No command leaves a gap; the sum is there for the day on which something does.
  expect(numbers.given).toBe(numbers.papers + numbers.waiting + numbers.explained + numbers.missing);
});

/** A batch as the first numbers in reserve were kept: one text of the next steps, and neither district nor site. */
const firstKept = {
  texts: {
    'kantor.kop': 'Dinas Lama',
    'kantor.alamat': 'Jalan Lama 1',
    'kantor.jam_buka': 'Senin–Jumat 08.00–15.00',
    'kantor.hotline': '0370 000000',
    'slip.judul': 'Tanda terima lama',
    'slip.isi': '{nama}\n[HP {hp}]\n[NIK berakhir {nik_akhir}]\n{hari}[, {jam} {zona}]\nDiserahkan: {kelengkapan}\nPetugas: {petugas}',
    'slip.langkah': '[{kurang}]\nLangkah lama.\nSimpan kertas ini.',
    'slip.bukti': 'Arti lama.',
    'slip.bukti_cukup': 'Arti lama bila cukup.',
    'slip.tanya': 'Tanya lama[, {alamat}].',
    'slip.data': 'Disimpan {simpan}.',
  },
  ground: { office: 'Dinas Lama', programme: 'Kartu Prakerja', zone: 'Asia/Makassar', sentence: 'KALIMAT LAMA.', way: 'Cara lama.', counts: false, retention: null },
  statementText: 'KALIMAT LAMA.\nCara lama.',
};

test('a batch that was kept before the steps hung on the state prints, is keyed and is shown as it was', async () => {
  const old = await createTestOffice({ now: '2020-04-10T03:00:00.000Z' });
  const there = openDesk(old);
  const { batch } = await there.must('petugas', 'blanks.take', { count: 2 });
  await tamper(old, (db) => void db.run(sql`UPDATE blank_batch SET content = ${JSON.stringify(firstKept)}`));
  const { papers } = await there.must('petugas', 'blanks.papers', { batch });
  const words = { head: 'Dinas Lama', title: 'Tanda terima lama', sentence: 'KALIMAT LAMA.', way: 'Cara lama.', steps: ['Langkah lama.', 'Simpan kertas ini.'] };
  expect(papers).toMatchObject([{ ...words, sheetNo: 'A-0001' }, { ...words, sheetNo: 'A-0002' }]);
  expect(papers[0]?.small.join(' ')).toMatch(/^Arti lama\. Tanya lama, Jalan Lama 1\. Disimpan .+/u);
  old.clock.set('2020-04-13T03:00:00.000Z');
  await there.must('petugas', 'blanks.receive', written('A-0001', { officer: 'Orang petugas' }));
  const shown = { copy: true, content: { ...words, lines: ['SITI PENA', 'HP 081230002222', 'Senin, 13 April 2020, 09.15 WITA', 'Diserahkan: formulir, fotokopi KK', 'Petugas: Orang petugas'] } };
  const { sheet, ...found } = await there.must('petugas', 'slips.find', { text: 'A-0001' });
  expect(found).toMatchObject(shown);
  expect(await there.must('petugas', 'slips.print', { sheet })).toMatchObject(shown);
  await old.close();
});

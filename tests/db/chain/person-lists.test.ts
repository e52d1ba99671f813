import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, slippedNik, valuesOf } from './desk.ts';
import { ledgersAgree } from './ledgers-agree.ts';

/** Daftar: one line a person, no paper. */
let office: TestOffice;
let desk: Desk;
let list = '';

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  list = (await desk.must('petugas', 'personLists.create', { sender: 'PT Lapis Loket', letter: '12/PL/IV/2020', receivedDay: '2020-04-12' })).list;
});
afterAll(() => office.close());

const ledgers = () => desk.must('penyelia', 'home.ledgers', {});
const openMarks = async (sheet: string): Promise<string[]> => (await desk.detail(sheet)).marks.filter((mark) => mark.state === 'terbuka').map((mark) => mark.check);
const at = async (sheet: string) => ({ sheet, revision: await desk.revision(sheet) });
const headOf = async (sheet: string) => (await desk.detail(sheet)).head;
const blank = { nik: '', name: '', birthDate: '', phone: '' } as const;

/** Settles what stands open on a sheet, by the penyelia. */
async function settleAll(sheet: string): Promise<void> {
  for (const mark of (await desk.detail(sheet)).marks.filter((each) => each.state === 'terbuka' && each.severity === 'mark')) {
    await desk.must('penyelia', 'verification.settle', { ...(await at(sheet)), mark: mark.uid, how: 'sesuai_fotokopi' });
  }
}

describe('a line of a list', () => {
  test('is a person and no paper: numbers of its own, the ledgers of people grow, those of paper do not', async () => {
    const first = await desk.receive();
    const before = await ledgers();
    const line = await desk.listed(list, 0);
    const second = await desk.receive();
    const after = await ledgers();
    expect(after.people.total).toBe(before.people.total + 2);
    expect(after.paper).toEqual({ ...before.paper, masuk: before.paper.masuk + 1, unbundled: before.paper.unbundled + 1 });
    expect([(await headOf(first)).sheetNo, (await headOf(line)).sheetNo, (await headOf(second)).sheetNo]).toEqual(['A-0001', 'AD-0001', 'A-0002']);
    const { list: shown, lines } = await desk.must('petugas', 'personLists.lines', { list });
    expect(shown).toMatchObject({ no: 'DA-001', sender: 'PT Lapis Loket', letter: '12/PL/IV/2020', receivedDay: '2020-04-12', lines: 1 });
    expect(lines).toEqual([{ line: 1, sheet: line, sheetNo: 'AD-0001', name: valuesOf(0).nama, paperState: 'diinput', sending: null }]);
    expect(await desk.must('petugas', 'bundles.placeOf', { sheet: line })).toMatchObject({ at: null, list: { no: 'DA-001', line: 1, sender: 'PT Lapis Loket', letter: '12/PL/IV/2020' } });
    expect((await desk.detail(line)).head.list).toEqual({ no: 'DA-001', line: 1 });
    expect((await desk.must('petugas', 'receipts.recent', {})).receipts.map(({ sheetNo }) => sheetNo)).toEqual(['A-0002', 'A-0001']);
    expect((await desk.must('petugas', 'receipts.next', {})).receivedToday).toBe(2);
    await ledgersAgree((name, input) => desk.must('penyelia', name, input));
  });

  test('waits for what the list does not say, is settled by a second person, and leaves the office as DAFTAR', async () => {
    const line = await desk.listed(list, 1);
    expect(new Set(await openMarks(line))).toEqual(new Set(['unsigned', 'no-ktp-copy', 'field-required']));
    expect((await desk.detail(line)).why).toEqual(['belum_diperiksa', 'tanda_terbuka']);
    await desk.refused('petugas', 'verification.approve', await at(line), 'work.own');
    await settleAll(line);
    await desk.approve(line);
    expect((await headOf(line)).sendState).toBe('siap');
    const paper = await desk.ready(2);
    const sending = await desk.send();
    const folder = mkdtempSync(join(tmpdir(), 'loket-daftar-'));
    await desk.must('penyelia', 'sendings.writePackage', { sending, folder });
    const csv = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.csv')) ?? '';
    const rows = readFileSync(join(folder, csv), 'utf8').split('\r\n');
    rmSync(folder, { recursive: true });
    const sourceOf = async (sheet: string) => {
      const { sheetNo } = await headOf(sheet);
      const cells = rows.find((row) => row.includes(`"${sheetNo}"`))?.split(';') ?? [];
      return cells[(rows[0] ?? '').split(';').indexOf('"sumber"')];
    };
    expect([await sourceOf(line), await sourceOf(paper)]).toEqual(['"DAFTAR"', '"FORMULIR"']);
  });

  test('is found like anybody: by its number, the NIK, the name; and known while others are keyed', async () => {
    const line = await desk.listed(list, 3);
    const { sheetNo, name } = await headOf(line);
    for (const text of [sheetNo, sheetNo.replace('-', ''), sheetNo.toLowerCase(), valuesOf(3).nik]) {
      expect(await desk.must('petugas', 'counter.find', { text }), text).toMatchObject({ exact: true, hits: [{ uid: line, name }] });
    }
    expect((await desk.must('petugas', 'counter.find', { text: String(Number(sheetNo.slice(3))) })).hits.map(({ uid }) => uid)).not.toContain(line);
    const known = await desk.must('petugas', 'personLists.known', { ...blank, nik: valuesOf(3).nik });
    expect(known.people).toMatchObject([{ sheet: line, how: ['nik'], earlier: true }]);
  });

  test('is no form in the figures of the work, but work that waits for whoever put it down or has it back', async () => {
    const figures = async () => [
      await desk.must('penyelia', 'work.figures', { from: '2020-01-01', to: '2020-12-31' }),
      (({ keyedToday, keyedTodayMe, perDay }) => ({ keyedToday, keyedTodayMe, perDay }))(await desk.must('petugas', 'home.waiting', {})),
    ];
    const before = await figures();
    const line = await desk.listed(list, 8);
    expect(await figures()).toEqual(before);
    expect((await desk.must('penyelia', 'verification.queue', { bundle: null, limit: 50 })).rows.map(({ uid }) => uid)).toContain(line);
    await desk.must('penyelia', 'verification.return', { ...(await at(line)), field: 'nik', reason: 'salah baca' });
    expect((await desk.must('petugas', 'entry.queue', { bundle: null })).returned.map(({ uid }) => uid)).toContain(line);
  });

  test('with a stop is put down, and keyed on in Entri', async () => {
    const typed = { nik: '520702410175', name: 'SITI DAFTAR', birthDate: '1 Januari 1975', phone: '+62 812-3456-7890', as: 'diinput' } as const;
    await desk.refused('petugas', 'personLists.addLine', { list, ...typed, counts: { keystrokes: 0, corrections: 0, activeMs: 0, pausedMs: 0 } }, 'sheet.stops');
    const before = await ledgers();
    const line = await desk.listed(list, 0, { ...typed, as: 'belum_lengkap' });
    expect((await ledgers()).paper).toEqual(before.paper);
    expect((await desk.must('petugas', 'entry.queue', { bundle: null })).incomplete.map(({ uid }) => uid)).toContain(line);
    const { values } = await desk.must('petugas', 'entry.open', { sheet: line });
    expect(values).toMatchObject({ nik: '520702410175', nama: 'SITI DAFTAR', tanggal_lahir: '1975-01-01', no_hp: '081234567890' });
  });

  test('of a day that has not come, or of a list that is not there, is refused', async () => {
    await desk.refused('petugas', 'personLists.create', { sender: 'PT Loket', letter: '', receivedDay: '2030-01-01' }, 'day.future');
    expect(await desk.refused('petugas', 'personLists.create', { sender: 'PT Loket', letter: '', receivedDay: '1900-01-01' }, 'day.too-early')).toEqual({ day: '2019-04-13' });
    await desk.refused('petugas', 'personLists.lines', { list: '00000000-0000-7000-8000-000000000000' }, 'thing.unknown');
  });
});

describe('the paper of a person on a list', () => {
  test('comes later: the line is the later sheet, and becomes its lembar kedua', async () => {
    const line = await desk.listed(list, 4);
    const paper = await desk.keyed(4);
    expect([await openMarks(paper), (await openMarks(line)).includes('same-person')]).toEqual([[], true]);
    await desk.must('penyelia', 'verification.confirmSecondSheet', await at(line));
    expect(await headOf(line)).toMatchObject({ paperState: 'lembar_kedua', primarySheet: (await headOf(paper)).sheetNo });
    await desk.approve(paper);
    expect((await headOf(paper)).sendState).toBe('siap');
    expect((await desk.must('petugas', 'counter.open', { sheet: line, basis: 'nomor' })).sheet).toBe(paper);
    await desk.must('penyelia', 'sheets.void', { ...(await at(paper)), reason: 'formulir salah' });
    expect(await headOf(line)).toMatchObject({ paperState: 'diinput', sendState: 'belum_siap' });
    await ledgersAgree((name, input) => desk.must('penyelia', name, input));
  });

  test('named by its clerk, with another NIK: the paper speaks all the same, and the line can be let go again', async () => {
    const line = await desk.listed(list, 5);
    const paper = await desk.keyed(5, { nik: slippedNik(5) }, { secondOf: line });
    expect(await openMarks(paper)).toContain('same-person');
    const confirmed = await desk.must('penyelia', 'verification.confirmSecondSheet', await at(paper));
    expect(confirmed).toEqual({ revision: await desk.revision(paper), primarySheet: (await headOf(paper)).sheetNo });
    expect([(await headOf(line)).paperState, await openMarks(paper)]).toEqual(['lembar_kedua', []]);
    await desk.must('penyelia', 'verification.undoSecondSheet', { ...(await at(line)), reason: 'keliru' });
    expect([(await headOf(line)).paperState, (await openMarks(paper)).includes('same-person')]).toEqual(['diinput', true]);
    await ledgersAgree((name, input) => desk.must('penyelia', name, input));
  });

  test('after the line was sent joins it: what was sent is not taken back', async () => {
    const line = await desk.listed(list, 6);
    await settleAll(line);
    await desk.approve(line);
    await desk.send();
    const paper = await desk.keyed(6);
    expect([await openMarks(paper), (await openMarks(line)).includes('same-person')]).toEqual([['same-person'], false]);
    await desk.must('penyelia', 'verification.confirmSecondSheet', await at(paper));
    expect(await headOf(paper)).toMatchObject({ paperState: 'lembar_kedua', primarySheet: (await headOf(line)).sheetNo });
  });
});

describe('a paper that is void', () => {
  test('is followed by the next paper of its person, not by the line of a list that was there before it', async () => {
    const paper = await desk.keyed(12);
    const line = await desk.listed(list, 12);
    const second = await desk.keyed(12);
    for (const sheet of [line, second]) await desk.must('penyelia', 'verification.confirmSecondSheet', await at(sheet));
    await desk.must('penyelia', 'sheets.void', { ...(await at(paper)), reason: 'formulir salah' });
    expect([(await headOf(second)).paperState, (await headOf(line)).paperState]).toEqual(['diinput', 'lembar_kedua']);
  });
});

describe('a line under the fingers', () => {
  const typed = { nik: '52070241', name: 'siti', birthDate: '1/1', phone: '0812' } as const;

  test('is found again as typed by its clerk only, and forgotten when it is stored or empty', async () => {
    await desk.must('petugas', 'personLists.keep', { list, ...typed });
    expect((await desk.must('petugas', 'personLists.open', { list })).kept).toEqual({ ...typed, handedBy: null });
    expect((await desk.must('penyelia', 'personLists.open', { list })).kept).toBeNull();
    await desk.must('petugas', 'personLists.keep', { list, ...blank });
    expect((await desk.must('petugas', 'personLists.open', { list })).kept).toBeNull();
    await desk.must('petugas', 'personLists.keep', { list, ...typed });
    await desk.listed(list, 7);
    expect((await desk.must('petugas', 'personLists.open', { list })).kept).toBeNull();
  });
});

describe('the head of a list', () => {
  const made = async () => (await desk.must('petugas', 'personLists.create', { sender: 'PT Salah Tulis', letter: '1/X', receivedDay: '2020-04-12' })).list;
  const shown = async (of: string) => (await desk.must('petugas', 'personLists.lines', { list: of })).list;

  test('is written anew: who, letter and day; its lines take the day, but not what was sent with another', async () => {
    const own = await made();
    const [sent, open] = [await desk.listed(own, 20), await desk.listed(own, 21)];
    await settleAll(sent);
    await desk.approve(sent);
    await desk.send();
    const reply = await desk.must('petugas', 'personLists.change', { list: own, revision: 0, sender: 'PT Betul', letter: '2/X', receivedDay: '2020-04-10' });
    expect(reply).toEqual({ revision: 1, kept: 1 });
    expect(await shown(own)).toMatchObject({ sender: 'PT Betul', letter: '2/X', receivedDay: '2020-04-10', revision: 1, changed: { by: 'Orang petugas' }, voided: null });
    expect([(await headOf(sent)).receivedDay, (await headOf(open)).receivedDay]).toEqual(['2020-04-12', '2020-04-10']);
    expect((await headOf(await desk.listed(own, 22))).receivedDay).toBe('2020-04-10');
    await ledgersAgree((name, input) => desk.must('penyelia', name, input));
  });

  test('another day is another age: the marks of a line follow it', async () => {
    const own = await made();
    const line = await desk.listed(own, 23, { nik: '5207021204020007', birthDate: '12-04-2002' });
    const young = async () => (await desk.detail(line)).marks.filter((mark) => mark.check === 'age-under-18' && mark.state === 'terbuka').length;
    expect(await young()).toBe(0);
    await desk.must('petugas', 'personLists.change', { list: own, revision: 0, sender: 'PT Betul', letter: '', receivedDay: '2020-04-11' });
    expect(await young()).toBe(1);
  });

  test('of a day that has not come, by an older look, or of a void list is refused', async () => {
    const own = await made();
    const head = { sender: 'PT Betul', letter: '', receivedDay: '2020-04-12' } as const;
    await desk.refused('petugas', 'personLists.change', { list: own, revision: 0, ...head, receivedDay: '2030-01-01' }, 'day.future');
    await desk.refused('petugas', 'personLists.change', { list: own, revision: 0, ...head, receivedDay: '1900-01-01' }, 'day.too-early');
    await desk.refused('petugas', 'personLists.change', { list: own, revision: 7, ...head }, 'stale');
    await desk.must('penyelia', 'personLists.void', { list: own, revision: 0, reason: 'salah kirim' });
    await desk.refused('petugas', 'personLists.change', { list: own, revision: 1, ...head }, 'list.void');
    await desk.refused('penyelia', 'personLists.void', { list: own, revision: 1, reason: 'lagi' }, 'list.void');
  });
});

describe('a list that is void', () => {
  test('takes its people with it, tells what it cannot take, and lets the papers speak', async () => {
    const own = (await desk.must('petugas', 'personLists.create', { sender: 'PT Dobel', letter: '', receivedDay: '2020-04-12' })).list;
    const [plain, sent, taken, other, twice] = [30, 31, 32, 33, 30].map((index) => ({ index, sheet: '' }));
    if (!plain || !sent || !taken || !other || !twice) throw new Error('five lines');
    for (const line of [plain, sent, taken, other, twice]) line.sheet = await desk.listed(own, line.index);
    await settleAll(sent.sheet);
    await desk.approve(sent.sheet);
    await desk.send();
    // A paper came for one and took over.
    await desk.keyed(taken.index);
    await desk.must('penyelia', 'verification.confirmSecondSheet', await at(taken.sheet));
    // The same person twice on the list.
    await desk.must('penyelia', 'verification.confirmSecondSheet', await at(twice.sheet));
    const before = await ledgers();
    const reply = await desk.must('penyelia', 'personLists.void', { list: own, revision: 0, reason: 'dikirim dua kali' });
    expect(reply).toEqual({ revision: 1, voided: 3, sent: 1, superseded: 1 });
    const states = async () => Object.fromEntries(await Promise.all([plain, twice, other, taken, sent].map(async ({ sheet }, index) => [index, (await headOf(sheet)).paperState])));
    expect(await states()).toEqual({ 0: 'batal', 1: 'batal', 2: 'batal', 3: 'lembar_kedua', 4: 'diperiksa' });
    expect((await desk.detail(plain.sheet)).history[0]).toMatchObject({ text: 'Batal: daftar DA-005 batal: dikirim dua kali' });
    const { list: shown, lines } = await desk.must('petugas', 'personLists.lines', { list: own });
    expect(shown).toMatchObject({ voided: { by: 'Ibu Penyelia', reason: 'dikirim dua kali' }, lines: 5 });
    expect(lines.map(({ sending }) => sending !== null)).toEqual([false, true, false, false, false]);
    const after = await ledgers();
    expect(after.paper).toEqual(before.paper);
    expect(after.people.ditarik).toBe(before.people.ditarik + 2);
    await desk.refused('petugas', 'personLists.addLine', { list: own, nik: '', name: 'ORANG', birthDate: '', phone: '', as: 'belum_lengkap', counts: { keystrokes: 0, corrections: 0, activeMs: 0, pausedMs: 0 } }, 'list.void');
    await ledgersAgree((name, input) => desk.must('penyelia', name, input));
  });

  test('is for the penyelia', async () => {
    const own = (await desk.must('petugas', 'personLists.create', { sender: 'PT Lain', letter: '', receivedDay: '2020-04-12' })).list;
    await desk.refused('petugas', 'personLists.void', { list: own, revision: 0, reason: 'x' }, 'role.denied');
  });
});

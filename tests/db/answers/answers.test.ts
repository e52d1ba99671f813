import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { slipCodeOf } from '../../../shared/domain/slip-code.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { ledgersAgree } from '../chain/ledgers-agree.ts';
import { type Desk, openDesk, valuesOf } from '../chain/desk.ts';
import { expectAddsUp, ledgerOf, oldSendingOf, record, said, sentOf } from './support/sent-people.ts';

/** Answers, as they really come: hearsay and totals mark nobody; of each person the latest word counts (PRODUCT.md). */
let office: TestOffice;
let desk: Desk;
beforeEach(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterEach(() => office.close());

const ledgersNow = async () => {
  const { people, paper } = await desk.must('petugas', 'home.ledgers', {});
  return { people, paper };
};
const add = (answer: string, sheet: string, status: 'diterima' | 'ditolak' | 'diteruskan', reason = '') => desk.must('penyelia', 'answers.addPerson', { answer, sheet, status, reason });
const answerOf = async (sheet: string) => (await desk.detail(sheet)).answer;

describe('20 people, a file of 18, a total of 17', () => {
  const numbers = { people: 20, sent: 18, notSent: 2 };

  test('sent by us: 20 / 18 / 17 / 1 unexplained / 2 not sent, everywhere, and nobody is marked', async () => {
    const { sending } = await sentOf(desk, 20, 18);
    const before = await ledgersNow();
    await record(desk, { kind: 'angka', about: { kind: 'kiriman', uid: sending }, total: 17 });
    const { rows, terkirim, whole } = await ledgerOf(desk);
    expect(whole).toMatchObject(numbers);
    expect(rows).toMatchObject([{ no: 'K001', people: 18, belum_dijawab: 18, diterima: 0, ditolak: 0, diteruskan: 0, stated: { total: 17, unexplained: 1 } }]);
    expect(terkirim).toEqual({ people: 18, belum_dijawab: 18, diterima: 0, ditolak: 0, diteruskan: 0 });
    expect(await ledgersNow()).toEqual(before);
    expect(before.people).toMatchObject({ total: 20, terkirim: 18, belum_siap: 2 });
    expect((await desk.must('petugas', 'sendings.list', {})).sendings).toMatchObject([{ people: 18, state: 'diserahkan' }]);
    expect(await desk.must('petugas', 'sendings.readiness', {})).toMatchObject({ ready: 0, notReady: 2 });
    expect((await desk.must('petugas', 'answers.list', {})).answers).toMatchObject([{ kind: 'angka', total: 17, about: { no: 'K001' }, diterima: 0 }]);
    await ledgersAgree((name, input) => desk.must('penyelia', name, input));
    await expectAddsUp(desk);
  }, 60_000);

  test('left before Loket was there: the same numbers', async () => {
    const sheets: string[] = [];
    for (let index = 0; index < 20; index += 1) sheets.push(await desk.keyed(index));
    const old = await oldSendingOf(office, sheets.slice(0, 18));
    const before = await ledgersNow();
    await record(desk, { kind: 'angka', about: { kind: 'lama', uid: old }, total: 17 });
    const { rows, terkirim, whole } = await ledgerOf(desk);
    expect(whole).toMatchObject(numbers);
    expect(rows).toMatchObject([{ kind: 'lama', no: 'L001', people: 18, belum_dijawab: 18, unmatched: 0, stated: { total: 17, unexplained: 1 } }]);
    expect(terkirim.people).toBe(0);
    expect(await ledgersNow()).toEqual(before);
    await expectAddsUp(desk);
  }, 60_000);

  test('of all that was sent: the same difference stands by the whole', async () => {
    await sentOf(desk, 20, 18);
    await record(desk, { kind: 'angka', total: 17 });
    expect((await ledgerOf(desk)).whole).toMatchObject({ ...numbers, stated: { total: 17, unexplained: 1, saidBy: 'Provinsi' } });
    // A later total takes its place, whenever it was recorded; one taken back does not count.
    await record(desk, { kind: 'angka', total: 5, saidDay: '2020-04-11' });
    expect((await ledgerOf(desk)).whole.stated).toMatchObject({ total: 17 });
    const wrong = await record(desk, { kind: 'angka', total: 20 });
    expect((await ledgerOf(desk)).whole.stated).toMatchObject({ total: 20, unexplained: -2 });
    await desk.must('penyelia', 'answers.undo', { answer: wrong, reason: 'salah dengar' });
    expect((await ledgerOf(desk)).whole.stated).toMatchObject({ total: 17, unexplained: 1 });
  }, 60_000);
});

test('a keterangan moves nobody and changes no number: it stands beside them', async () => {
  const { sending, sheets } = await sentOf(desk, 3, 2);
  const before = { ledgers: await ledgersNow(), ledger: await ledgerOf(desk) };
  await record(desk, { kind: 'keterangan', about: { kind: 'kiriman', uid: sending }, text: 'sudah diteruskan semua ke pusat' });
  await record(desk, { kind: 'keterangan', text: 'tunggu saja' });
  const { asOf: _asOf, rows, ...after } = await ledgerOf(desk);
  expect(await ledgersNow()).toEqual(before.ledgers);
  expect(rows[0]?.sayings).toMatchObject([{ saidBy: 'Provinsi', channel: 'lisan', saidDay: '2020-04-13', letter: '', text: 'sudah diteruskan semua ke pusat' }]);
  expect(after.whole.sayings).toMatchObject([{ text: 'tunggu saja' }]);
  expect({ ...rows[0], sayings: [] }).toEqual(before.ledger.rows[0]);
  expect({ ...after.whole, sayings: [] }).toEqual(before.ledger.whole);
  expect(await answerOf(sheets[0] ?? '')).toBeNull();
});

describe('the latest word on a person counts', () => {
  test('by the day it was said, then by the order of recording; taken back, the earlier one stands again', async () => {
    const { sheets, sending } = await sentOf(desk, 4, 4);
    const [one = '', two = '', three = ''] = sheets;
    office.clock.set('2020-04-20T01:00:00.000Z');
    const about = { kind: 'kiriman', uid: sending } as const;
    const first = await record(desk, { about, saidDay: '2020-04-15', letter: '1/P', channel: 'surat' });
    await add(first, one, 'diteruskan');
    await add(first, two, 'diterima');
    await expectAddsUp(desk);
    const second = await record(desk, { about, saidDay: '2020-04-17', letter: '2/P', channel: 'surat' });
    await add(second, one, 'ditolak', 'NIK tidak padan');
    expect(await answerOf(one)).toEqual({ status: 'ditolak', reason: 'NIK tidak padan', saidBy: 'Provinsi', channel: 'surat', saidDay: '2020-04-17', letter: '2/P' });
    // Recorded last, said first: an old letter that turns up changes nothing.
    const late = await record(desk, { about, saidDay: '2020-04-13' });
    await add(late, one, 'diterima');
    await add(late, three, 'diterima');
    expect((await answerOf(one))?.status).toBe('ditolak');
    // Of one day the one that was recorded last, also where the answer is the older one.
    const again = await record(desk, { about, saidDay: '2020-04-17' });
    await add(again, one, 'diterima');
    await add(second, two, 'ditolak', 'meninggal');
    expect((await answerOf(one))?.status).toBe('diterima');
    expect((await answerOf(two))?.status).toBe('ditolak');
    expect((await ledgerOf(desk)).terkirim).toEqual({ people: 4, belum_dijawab: 1, diterima: 2, ditolak: 1, diteruskan: 0 });
    await expectAddsUp(desk);
    const before = await ledgersNow();

    expect(await desk.must('penyelia', 'answers.undo', { answer: again, reason: 'salah orang' })).toEqual({ people: 1 });
    expect((await answerOf(one))?.status).toBe('ditolak');
    await desk.must('penyelia', 'answers.undo', { answer: second, reason: 'surat palsu' });
    expect((await answerOf(one))?.status).toBe('diteruskan');
    expect((await answerOf(two))?.status).toBe('diterima');
    await desk.must('penyelia', 'answers.undo', { answer: first, reason: 'surat palsu' });
    expect((await answerOf(one))?.status).toBe('diterima');
    expect(await answerOf(two)).toBeNull();
    await expectAddsUp(desk);
    expect(await ledgersNow()).toEqual(before);
    // What was taken back stays where it can be read.
    expect((await desk.must('petugas', 'answers.list', {})).answers.filter(({ undone }) => undone !== null)).toHaveLength(3);
    expect((await desk.must('petugas', 'answers.people', { answer: second, offset: 0, limit: 200 })).people).toMatchObject([{ status: 'ditolak', counts: false }, { status: 'ditolak', counts: false }]);
    const { history } = await desk.detail(one);
    expect(history.filter(({ what }) => what === 'jawaban' || what === 'jawaban_urung').map(({ text }) => text).toSorted()).toEqual([
      'Diterima provinsi. Menurut keterangan lisan Provinsi, 13-04; belum ada surat',
      'Diterima provinsi. Menurut keterangan lisan Provinsi, 17-04; belum ada surat',
      'Diteruskan ke pusat. Menurut surat 1/P dari Provinsi, 15-04',
      'Ditolak provinsi (NIK tidak padan). Menurut surat 2/P dari Provinsi, 17-04',
      'Jawaban "Diterima provinsi" diurungkan: salah orang',
      'Jawaban "Diteruskan ke pusat" diurungkan: surat palsu',
      'Jawaban "Ditolak provinsi" diurungkan: surat palsu',
    ]);
    await ledgersAgree((name, input) => desk.must('penyelia', name, input));
  }, 60_000);

  test('in lists the badge has it too; who stands only in a kiriman lama keeps their own state', async () => {
    const { sheets } = await sentOf(desk, 3, 2);
    const old = await oldSendingOf(office, [sheets[0] ?? '', sheets[2] ?? ''], 1);
    const answer = await record(desk, { about: { kind: 'lama', uid: old } });
    await add(answer, sheets[0] ?? '', 'diterima');
    await add(answer, sheets[2] ?? '', 'ditolak', 'umur');
    const { rows } = await desk.must('petugas', 'sheets.list', { filter: { text: '', paperState: null, sendState: null, why: null, bundle: null }, offset: 0, limit: 9 });
    expect(rows.map(({ sendState, answer: status }) => [sendState, status])).toEqual([['belum_siap', 'ditolak'], ['terkirim', null], ['terkirim', 'diterima']]);
    expect((await ledgerOf(desk)).rows).toMatchObject([
      { no: 'K001', people: 2, diterima: 1, ditolak: 0, belum_dijawab: 1 },
      { no: 'L001', people: 3, diterima: 1, ditolak: 1, belum_dijawab: 1, unmatched: 1 },
    ]);
    expect((await ledgerOf(desk)).whole).toMatchObject({ people: 3, sent: 3, notSent: 0 });
    await expectAddsUp(desk);
  });
});

describe('an answer is refused', () => {
  test('about whom was never sent, who was sent elsewhere, twice, to the wrong kind, after it was taken back', async () => {
    const { sheets, sending } = await sentOf(desk, 2, 1);
    const [sent = '', unsent = ''] = sheets;
    const other = await desk.ready(30);
    const second = await desk.send('deliver');
    const waiting = await desk.ready(31);
    await desk.send();
    const answer = await record(desk, { about: { kind: 'kiriman', uid: sending } });
    const line = { answer, status: 'diterima', reason: '' } as const;
    await desk.refused('penyelia', 'answers.addPerson', { ...line, sheet: unsent }, 'answer.not-sent');
    await desk.refused('penyelia', 'answers.addPerson', { ...line, sheet: waiting }, 'answer.not-sent');
    expect(await desk.refused('penyelia', 'answers.addPerson', { ...line, sheet: other }, 'answer.other-sending')).toEqual({ sending: 'K002' });
    await desk.must('penyelia', 'answers.addPerson', { ...line, sheet: sent });
    await desk.refused('penyelia', 'answers.addPerson', { ...line, sheet: sent, status: 'ditolak', reason: 'x' }, 'answer.person-there');
    expect(await desk.refused('penyelia', 'answers.addPerson', { ...line, sheet: sent, status: 'ditolak' }, 'input.invalid')).toEqual({ field: 'reason' });
    const total = await record(desk, { kind: 'angka', about: { kind: 'kiriman', uid: second }, total: 1 });
    await desk.refused('penyelia', 'answers.addPerson', { ...line, answer: total, sheet: other }, 'answer.kind');
    await desk.must('penyelia', 'answers.undo', { answer, reason: 'x' });
    await desk.refused('penyelia', 'answers.undo', { answer, reason: 'x' }, 'answer.undone');
    await desk.refused('penyelia', 'answers.addPerson', { ...line, sheet: sent }, 'answer.undone');
  }, 60_000);

  test.each([
    { change: { saidDay: '2020-04-14' }, code: 'day.future', why: 'said tomorrow' },
    { change: { kind: 'angka' }, code: 'input.invalid', why: 'a total without its number' },
    { change: { kind: 'keterangan', text: '  ' }, code: 'input.invalid', why: 'a keterangan that says nothing' },
    { change: { kind: 'per_orang', total: 3 }, code: 'input.invalid', why: 'people and a number at once' },
    { change: { scan: '/tidak/ada/surat.pdf' }, code: 'file.missing', why: 'a scan that is not there' },
    { change: { scan: '/tidak/ada/surat.exe' }, code: 'file.kind', why: 'a scan that is none' },
  ] as const)('$why', async ({ change, code }) => {
    await desk.refused('penyelia', 'answers.record', { ...said, ...change }, code);
    expect((await desk.must('petugas', 'answers.list', {})).answers).toEqual([]);
  });

  test('to a sending that has not left, and recorded by a petugas', async () => {
    await desk.ready(0);
    const sending = await desk.send();
    expect(await desk.refused('penyelia', 'answers.record', { ...said, about: { kind: 'kiriman', uid: sending } }, 'sending.state')).toEqual({ state: 'ditutup' });
    await desk.refused('petugas', 'answers.record', said, 'role.denied');
  });
});

describe('whom a letter means', () => {
  test('is found by line, row of the file, number, slip, NIK and name, and shown before it counts', async () => {
    const { sheets, sending } = await sentOf(desk, 3, 2);
    const [one = '', two = '', unsent = ''] = sheets;
    const answer = await record(desk, { about: { kind: 'kiriman', uid: sending } });
    const found = async (text: string) => (await desk.must('penyelia', 'answers.find', { answer, text })).hits.map(({ sheet, place, refused }) => [sheet.uid, place && `${place.no}/${place.line}`, refused]);
    const second = [two, 'K001/2', null];
    const { nik, nama } = valuesOf(1);
    const wrongCode = `A-0002-${(Number(slipCodeOf('A-0002').slice(-1)) + 1) % 10}`;
    for (const text of ['K001/2', 'k1/2', ' K 001 / 2 ', 'baris 3', 'Baris ke-3', 'A-0002', 'a2', slipCodeOf('A-0002'), slipCodeOf('A-0002').replaceAll('-', ''), nik, nama.toLowerCase()]) expect(await found(text), text).toEqual([second]);
    for (const text of ['K001/3', 'K009/1', 'baris 1', 'baris 4', '', wrongCode, 'TIDAK ADA NAMANYA']) expect(await found(text), text).toEqual([]);
    expect(await found('A-0003')).toEqual([[unsent, null, 'belum_dikirim']]);
    await add(answer, two, 'diterima');
    expect(await found('K001/2')).toEqual([[two, 'K001/2', 'sudah_ada']]);
    // A second sheet leads to the person.
    const again = await desk.keyed(0);
    await desk.must('penyelia', 'verification.confirmSecondSheet', { sheet: again, revision: await desk.revision(again) });
    expect(await found('A-0004')).toEqual([[one, 'K001/1', null]]);
    expect(await add(answer, again, 'ditolak', 'x')).toEqual({ people: 2 });
    expect((await answerOf(one))?.status).toBe('ditolak');
  }, 60_000);

  test('in a kiriman lama: rows are counted from its heads, and people elsewhere are refused', async () => {
    const { sheets, sending } = await sentOf(desk, 3, 1);
    const old = await oldSendingOf(office, [sheets[2] ?? '', sheets[1] ?? ''], 1);
    const answer = await record(desk, { about: { kind: 'lama', uid: old } });
    const found = async (in_: string, text: string) => (await desk.must('penyelia', 'answers.find', { answer: in_, text })).hits.map(({ sheet, refused }) => [sheet.uid, refused]);
    expect(await found(answer, 'L001/2')).toEqual([[sheets[1], null]]);
    expect(await found(answer, 'baris 5')).toEqual([[sheets[1], null]]);
    expect(await found(answer, 'L001/3')).toEqual([]);
    expect(await found(answer, 'K001/1')).toEqual([[sheets[0], 'kiriman_lain']]);
    const own = await record(desk, { about: { kind: 'kiriman', uid: sending } });
    expect(await found(own, 'L001/1')).toEqual([[sheets[2], 'kiriman_lain']]);
    // Of all that was sent, a row names nobody: it is of no file.
    const all = await record(desk, {});
    expect(await found(all, 'baris 2')).toEqual([]);
    expect(await found(all, 'L001/1')).toEqual([[sheets[2], null]]);
  }, 60_000);
});

test('the latest word on a person is the same on the card, in the ledger, in the detail and in what they must do', async () => {
  const { sheets } = await sentOf(desk, 2, 2);
  const sheet = sheets[0] ?? '';
  // Two answers of one day; the person was added to the older of them last.
  const [older, newer] = [await record(desk, { kind: 'per_orang' }), await record(desk, { kind: 'per_orang' })];
  await add(newer, sheet, 'diterima');
  await add(older, sheet, 'ditolak', 'NIK tidak padan dengan Dukcapil');
  expect((await ledgerOf(desk)).terkirim).toMatchObject({ ditolak: 1, diterima: 0 });
  expect(await answerOf(sheet)).toMatchObject({ status: 'ditolak' });
  expect((await desk.must('petugas', 'counter.open', { sheet, basis: 'nomor' })).second).toContain('belum dapat diproses: NIK tidak padan dengan Dukcapil');
  const filter = { todo: 'ditolak', stuck: null, village: null, wave: null, statement: null, assigned: null, when: null } as const;
  expect((await desk.must('petugas', 'followUp.list', { filter, offset: 0, limit: 10 })).total).toBe(1);
  expect((await desk.must('petugas', 'home.counter', {})).answers).toMatchObject({ ditolak: 1, diterima: 0 });
});

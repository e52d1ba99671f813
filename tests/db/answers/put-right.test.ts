import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/index.ts';
import { auditRows } from '../../support/look-inside.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk } from '../chain/desk.ts';
import { expectAddsUp, ledgerOf, record, said, sentOf } from './support/sent-people.ts';

/** What was recorded wrong: one word of an answer, or the whole of it, is taken back or put right with a reason; the old word stays readable. */
let office: TestOffice;
let desk: Desk;
beforeEach(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterEach(() => office.close());

const add = (answer: string, sheet: string, status: 'diterima' | 'ditolak' | 'diteruskan', reason = '') => desk.must('penyelia', 'answers.addPerson', { answer, sheet, status, reason });
const statusOf = async (sheet: string) => (await desk.detail(sheet)).answer?.status ?? null;
const peopleOf = async (answer: string) => (await desk.must('petugas', 'answers.people', { answer, offset: 0, limit: 200 })).people.toReversed();
const listed = async (answer: string) => (await desk.must('petugas', 'answers.list', {})).answers.find(({ uid }) => uid === answer);
const jawaban = async (sheet: string) => (await desk.must('petugas', 'counter.open', { sheet, basis: 'nomor' })).stations.find(({ key }) => key === 'jawaban');
const happened = async (sheet: string) => (await desk.detail(sheet)).history.filter(({ what }) => what === 'jawaban' || what === 'jawaban_urung').map(({ text }) => text);

describe('one word of an answer', () => {
  test('taken back: it stays readable, counts no more, and the person stands as the word before it left them', async () => {
    const { sheets, sending } = await sentOf(desk, 3, 3);
    const [one = '', two = ''] = sheets;
    const about = { kind: 'kiriman', uid: sending } as const;
    const first = await record(desk, { about, letter: '1/P', channel: 'surat' });
    await add(first, one, 'diteruskan');
    const answer = await record(desk, { about, letter: '2/P', channel: 'surat' });
    await add(answer, one, 'ditolak', 'NIK tidak padan');
    await add(answer, two, 'diterima');
    expect(await desk.must('penyelia', 'answers.undoPerson', { answer, sheet: one, why: 'salah baris' })).toEqual({ people: 1 });
    expect(await statusOf(one)).toBe('diteruskan');
    expect(await statusOf(two)).toBe('diterima');
    expect(await listed(answer)).toMatchObject({ diterima: 1, ditolak: 0, undone: null });
    expect((await peopleOf(answer)).map(({ sheet, status, counts, undone }) => [sheet.uid, status, counts, undone?.why ?? null, undone?.corrected ?? null])).toEqual([
      [one, 'ditolak', false, 'salah baris', false],
      [two, 'diterima', true, null, null],
    ]);
    expect((await ledgerOf(desk)).rows).toMatchObject([{ people: 3, belum_dijawab: 1, diterima: 1, ditolak: 0, diteruskan: 1 }]);
    await expectAddsUp(desk);
    expect((await happened(one))[0]).toBe('Jawaban "Ditolak provinsi" diurungkan: salah baris');
    // Who was told the old word at the counter hears that it does not hold.
    expect((await jawaban(one))?.title).toBe('Diteruskan ke pusat');
    expect((await jawaban(one))?.lines.at(-1)).toBe('Jawaban "belum dapat diproses" (13-04) tidak berlaku lagi sejak 13 April');
    // A person who was taken out can be named again, and stands where they were put last.
    await add(answer, one, 'diterima');
    expect(await statusOf(one)).toBe('diterima');
    expect(await desk.must('penyelia', 'answers.undoPerson', { answer, sheet: one, why: 'salah baris' })).toEqual({ people: 1 });
    await desk.must('penyelia', 'answers.undoPerson', { answer: first, sheet: one, why: 'surat lain' });
    expect(await statusOf(one)).toBeNull();
    expect((await jawaban(one))?.title).toBe('Belum dijawab');
    await expectAddsUp(desk);
  }, 60_000);

  test('put right: the new word stands in the place of the old one, also before one of the same day', async () => {
    const { sheets, sending } = await sentOf(desk, 2, 2);
    const [one = ''] = sheets;
    const about = { kind: 'kiriman', uid: sending } as const;
    const answer = await record(desk, { about });
    await add(answer, one, 'ditolak', 'NIK tidak padan');
    expect(await desk.must('penyelia', 'answers.correctPerson', { answer, sheet: one, status: 'diterima', reason: '', why: 'salah baca' })).toEqual({ people: 1 });
    expect(await statusOf(one)).toBe('diterima');
    expect((await peopleOf(answer)).map(({ status, reason, counts, undone }) => [status, reason, counts, undone?.corrected ?? null])).toEqual([['ditolak', 'NIK tidak padan', false, true], ['diterima', '', true, null]]);
    expect((await happened(one)).slice(0, 2)).toEqual(expect.arrayContaining(['Jawaban "Ditolak provinsi" dibetulkan: salah baca']));
    const later = await record(desk, { about });
    await add(later, one, 'diteruskan');
    await desk.must('penyelia', 'answers.correctPerson', { answer, sheet: one, status: 'ditolak', reason: 'meninggal', why: 'salah baca lagi' });
    expect(await statusOf(one)).toBe('diteruskan');
    await desk.must('penyelia', 'answers.undo', { answer: later, reason: 'surat lain' });
    expect(await statusOf(one)).toBe('ditolak');
    expect(await listed(answer)).toMatchObject({ diterima: 0, ditolak: 1 });
    await expectAddsUp(desk);
    const rows = (await auditRows(office)).filter(({ procedure }) => procedure === 'answers.correctPerson');
    expect(rows.map(({ subject, fields }) => [subject, fields])).toEqual([[one, '["answer","diterima"]'], [one, '["answer","ditolak"]']]);
  }, 60_000);

  test('what is refused changes nothing', async () => {
    const { sheets, sending } = await sentOf(desk, 2, 2);
    const [one = '', two = ''] = sheets;
    const answer = await record(desk, { about: { kind: 'kiriman', uid: sending } });
    await add(answer, one, 'diterima');
    const word = { answer, sheet: one, status: 'ditolak', reason: 'x', why: 'y' } as const;
    await desk.refused('petugas', 'answers.undoPerson', { answer, sheet: one, why: 'x' }, 'role.denied');
    await desk.refused('petugas', 'answers.correctPerson', word, 'role.denied');
    expect(await desk.refused('penyelia', 'answers.undoPerson', { answer, sheet: one, why: ' ' }, 'input.invalid')).toEqual({ field: 'why' });
    expect(await desk.refused('penyelia', 'answers.correctPerson', { ...word, why: '' }, 'input.invalid')).toEqual({ field: 'why' });
    expect(await desk.refused('penyelia', 'answers.correctPerson', { ...word, reason: '' }, 'input.invalid')).toEqual({ field: 'reason' });
    await desk.refused('penyelia', 'answers.undoPerson', { answer, sheet: two, why: 'x' }, 'thing.unknown');
    await desk.must('penyelia', 'answers.undoPerson', { answer, sheet: one, why: 'x' });
    await desk.refused('penyelia', 'answers.undoPerson', { answer, sheet: one, why: 'x' }, 'thing.unknown');
    await desk.refused('penyelia', 'answers.correctPerson', word, 'thing.unknown');
    await add(answer, two, 'diterima');
    await desk.must('penyelia', 'answers.undo', { answer, reason: 'surat lain' });
    await desk.refused('penyelia', 'answers.undoPerson', { answer, sheet: two, why: 'x' }, 'answer.undone');
    await desk.refused('penyelia', 'answers.correctPerson', { ...word, sheet: two }, 'answer.undone');
    expect((await ledgerOf(desk)).terkirim).toMatchObject({ belum_dijawab: 2 });
  }, 60_000);
});

describe('a whole answer', () => {
  const corrected = (answer: string, change: Partial<CallInput<'answers.correct'>>) => {
    const { kind: _kind, ...rest } = said;
    return { answer, why: 'salah dengar', ...rest, ...change };
  };

  test('a total put right stands in the place of the old one: a later one of the same day still counts', async () => {
    await sentOf(desk, 3, 3);
    const first = await record(desk, { kind: 'angka', total: 20 });
    const second = await record(desk, { kind: 'angka', total: 2 });
    const { answer } = await desk.must('penyelia', 'answers.correct', corrected(first, { total: 3 }));
    expect((await ledgerOf(desk)).whole.stated).toMatchObject({ total: 2 });
    await desk.must('penyelia', 'answers.undo', { answer: second, reason: 'bukan untuk kita' });
    expect((await ledgerOf(desk)).whole.stated).toMatchObject({ answer, total: 3, unexplained: 0 });
    expect(await listed(first)).toMatchObject({ total: 20, undone: { why: 'salah dengar', corrected: true } });
    expect(await listed(second)).toMatchObject({ undone: { corrected: false } });
    expect((await desk.must('petugas', 'answers.list', {})).answers.map(({ uid }) => uid)).toEqual([second, answer, first]);
  }, 60_000);

  test('hearsay put right: the card says the new words', async () => {
    const { sheets } = await sentOf(desk, 1, 1);
    const first = await record(desk, { kind: 'keterangan', text: 'sudah diterima semua' });
    await desk.must('penyelia', 'answers.correct', corrected(first, { text: 'sudah diteruskan, belum ada hasil' }));
    const lines = (await jawaban(sheets[0] ?? ''))?.lines.join('; ') ?? '';
    expect(lines).toContain('sudah diteruskan, belum ada hasil');
    expect(lines).not.toContain('diterima semua');
  }, 60_000);

  test('per person: everybody goes along with the new letter, day and scan, and nobody who is not in it', async () => {
    const { sheets, sending } = await sentOf(desk, 3, 2);
    const [one = '', two = ''] = sheets;
    const about = { kind: 'kiriman', uid: sending } as const;
    const first = await record(desk, { about, letter: '1/P', channel: 'surat' });
    await add(first, one, 'ditolak', 'NIK tidak padan');
    await add(first, two, 'diterima');
    await desk.must('penyelia', 'answers.undoPerson', { answer: first, sheet: two, why: 'salah baris' });
    const { answer, people } = await desk.must('penyelia', 'answers.correct', corrected(first, { about, letter: '11/P', channel: 'surat', why: 'salah nomor' }));
    expect(people).toBe(1);
    expect((await desk.detail(one)).answer).toMatchObject({ status: 'ditolak', letter: '11/P' });
    expect(await statusOf(two)).toBeNull();
    expect((await peopleOf(answer)).map(({ sheet, status, undone }) => [sheet.uid, status, undone])).toEqual([[one, 'ditolak', null]]);
    expect((await happened(one)).filter((text) => text.includes('dibetulkan'))).toEqual(['Jawaban "Ditolak provinsi" dibetulkan: salah nomor']);
    await expectAddsUp(desk);
    await desk.refused('penyelia', 'answers.correct', corrected(first, { about }), 'answer.undone');
    await desk.refused('penyelia', 'answers.correct', corrected(answer, { about, total: 3 }), 'answer.kind');
    await desk.refused('penyelia', 'answers.correct', corrected(answer, { about, saidDay: '2020-04-14' }), 'day.future');
    await desk.refused('penyelia', 'answers.correct', corrected(answer, { about, scan: '/tidak/ada.pdf' }), 'file.missing');
    // Of another sending nobody of this one can have been said.
    await desk.must('penyelia', 'verification.queue', { bundle: null, limit: 1 });
    const other = await desk.ready(7);
    const next = await desk.send('deliver');
    await desk.refused('penyelia', 'answers.correct', corrected(answer, { about: { kind: 'kiriman', uid: next } }), 'answer.other-sending');
    expect(await statusOf(one)).toBe('ditolak');
    expect(await statusOf(other)).toBeNull();
  }, 60_000);
});

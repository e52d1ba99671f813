import { describe, expect, it } from 'vitest';
import { draftOf, askOf, lacksOf, newDraft, standingText, writtenOf } from '../../../renderer/instructions/instruction-words.ts';

const today = '2020-04-13';

describe('how an instruction stands', () => {
  it.each([
    { row: { dueDay: null, overdue: false, done: null }, text: 'terbuka', why: 'no day was named' },
    { row: { dueDay: '2020-04-13', overdue: false, done: null }, text: 'hari ini', why: 'due today' },
    { row: { dueDay: '2020-04-15', overdue: false, done: null }, text: 'sampai 15-04-2020', why: 'still time' },
    { row: { dueDay: '2020-03-30', overdue: true, done: null }, text: 'lewat 14 hari', why: 'over its day, across a month' },
    { row: { dueDay: '2020-03-30', overdue: false, done: { note: 'x', at: '2020-04-12T23:30:00Z', by: 'Sekar' } }, text: 'selesai 13-04', why: 'done late is done; the day is the office’s' },
  ])('$why', ({ row, text }) => {
    expect(standingText(row, today)).toBe(text);
  });
});

describe('a draft', () => {
  const draft = { ...newDraft(today), fromWhom: 'Sekda', asks: 'Lapor' };
  it.each([
    { due: '15/4/20', day: '2020-04-15', why: 'a year of two digits, as in every other box' },
    { due: '15/1/21', day: '2021-01-15', why: 'until when lies ahead: not 1921' },
    { due: '15042020', day: '2020-04-15', why: 'digits alone' },
    { due: ' ', day: null, why: 'none was named' },
  ])('due $due: $why', ({ due, day }) => {
    expect(writtenOf({ ...draft, due }, today)?.dueDay).toBe(day);
  });

  it.each([
    { day: '13-04-2020', due: '12/4/20', asks: true, why: 'before the letter itself' },
    { day: '13-04-2020', due: '13/4/20', asks: false, why: 'the same day' },
    { day: '01-04-2020', due: '12/4/20', asks: false, why: 'over already, but after the letter' },
    { day: '13-04-2020', due: '', asks: false, why: 'no day' },
  ])('asks about a day until $due of a letter of $day: $asks ($why)', ({ day, due, asks }) => {
    expect(askOf({ ...draft, day, due }, today) !== null).toBe(asks);
  });

  it.each([
    { change: {}, lacks: {}, why: 'who and what are enough' },
    { change: { fromWhom: '' }, lacks: { fromWhom: 'Isi siapa' }, why: 'nobody asks' },
    { change: { asks: ' ' }, lacks: { asks: 'Isi permintaannya' }, why: 'nothing is asked' },
    { change: { day: '14-04-2020' }, lacks: { day: 'Belum terjadi' }, why: 'tomorrow' },
    { change: { due: 'besok' }, lacks: { due: 'Tanggal tidak ada' }, why: 'a day that nobody can read' },
    { change: { due: '01-01-2020' }, lacks: {}, why: 'a letter can come after its own day' },
  ])('$why', ({ change, lacks }) => {
    expect(lacksOf({ ...draft, ...change }, today)).toEqual(lacks);
    expect(writtenOf({ ...draft, ...change }, today) === null).toBe(Object.keys(lacks).length > 0);
  });
});

it('a number that is covered on the screen is never written back over the whole one: what is asked is written anew', () => {
  const kept = { fromWhom: 'Provinsi', channel: 'surat', day: '2020-04-10', letter: '', dueDay: null, about: null } as const;
  expect(draftOf({ ...kept, asks: 'betulkan NIK ············0001' }).asks).toBe('');
  expect(draftOf({ ...kept, asks: 'kirim ulang' }).asks).toBe('kirim ulang');
});

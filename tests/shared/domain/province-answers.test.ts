import { describe, expect, it } from 'vitest';
import { readNamed, sourceText, unexplainedOf } from '../../../shared/domain/province-answers.ts';

const lisan = { saidBy: 'Provinsi', channel: 'lisan', saidDay: '2020-04-15', letter: '' } as const;

describe('the source of an answer', () => {
  it.each([
    { source: lisan, text: 'Menurut keterangan lisan Provinsi, 15-04; belum ada surat', why: 'word of mouth: the normal case' },
    { source: { ...lisan, channel: 'WA' }, text: 'Menurut keterangan lewat WA Provinsi, 15-04; belum ada surat', why: 'a message is no letter' },
    { source: { ...lisan, channel: 'berita', saidBy: 'Kabar Loket' }, text: 'Menurut berita Kabar Loket, 15-04; belum ada surat', why: 'a published count' },
    { source: { ...lisan, channel: 'surat', letter: '560/12' }, text: 'Menurut surat 560/12 dari Provinsi, 15-04', why: 'a letter with its number' },
    { source: { ...lisan, channel: 'surel', letter: '560/12' }, text: 'Menurut surat 560/12 dari Provinsi, 15-04', why: 'a letter that came by mail is one' },
    { source: { ...lisan, channel: 'surat' }, text: 'Menurut surat dari Provinsi, 15-04; nomornya belum dicatat', why: 'a letter whose number nobody wrote down' },
    { source: { ...lisan, saidDay: '2019-12-30' }, text: 'Menurut keterangan lisan Provinsi, 30-12-2019; belum ada surat', why: 'another year is said' },
  ] as const)('$why', ({ source, text }) => {
    expect(sourceText(source, '2020-04-20')).toBe(text);
  });
});

describe('whom a letter names', () => {
  it.each([
    { typed: 'K003/214', named: { kind: 'line', sending: 'K003', line: 214 }, why: 'as it stands in our file' },
    { typed: ' k3 / 214 ', named: { kind: 'line', sending: 'K003', line: 214 }, why: 'typed in haste' },
    { typed: 'L001/7', named: { kind: 'line', sending: 'L001', line: 7 }, why: 'a kiriman lama' },
    { typed: 'K1000/1', named: { kind: 'line', sending: 'K1000', line: 1 }, why: 'four digits, when more run out' },
    { typed: 'baris 215', named: { kind: 'row', row: 215 }, why: 'as a spreadsheet counts' },
    { typed: 'BARIS KE-215', named: { kind: 'row', row: 215 }, why: 'as it is said' },
    { typed: 'A-0214', named: { kind: 'text', text: 'A-0214' }, why: 'the number of a sheet' },
    { typed: 'baris', named: { kind: 'text', text: 'baris' }, why: 'could be a name' },
    { typed: 'K003', named: { kind: 'text', text: 'K003' }, why: 'a sending alone is nobody' },
  ] as const)('$typed: $why', ({ typed, named }) => {
    expect(readNamed(typed)).toEqual(named);
  });
});

it.each([
  { sent: 1064, total: 824, left: 240, why: 'April 2020' },
  { sent: 18, total: 18, left: 0, why: 'nothing to explain' },
  { sent: 18, total: 20, left: -2, why: 'more were stated than sent' },
])('$sent sent, $total stated: $left ($why)', ({ sent, total, left }) => {
  expect(unexplainedOf(sent, total)).toBe(left);
});

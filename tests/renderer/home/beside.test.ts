import { describe, expect, it } from 'vitest';
import { besideOf, cameBack } from '../../../renderer/home/beside.ts';

const source = { saidBy: 'Provinsi', channel: 'lisan', letter: '' } as const;
const total = (of: string, stated: number, sent: number) => ({ ...source, of, saidDay: '2020-04-15', text: '', stated: { total: stated, sent } });
const words = (of: string, text: string) => ({ ...source, of, saidDay: '2020-04-14', text, stated: null });
const file = (no: string, answered: Partial<Record<'belum_dijawab' | 'diterima' | 'diteruskan' | 'ditolak', number>> = {}) => ({ no, sentDay: '2020-04-09', rows: 8, matched: 5, unmatched: 3, double: 0, belum_dijawab: 8, diterima: 0, diteruskan: 0, ditolak: 0, ...answered });

describe('besideOf', () => {
  it.each([
    { why: 'a later total of another sending hides none that leaves something unexplained', said: [total('K001', 20, 22), total('L001', 824, 900)], totals: ['K001', 'L001'], rest: '' },
    { why: 'what is explained gives way to what is not', said: [total('K001', 22, 22), total('L001', 824, 900)], totals: ['L001'], rest: '1 angka' },
    { why: 'all is explained: the latest', said: [total('K001', 22, 22), total('L001', 900, 900)], totals: ['K001'], rest: '1 angka' },
    { why: 'more were stated than sent', said: [total('', 5, 4)], totals: [''], rest: '' },
    { why: 'so many that they would push the ledgers away', said: [total('K004', 1, 2), total('K003', 1, 2), total('K002', 1, 2), total('K001', 1, 2)], totals: ['K004', 'K003', 'K002'], rest: '1 angka' },
    { why: 'words: the latest, the others are counted', said: [words('K001', 'a'), words('L001', 'b'), words('', 'c')], totals: [], rest: '2 keterangan' },
    { why: 'some of each', said: [total('K001', 2, 2), total('L001', 8, 9), words('', 'a'), words('', 'b'), words('', 'c')], totals: ['L001'], rest: '1 angka dan 2 keterangan' },
    { why: 'nothing was said', said: [], totals: [], rest: '' },
  ])('$why', ({ said, totals, rest }) => {
    const beside = besideOf({ old: [], said });
    expect({ totals: beside.totals.map(({ of }) => of), rest: beside.rest, words: beside.words.length }).toEqual({ totals, rest, words: Math.min(1, said.filter(({ stated }) => stated === null).length) });
  });

  it('every kiriman lama, up to three', () => {
    expect(besideOf({ old: [file('L002'), file('L001')], said: [] })).toMatchObject({ old: [{ no: 'L002' }, { no: 'L001' }], rest: '' });
    expect(besideOf({ old: ['L005', 'L004', 'L003', 'L002', 'L001'].map((no) => file(no)), said: [words('', 'a'), words('', 'b'), total('', 1, 1), total('L001', 1, 2)] }).rest).toBe('2 kiriman lama, 1 angka, dan 1 keterangan');
  });
});

describe('cameBack', () => {
  it.each([
    ['nothing yet', {}, ''],
    ['only what there is', { diterima: 2, ditolak: 1, belum_dijawab: 5 }, '2 diterima, 1 ditolak'],
    ['all of it', { diterima: 1200, ditolak: 1, diteruskan: 3, belum_dijawab: 5 }, '1.200 diterima, 1 ditolak, 3 diteruskan'],
  ] as const)('%s', (_, answered, text) => {
    expect(cameBack(file('L001', answered))).toBe(text);
  });
});

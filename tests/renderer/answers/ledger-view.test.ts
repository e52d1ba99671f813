import { describe, expect, it } from 'vitest';
import { hasStated, linesUnder, partsText, sumsOf, unexplainedCell, unexplainedText, type LedgerRow } from '../../../renderer/answers/ledger-view.ts';

const source = { answer: 'uid', saidBy: 'Provinsi', channel: 'lisan', saidDay: '2020-04-15', letter: '' } as const;
const row = (change: Partial<LedgerRow> = {}): LedgerRow => ({
  kind: 'kiriman', uid: 'K001', no: 'K001', day: '2020-04-09', people: 1064, belum_dijawab: 1064, diterima: 0, ditolak: 0, diteruskan: 0, unmatched: 0, double: 0, stated: null, sayings: [], ...change,
});

describe('what a total leaves', () => {
  it.each([
    { left: 240, text: '240 belum dijelaskan', cell: '240', why: '824 of 1.064, April 2020' },
    { left: 1240, text: '1.240 belum dijelaskan', cell: '1.240', why: 'thousands are grouped' },
    { left: 0, text: 'tidak ada selisih', cell: '0', why: '0 is 0, never a dash' },
    { left: -2, text: '2 lebih dari yang dikirim', cell: '2 lebih', why: 'more were stated than sent' },
  ])('$why', ({ left, text, cell }) => {
    expect(unexplainedText(left)).toBe(text);
    expect(unexplainedCell(left)).toBe(cell);
  });
});

describe('the lines under a row', () => {
  it('say where a total comes from, then what was said, each with who, when, how and that there is no letter', () => {
    const stated = { ...source, channel: 'berita' as const, total: 824, unexplained: 240 };
    expect(linesUnder(row({ stated, sayings: [{ ...source, text: 'sudah diteruskan' }], unmatched: 3 }), '2020-04-20')).toEqual([
      'Dinyatakan 824 orang, 240 belum dijelaskan. Menurut berita Provinsi, 15-04; belum ada surat.',
      'Menurut keterangan lisan Provinsi, 15-04; belum ada surat: “sudah diteruskan”',
      '3 baris belum cocok dengan orang di sini; ikut dihitung belum dijawab.',
    ]);
    expect(linesUnder(row(), '2020-04-20')).toEqual([]);
  });
});

describe('sums', () => {
  it('add up, and a total is only of the rows that have one', () => {
    const rows = [row({ belum_dijawab: 1024, diterima: 38, ditolak: 2 }), row({ people: 43, belum_dijawab: 40, diteruskan: 3, stated: { ...source, total: 41, unexplained: 2 } })];
    const sums = sumsOf(rows);
    expect(sums).toEqual({ people: 1107, belum_dijawab: 1064, diterima: 38, ditolak: 2, diteruskan: 3, stated: { total: 41, unexplained: 2 } });
    expect(partsText(sums)).toBe('1.107 = 38 + 2 + 3 + 1.064');
    expect([hasStated(rows), hasStated([row()])]).toEqual([true, false]);
    expect(sumsOf([row()]).stated).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { villagesKsb } from '../../../shared/domain/lists/villages-ksb.ts';
import { districtOf, itemOf, recapKinds, recapTable, villageOf, villagesByCode } from '../../../shared/domain/recap.ts';
import { columnHeads, rowHeads } from '../../../shared/domain/recap-heads.ts';

const villages = villagesByCode(villagesKsb);
const head = (key: string, always = true) => ({ key, label: key.toUpperCase(), group: '', always });

describe('recapTable', () => {
  it('adds up along rows and columns', () => {
    const table = recapTable([head('a'), head('b')], [head('x'), head('y')], [
      { row: 'a', column: 'x', count: 3 },
      { row: 'b', column: 'y', count: 4 },
      { row: 'b', column: 'y', count: 1 },
    ]);
    expect(table).toEqual({
      columns: ['X', 'Y'],
      rows: [
        { label: 'A', group: '', counts: [3, 0], total: 3 },
        { label: 'B', group: '', counts: [0, 5], total: 5 },
      ],
      totals: [3, 5],
      total: 8,
    });
  });
  it('leaves out what is unknown only where nobody is unknown', () => {
    const heads = [head('a'), head('', false)];
    expect(recapTable(heads, [head('x')], [{ row: 'a', column: 'x', count: 1 }]).rows).toHaveLength(1);
    expect(recapTable(heads, [head('x')], [{ row: '', column: 'x', count: 1 }]).rows).toHaveLength(2);
  });
  it('lets nothing fall out: a count without a place is a mistake', () => {
    expect(() => recapTable([head('a')], [head('x')], [{ row: 'b', column: 'x', count: 1 }])).toThrow('no place');
    expect(() => recapTable([head('a')], [head('x')], [{ row: 'a', column: 'y', count: 1 }])).toThrow('no place');
  });
});

describe('where a card belongs', () => {
  it.each([
    { code: '5207032004', kabupaten: '', district: '52.07.03', why: "today's code decides" },
    { code: '', kabupaten: 'SUMBAWA', district: 'luar', why: 'another regency of the same name but for a word' },
    { code: '', kabupaten: 'KAB. SUMBAWA BARAT', district: '', why: 'ours, but no village known' },
    { code: '', kabupaten: 'SUMBAWABARAT', district: '', why: 'cards join the words' },
    { code: '', kabupaten: '-', district: '', why: 'a dash says nothing' },
    { code: '', kabupaten: '', district: '', why: 'not keyed' },
    { code: '5207999999', kabupaten: '', district: '', why: 'a code of ours that is no village' },
    { code: '5204012001', kabupaten: '', district: 'luar', why: 'a code from elsewhere' },
  ])('code $code, kabupaten "$kabupaten": $why', ({ code, kabupaten, district }) => {
    expect(districtOf({ code, kabupaten }, villages, '5207')).toBe(district);
    expect(villageOf({ code, kabupaten }, villages, '5207')).toBe(district.startsWith('52') ? '52.07.03.2004' : district);
  });
  it('a value that is in no list counts as unknown', () => {
    expect(itemOf('status_kerja', 'PHK')).toBe('PHK');
    expect(itemOf('status_kerja', 'ANEH')).toBe('');
    expect(itemOf('pendidikan', '')).toBe('');
  });
});

describe('heads', () => {
  const sources = { villages: villagesKsb, short: 'KSB', days: ['2020-04-13'], clerks: [{ key: '2', name: 'Bayu' }] };
  it.each(recapKinds)('%s: every key once, every label said', (kind) => {
    for (const heads of [rowHeads(kind, sources), columnHeads(kind)]) {
      expect(new Set(heads.map((each) => each.key)).size).toBe(heads.length);
      expect(heads.every((each) => each.label !== '')).toBe(true);
    }
  });
  it('villages of one name stand with their kecamatan', () => {
    const rows = rowHeads('desa', sources);
    expect(new Set(rows.map((row) => `${row.label} ${row.group}`)).size).toBe(rows.length);
  });
});

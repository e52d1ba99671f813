import { describe, expect, it } from 'vitest';
import type { Recap } from '../../../shared/contract/reports.ts';
import { readPeriod, recapBars } from '../../../renderer/reports/recap-view.ts';

const recap = (kind: Recap['kind'], totals: readonly number[]): Recap => ({
  kind, ledger: 'orang', from: null, to: null, columns: ['L'], totals: [0], total: 0, asOf: '2020-04-13T01:00:00.000Z',
  rows: totals.map((total, index) => ({ label: `Baris ${index}`, group: '', counts: [total], total })),
});

describe('recapBars', () => {
  it('gives every row its bar while they can be told apart', () => {
    expect(recapBars(recap('kecamatan_keadaan', [5, 0, 7]))).toMatchObject({ bars: [{ value: 5 }, { value: 0 }, { value: 7 }], left: '' });
  });
  it('of many villages the largest, in the order of the table, and says so', () => {
    const told = recapBars(recap('desa', Array.from({ length: 30 }, (_, index) => (index * 7) % 30)));
    expect(told.bars).toHaveLength(12);
    expect(Math.min(...told.bars.map((bar) => bar.value))).toBe(18);
    expect(told.bars.map((bar) => Number(bar.key))).toEqual(told.bars.map((bar) => Number(bar.key)).toSorted((left, right) => left - right));
    expect(told.left).toBe('12 terbanyak');
  });
  it('a village with nobody has no bar among many', () => {
    const told = recapBars(recap('desa', Array.from({ length: 30 }, (_, index) => (index < 3 ? index + 1 : 0))));
    expect(told).toMatchObject({ bars: [{ value: 1 }, { value: 2 }, { value: 3 }], left: 'tanpa yang 0' });
  });
  it('of many days the last ones', () => {
    expect(recapBars(recap('hari', Array.from({ length: 20 }, (_, index) => index))).bars.map((bar) => bar.value)).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  });
});

describe('readPeriod', () => {
  it.each([
    { from: '', to: '', read: { from: null, to: null, wrong: '' }, why: 'all days' },
    { from: '10-04-2020', to: '', read: { from: '2020-04-10', to: null, wrong: '' }, why: 'open at its end' },
    { from: '1 april 2020', to: '13/4/20', read: { from: '2020-04-01', to: '2020-04-13', wrong: '' }, why: 'days as people write them' },
    { from: '31-02-2020', to: '', read: { from: null, to: null, wrong: 'Tanggal tidak ada' }, why: 'no such day' },
    { from: '13-04-2020', to: '10-04-2020', read: { from: null, to: null, wrong: 'Tanggal awal sesudah tanggal akhir' }, why: 'the wrong way round' },
  ])('"$from" – "$to": $why', ({ from, to, read }) => expect(readPeriod(from, to, '2020-04-13')).toEqual(read));
});

import { describe, expect, it } from 'vitest';
import { leastSaid, type PublicCell, publicCounts } from '../../../shared/domain/public-figures.ts';
import { seeded } from '../../support/rounds.ts';

const said = (cells: readonly PublicCell[] | null) => cells?.map((cell) => (cell.said === 'angka' ? cell.value : cell.said === 'kurang_dari_5' ? '<5' : '?')) ?? null;

describe('publicCounts', () => {
  it.each([
    { counts: [40, 60], told: [40, 60], why: 'nothing small: all is said' },
    { counts: [40, 0, 60], told: [40, 0, 60], why: 'nobody is no one who could be known' },
    { counts: [40, 5, 60], told: [40, 5, 60], why: '5 is the least that is said' },
    { counts: [40, 4, 60], told: ['?', '<5', 60], why: 'the total less the others would say 4: the smallest other goes along' },
    { counts: [3, 4, 60, 9], told: ['<5', '<5', 60, '?'], why: 'two small ones add up to 7: not enough to leave both open' },
    { counts: [1, 7, 60], told: ['<5', 7, '?'], why: '7 cannot hide up to 4: with 5 at least left of it, it would tell too much' },
    { counts: [1, 7], told: null, why: 'nothing large enough goes along: only the whole is said' },
    { counts: [2, 2, 2], told: null, why: 'small ones alone' },
    { counts: [0, 0], told: [0, 0], why: 'an empty office' },
  ])('$counts → $told: $why', ({ counts, told }) => {
    expect(said(publicCounts(counts).cells)).toEqual(told);
  });

  it('a whole of 1 to 4 is not said either', () => {
    expect(publicCounts([1, 2])).toEqual({ total: { said: 'kurang_dari_5' }, cells: null });
  });
});

/** Whether a whole of `rest` can be divided into cells that each lie within their bounds. */
const fits = (bounds: readonly { readonly least: number; readonly most: number }[], rest: number): boolean =>
  bounds.reduce((sum, bound) => sum + bound.least, 0) <= rest && rest <= bounds.reduce((sum, bound) => sum + bound.most, 0);

describe('nobody who knows the total and the others works out a small number', () => {
  it('on random tables: each hidden small cell can still be 1, 2, 3 or 4', () => {
    const next = seeded(5207);
    for (let round = 0; round < 4000; round += 1) {
      const counts = Array.from({ length: 1 + Math.floor(next() * 9) }, () => (next() < 0.5 ? Math.floor(next() * 7) : Math.floor(next() * 80)));
      const { total, cells } = publicCounts(counts);
      const sum = counts.reduce((all, count) => all + count, 0);
      expect(total, String(counts)).toEqual(sum > 0 && sum < leastSaid ? { said: 'kurang_dari_5' } : { said: 'angka', value: sum });
      if (cells === null) continue;
      // No cell that is said is 1 to 4, and what is said is true.
      cells.forEach((cell, index) => {
        if (cell.said === 'angka') {
          expect(cell.value).toBe(counts[index]);
          expect(cell.value === 0 || cell.value >= leastSaid, String(counts)).toBe(true);
        } else expect((counts[index] ?? 0) < leastSaid, String(counts)).toBe(cell.said === 'kurang_dari_5');
      });
      const rest = sum - cells.reduce((all, cell) => all + (cell.said === 'angka' ? cell.value : 0), 0);
      const bounds = cells.flatMap((cell) => (cell.said === 'angka' ? [] : cell.said === 'kurang_dari_5' ? [{ least: 1, most: 4 }] : [{ least: 5, most: Infinity }]));
      bounds.forEach((bound, at) => {
        if (bound.most !== 4) return;
        const others = bounds.filter((_, index) => index !== at);
        for (const value of [1, 2, 3, 4]) expect(fits(others, rest - value), `${String(counts)}: cell ${at} = ${value}`).toBe(true);
      });
    }
  });
});

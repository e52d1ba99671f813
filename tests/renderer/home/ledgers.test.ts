import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barWidths, paperLedger, peopleLedger, progressOf } from '../../../renderer/home/ledgers.ts';

const paper = { counted: 0, masuk: 0, belum_lengkap: 0, diinput: 0, diperiksa: 0, dikembalikan: 0, lembar_kedua: 0, tidak_terbaca: 0, tidak_ditemukan: 0, batal: 0, unbundled: 0 };

describe('paperLedger', () => {
  it.each([
    { given: { counted: 10, masuk: 4, diinput: 6 }, difference: null, why: 'counted on paper = the sum of the states' },
    { given: { counted: 10, masuk: 4, diinput: 4 }, difference: '2 kertas dihitung belum punya nomor.', why: 'paper that has no number yet' },
    { given: { counted: 3, diinput: 4 }, difference: '1 berkas lebih banyak dari yang dihitung di kertas.', why: 'more numbers than paper' },
    { given: { counted: 4, diinput: 6, unbundled: 2 }, difference: '2 berkas di luar bundel, belum dihitung.', why: 'bundles agree, but some lie outside' },
    { given: { counted: 5, diinput: 6, unbundled: 2 }, difference: '1 kertas dihitung belum punya nomor. 2 berkas di luar bundel, belum dihitung.', why: 'both at once do not hide each other' },
  ])('$why', ({ given, difference }) => {
    expect(paperLedger({ ...paper, ...given }).difference).toBe(difference);
  });
  it('the total is what was counted, never the sum of the states', () => {
    expect(paperLedger({ ...paper, counted: 10, masuk: 4 }).total).toBe(10);
  });
});

describe('peopleLedger', () => {
  it('agrees, or says by how many it does not', () => {
    const people = { total: 5, belum_siap: 2, siap: 1, dalam_kiriman: 1, terkirim: 1, ditarik: 0 };
    expect(peopleLedger(people).difference).toBeNull();
    expect(peopleLedger({ ...people, total: 7 }).difference).toBe('Jumlah keadaan 5, orang 7: beda 2.');
  });
});

describe('progressOf', () => {
  it.each([
    { given: { counted: 1071, masuk: 456, belum_lengkap: 9, diinput: 104, diperiksa: 482, dikembalikan: 6, lembar_kedua: 8, tidak_terbaca: 2, tidak_ditemukan: 1, batal: 3 }, expected: null, progress: { keyed: 600, whole: 1071, left: 468 }, why: 'keyed against counted; void sheets are neither' },
    { given: { diinput: 3, masuk: 1 }, expected: null, progress: { keyed: 3, whole: 4, left: 1 }, why: 'nothing counted: what has a number' },
    { given: { counted: 4, diinput: 3 }, expected: 100, progress: { keyed: 3, whole: 100, left: 97 }, why: 'the programme expects more' },
    { given: {}, expected: null, progress: { keyed: 0, whole: 0, left: 0 }, why: 'an empty office' },
  ])('$why', ({ given, expected, progress }) => {
    expect(progressOf({ ...paper, ...given }, expected)).toEqual(progress);
  });
});

describe('barWidths', () => {
  it('is to scale, small parts stay visible, and the whole is 100 %', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50_000), { minLength: 1, maxLength: 9 }), (counts) => {
        const widths = barWidths(counts);
        const total = counts.reduce((sum, count) => sum + count, 0);
        if (total === 0) return widths.every((width) => width === 0);
        const sum = widths.reduce((all, width) => all + width, 0);
        return Math.abs(sum - 100) < 1e-6 && counts.every((count, index) => (count === 0) === (widths[index] === 0));
      }),
    );
  });
  it('a single sheet among many is 0.9 % wide', () => {
    expect(barWidths([1, 9999])[0]).toBeCloseTo(0.9);
  });
});

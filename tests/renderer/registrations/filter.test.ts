import { describe, expect, it } from 'vitest';
import { filterOfParams, isFiltered, noFilter, sheetFilterOf, withChoice } from '../../../renderer/registrations/filter.ts';

describe('filterOfParams', () => {
  const cases = [
    { params: {}, expected: {}, why: 'opened from the navigation: everything' },
    { params: { paperState: 'dikembalikan' }, expected: { paperState: 'dikembalikan' }, why: 'a row of the paper ledger' },
    { params: { sendState: 'belum_siap' }, expected: { sendState: 'belum_siap' }, why: 'a row of the people ledger' },
    { params: { sendState: 'terkirim', answer: 'ditolak' }, expected: { sendState: 'terkirim', answer: 'ditolak' }, why: 'a part of those who were sent' },
    { params: { why: 'nik_bentrok' }, expected: { why: 'nik_bentrok' }, why: 'a reason of Kirim' },
    { params: { paperState: 'selesai', why: 'entah' }, expected: {}, why: 'words that are no state count for nothing' },
    { params: { bundle: 'a-uid' }, expected: { bundle: 'a-uid' }, why: 'a bundle' },
  ] as const;
  it.each(cases)('$why', ({ params, expected }) => {
    expect(filterOfParams(params)).toEqual({ ...noFilter, ...expected });
  });
});

describe('withChoice', () => {
  it('keeps a reason while people are not chosen or are not ready', () => {
    const filter = { ...noFilter, why: 'tanda_terbuka' as const };
    expect(withChoice(filter, { sendState: 'belum_siap' }).why).toBe('tanda_terbuka');
    expect(withChoice(filter, { paperState: 'diperiksa' }).why).toBe('tanda_terbuka');
  });
  it('drops it for people who have none: nobody sent is "not ready"', () => {
    expect(withChoice({ ...noFilter, why: 'tanda_terbuka' }, { sendState: 'terkirim' }).why).toBeNull();
  });
});

describe('sheetFilterOf', () => {
  it('trims, and stays within what the contract takes', () => {
    expect(sheetFilterOf({ ...noFilter, text: `  ${'a'.repeat(150)} ` }).text).toHaveLength(100);
  });
  it('blanks alone filter nothing', () => {
    expect(isFiltered({ ...noFilter, text: '   ' })).toBe(false);
    expect(isFiltered({ ...noFilter, bundle: 'a-uid' })).toBe(true);
  });
});

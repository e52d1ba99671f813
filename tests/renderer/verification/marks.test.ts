import { describe, expect, it } from 'vitest';
import { insteadOfSettling, maySettle, openMarks, openMarksText, quietMarks } from '../../../renderer/verification/marks.ts';
import type { Mark } from '../../../shared/contract/common.ts';

const mark = (check: string, change: Partial<Mark> = {}): Mark => ({ uid: check, check, severity: 'mark', field: 'nik', message: '', state: 'terbuka', by: null, at: null, ...change });

describe('maySettle', () => {
  it.each([
    { given: mark('nik-birthdate-differs'), expected: true, why: 'a look at the card settles it' },
    { given: mark('birthdate-unconfirmed'), expected: true, why: 'the checker confirms the date' },
    { given: mark('nik-conflict'), expected: false, why: 'a disputed NIK is pulled, not waved through' },
    { given: mark('same-person'), expected: false, why: 'a second sheet is decided' },
    { given: mark('nik-missing', { severity: 'stop' }), expected: false, why: 'a stop is no mark' },
    { given: mark('a-later-check'), expected: false, why: 'a check that this version does not know' },
  ])('$why', ({ given, expected }) => {
    expect(maySettle(given)).toBe(expected);
  });
  it('what cannot be settled says what to do instead', () => {
    expect(insteadOfSettling(mark('nik-conflict'))).toContain('Tarik kedua kertas');
    expect(insteadOfSettling(mark('same-person'))).toContain('lembar kedua');
    expect(insteadOfSettling(mark('a-later-check'))).toContain('kembalikan');
  });
});

it('infos and settled marks do not wait', () => {
  const marks = [mark('unsigned'), mark('age-under-18', { severity: 'info' }), mark('no-ktp-copy', { state: 'ktp_asli' }), mark('nik-missing', { severity: 'stop' })];
  expect(openMarks(marks).map((one) => one.check)).toEqual(['unsigned', 'nik-missing']);
  expect(quietMarks(marks).map((one) => one.check)).toEqual(['age-under-18', 'no-ktp-copy']);
});

it('says how many stay open, and nothing when none does', () => {
  expect(openMarksText(2)).toBe('2 tanda tetap terbuka: belum bisa dikirim.');
  expect(openMarksText(0)).toBe('');
});

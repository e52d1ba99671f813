import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digitsOf, groupNik, isProvinceCode, nikFacts, proposedFromNik, slipsOf, tailOf } from '../../../shared/domain/nik.ts';

describe('digitsOf', () => {
  test.each([
    ['5207036809880001', '5207036809880001', 'bare digits'],
    [' 5207 0368 0988 0001 ', '5207036809880001', 'spaces'],
    ['52.0703.680988.0001', '5207036809880001', 'dots of a SIAK export'],
    ['520703-680988–0001', '5207036809880001', 'dash and en dash'],
    ["'5207036809880001", '5207036809880001', 'the apostrophe of Excel users'],
    ['’5207036809880001', '5207036809880001', 'a typographic apostrophe'],
    ['5207O36809880001', '5207O36809880001', 'a letter O stays to be seen'],
    ['5.20704E+15', '520704E+15', 'an E number stays garbage'],
    ["52'07", "52'07", 'an apostrophe inside is no prefix'],
    ['-', '', 'a lone dash is no number'],
    ['', '', 'nothing'],
  ])('%j → %j: %s', (text, digits) => {
    expect(digitsOf(text)).toBe(digits);
  });

  test('running it again changes nothing', () => {
    fc.assert(fc.property(fc.string(), (text) => digitsOf(digitsOf(text)) === digitsOf(text)));
  });
});

describe('slipsOf', () => {
  const nik = '5207036809880012';
  test.each([
    ['5207036809880011', true, 'another last digit'],
    ['6207036809880012', true, 'another first digit'],
    ['5207036809880021', true, 'the last two swapped'],
    ['5207036890880012', true, 'two swapped in the middle'],
    ['5207036809880012', false, 'itself is no slip'],
    ['5207036809880033', false, 'two digits another'],
    ['5207086309880012', false, 'swapped across a third'],
    ['520703680988001', false, 'a digit lost'],
  ])('%s %s: %s', (other, isSlip) => {
    expect(slipsOf(nik).includes(other)).toBe(isSlip);
  });

  test('what is no NIK has none; a slip goes both ways, and no number is named twice', () => {
    expect([slipsOf(''), slipsOf('52070368098800'), slipsOf('52070368098800O1')]).toEqual([[], [], []]);
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{16}$/), (any) => {
        const slips = slipsOf(any);
        expect(new Set(slips).size).toBe(slips.length);
        expect(slips.every((slip) => slipsOf(slip).includes(any))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('nikFacts', () => {
  test('a woman: 40 is taken off her day', () => {
    expect(nikFacts('5207036809880001')).toEqual({
      province: '52',
      regency: '5207',
      district: '520703',
      day: 28,
      month: 9,
      yearTwo: '88',
      sex: 'P',
      serial: '0001',
    });
  });

  test.each<[string, number, string | null, string]>([
    ['5207030109880001', 1, 'L', 'a man born on the first'],
    ['5207034109880001', 1, 'P', 'a woman born on the first (41)'],
    ['5207033109880001', 31, 'L', 'the last of a man'],
    ['5207037109880001', 31, 'P', 'the last of a woman'],
    ['5207030009880001', 0, null, 'day 00 is in no range'],
    ['5207033209880001', 32, null, '32 to 40 are in no range'],
    ['5207034009880001', 40, null, '40 itself is in no range'],
    ['5207037209880001', 32, null, '72 and above are in no range'],
  ])('%s: day %i, sex %s: %s', (nik, day, sex) => {
    expect(nikFacts(nik)).toMatchObject({ day, sex });
  });

  test.each([
    ['520703010988001', '15 digits'],
    ['52070301098800011', '17 digits'],
    ['', 'empty'],
    ['520703010988000O', 'a letter'],
    ['٥207030109880001', 'a digit that is not ASCII'],
    ['5207030109880001\n', 'a line break behind it'],
  ])('%j is none: %s', (nik) => {
    expect(nikFacts(nik)).toBeNull();
  });
});

describe('proposedFromNik', () => {
  const onDay = '2020-04-06';
  test.each<[string, object | null, string]>([
    ['5207031708900001', { birthDate: '1990-08-17', sex: 'L' }, '90 cannot be 2090'],
    ['5207037112010002', { birthDate: '2001-12-31', sex: 'P' }, '01 is 2001: 18 years old'],
    ['5207030604050001', { birthDate: '2005-04-06', sex: 'L' }, '15 on the very day: still 2005'],
    ['5207030704050001', { birthDate: '1905-04-07', sex: 'L' }, '14 on that day: nobody so young has a card'],
    ['5207030101200001', { birthDate: '1920-01-01', sex: 'L' }, '20 is 1920, not this year'],
    ['5207032902000001', { birthDate: '2000-02-29', sex: 'L' }, 'leap day of 2000'],
    ['5207032902040001', { birthDate: '2004-02-29', sex: 'L' }, 'leap day of 2004'],
    ['5207032902010001', null, 'no leap day in 2001'],
    ['5207033104900001', null, '31 April'],
    ['5207031713900001', null, 'month 13'],
    ['5207030008900001', null, 'day 00'],
    ['5207033508900001', null, 'day 35'],
    ['520703170890000', null, 'a digit is missing'],
  ])('%s → %o: %s', (nik, proposed) => {
    expect(proposedFromNik(nik, onDay)).toEqual(proposed);
  });
});

test('province codes: all that ever were, and no other', () => {
  const known = Array.from({ length: 100 }, (_, code) => String(code).padStart(2, '0')).filter(isProvinceCode);
  expect(known.join(' ')).toBe(
    '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 54 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96',
  );
});

test.each([
  ['5207036809880001', ['520703', '680988', '0001'], 'whole'],
  ['5207036', ['520703', '6'], 'while typing'],
  ['', [], 'nothing yet'],
  ['52070368098800011', ['520703', '680988', '00011'], 'what is too long stays in sight'],
])('groupNik %j: %j (%s)', (nik, pieces) => {
  expect(groupNik(nik)).toEqual(pieces);
});

test('tailOf shows four digits at most', () => {
  expect(['5207036809880003', '03', ''].map(tailOf)).toEqual(['0003', '03', '']);
});

test('a NIK shown in its groups is read back as it was, with whatever stands between them', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{1,20}$/), fc.constantFrom(' ', '.', '-', '  '), (nik, between) => {
      expect(digitsOf(groupNik(nik).join(between))).toBe(nik);
    }),
  );
});

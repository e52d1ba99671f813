import { describe, expect, test } from 'vitest';
import { itemOfCode, itemShown, matchedLetters, settle } from '../../../renderer/ui/daftar-choice.ts';
import { list } from '../../../shared/domain/lists.ts';

const religions = list('agama');
const occupations = list('pekerjaan');
const bloods = list('golongan_darah');

describe('a code that closes the list', () => {
  test.each([
    ['1', religions, 'ISLAM', 'no other code of the list begins with 1'],
    ['', religions, undefined, 'nothing typed'],
    ['1', occupations, undefined, 'codes 10 to 19 may still come'],
    ['A', bloods, undefined, 'AB may still come'],
    ['x', religions, undefined, 'no such code'],
  ] as const)('%s → %s (%#)', (typed, items, value, _why) => {
    expect(itemOfCode(items, typed)?.value).toBe(value);
  });
});

describe('what leaving the field stores', () => {
  const islam = religions.find((item) => item.value === 'ISLAM');
  const farmer = occupations.find((item) => item.label.startsWith('PETANI'));

  test.each([
    ['the chosen row', { typed: 'isl', chosen: islam, freeText: false }, islam],
    ['the chosen row of a list that was only opened', { typed: null, chosen: islam, freeText: false }, islam],
    ['nothing when the list opened and closed', { typed: null, chosen: undefined, freeText: false }, 'nothing'],
    ['the empty value when all was deleted', { typed: '  ', chosen: islam, freeText: false }, ''],
    ['no text that the list does not have', { typed: 'zzz', chosen: undefined, freeText: false }, 'not-in-list'],
    ['own words with free text', { typed: 'tukang sumur', chosen: undefined, freeText: true }, 'tukang sumur'],
    ['own words although a row holds them somewhere', { typed: 'kebun', chosen: farmer, freeText: true }, 'kebun'],
    ['the row whose beginning was typed, with free text too', { typed: 'petani', chosen: farmer, freeText: true }, farmer],
  ] as const)('%s', (_why, settling, taken) => {
    expect(settle(settling)).toEqual(taken);
  });
});

test('a stored value shows code and label, an unknown one itself', () => {
  expect(itemShown(religions, 'ISLAM')).toEqual({ code: '1', label: 'ISLAM' });
  expect(itemShown(religions, '')).toEqual({ code: '', label: '' });
  expect(itemShown(occupations, 'TUKANG SUMUR')).toEqual({ code: '', label: 'TUKANG SUMUR' });
});

test('the typed letters are found in a label whatever the case', () => {
  expect(matchedLetters('PETANI/PEKEBUN', 'keb')).toEqual({ from: 9, to: 12 });
  expect(matchedLetters('PETANI/PEKEBUN', '')).toBeNull();
  expect(matchedLetters('PETANI/PEKEBUN', 'x')).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigitOf, readSlipCode, slipCodeOf } from '../../../shared/domain/slip-code.ts';

const number = fc.integer({ min: 1, max: 9_999_999 }).map((order) => `A-${String(order).padStart(4, '0')}`);
const digitsOf = (code: string): string => code.replace(/\D/gu, '');
/** The same code with other digits, dashes kept. */
const withDigits = (code: string, digits: string): string => {
  let at = 0;
  return code.replace(/\d/gu, () => digits[at++] ?? '');
};

test('the code of a sheet is read back as that sheet, whoever typed it how', () => {
  fc.assert(
    fc.property(number, fc.constantFrom('-', ' ', '–', '/', '_'), fc.boolean(), (sheetNo, dash, small) => {
      const code = slipCodeOf(sheetNo).replaceAll('-', dash);
      expect(readSlipCode(` ${small ? code.toLowerCase() : code}\n`)).toEqual({ kind: 'right', sheetNo, sure: true });
    }),
  );
});

test('without any dash it is still read', () => {
  fc.assert(
    fc.property(number, (sheetNo) => {
      const read = readSlipCode(slipCodeOf(sheetNo).replaceAll('-', ''));
      // Eight digits in a row are no number of paper.
      expect(read).toMatchObject({ kind: 'right', sheetNo });
    }),
  );
});

test('one wrong digit is always seen', () => {
  fc.assert(
    fc.property(number, fc.nat(), fc.integer({ min: 1, max: 9 }), (sheetNo, where, more) => {
      const code = slipCodeOf(sheetNo);
      const digits = digitsOf(code);
      const at = where % digits.length;
      const wrong = `${digits.slice(0, at)}${(Number(digits[at]) + more) % 10}${digits.slice(at + 1)}`;
      expect(readSlipCode(withDigits(code, wrong))).toMatchObject({ kind: 'wrong' });
    }),
  );
});

test('two neighbours swapped are always seen', () => {
  fc.assert(
    fc.property(number, fc.nat(), (sheetNo, where) => {
      const code = slipCodeOf(sheetNo);
      const digits = digitsOf(code);
      const at = where % (digits.length - 1);
      fc.pre(digits[at] !== digits[at + 1]);
      const swapped = `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`;
      expect(readSlipCode(withDigits(code, swapped))).toMatchObject({ kind: 'wrong' });
    }),
  );
});

test('the letter of another station is seen, up to the tenth', () => {
  const letters = 'ABCDEFGHIJ';
  for (const own of letters) {
    for (const other of letters) if (own !== other) expect(checkDigitOf(`${own}-0231`), `${own} ${other}`).not.toBe(checkDigitOf(`${other}-0231`));
  }
});

describe('what is no code', () => {
  test.each([
    ['A-0231', 'a number of paper: its last digit is no check digit'],
    ['A0231', 'the same without a dash'],
    ['231', 'digits alone'],
    ['5207021304900001', 'a NIK'],
    ['081230007919', 'a phone'],
    ['Siti Aminah', 'a name'],
    ['', 'nothing'],
  ])('%s: %s', (text) => {
    expect(readSlipCode(text)).toBeNull();
  });

  test.each([
    [`A-00231${checkDigitOf('A-0231')}`, { kind: 'right', sheetNo: 'A-0231', sure: false }, 'one nought too many and no dash before the check digit: may be a number'],
    [`A-231-${checkDigitOf('A-0231')}`, { kind: 'right', sheetNo: 'A-0231', sure: true }, 'noughts left out'],
    [`A1234${checkDigitOf('A-1234')}`, { kind: 'right', sheetNo: 'A-1234', sure: false }, 'also the number of a fifth digit: that one goes first'],
    [`AD-0017-${checkDigitOf('AD-0017')}`, { kind: 'right', sheetNo: 'AD-0017', sure: true }, 'a line of a list'],
  ])('%s is read as %o: %s', (text, read) => {
    expect(readSlipCode(text)).toEqual(read);
  });
});

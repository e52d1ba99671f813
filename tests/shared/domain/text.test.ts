import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseBlock } from '../../../shared/domain/block.ts';
import { normaliseEmail } from '../../../shared/domain/email.ts';
import { freeText, upperText } from '../../../shared/domain/text.ts';

const anyText = fc.string({ unit: 'grapheme' });

describe('upperText', () => {
  test.each([
    ['Hamzah  Maulana ', 'HAMZAH MAULANA', 'capitals, single spaces, trimmed'],
    ['Ma’ruf', "MA'RUF", 'right quote'],
    ['Ma‘ruf', "MA'RUF", 'left quote'],
    ['Ma`ruf', "MA'RUF", 'grave accent'],
    ['Ma´ruf', "MA'RUF", 'acute accent'],
    ["Ma'ruf", "MA'RUF", 'straight'],
    ['iis', 'IIS', 'no Turkish dots'],
    ['Jose\u0301', 'JOS\u00c9', 'composed'],
    ['a\tb\nc\u00a0d', 'A B C D', 'every kind of space'],
    ['N', 'N', 'a name of one letter'],
    ['S.Pd.', 'S.PD.', 'dots stay'],
  ])('%j → %j: %s', (text, upper) => {
    expect(upperText(text)).toBe(upper);
  });

  test('running it again changes nothing', () => {
    fc.assert(fc.property(anyText, (text) => upperText(upperText(text)) === upperText(text)));
  });
});

test('freeText keeps the letters and the apostrophe', () => {
  expect(freeText('  Desain   grafis ’21 ')).toBe('Desain grafis ’21');
  fc.assert(fc.property(anyText, (text) => freeText(freeText(text)) === freeText(text)));
});

test.each([
  ['3', '003', 'one digit'],
  ['03', '003', 'two'],
  ['003', '003', 'three'],
  [' 3 ', '003', 'spaces'],
  ['0', '000', 'none on the card'],
  ['-', '-', 'a dash stays'],
  ['', '', 'empty stays'],
  ['0003', '0003', 'four digits are something else'],
  ['3a', '3A', 'letters as typed'],
  ['001/002', '001/002', 'both in one field, to be seen'],
])('block %j → %j: %s', (text, block) => {
  expect(normaliseBlock(text)).toBe(block);
});

test.each([
  [' Suhartini@Gmail.COM ', 'suhartini@gmail.com', 'trimmed, lower case'],
  ['tidak ada', 'tidak ada', 'not judged'],
  ['', '', 'empty'],
])('email %j → %j: %s', (text, email) => {
  expect(normaliseEmail(text)).toBe(email);
});

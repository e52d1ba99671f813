import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalisePhone } from '../../../shared/domain/phone.ts';

test.each([
  ['081234567890', '081234567890', 'as stored'],
  ['0812-3456-7890', '081234567890', 'dashes'],
  ['0812 3456 7890', '081234567890', 'spaces'],
  ['0812.3456.7890', '081234567890', 'dots'],
  ['(0812) 3456-7890', '081234567890', 'brackets'],
  ['+62 812-3456-7890', '081234567890', 'international'],
  ['+62 (0)812 3456 7890', '081234567890', 'international with the zero left in'],
  ['6281234567890', '081234567890', 'international without plus'],
  ['006281234567890', '081234567890', 'dialled international'],
  ['81234567890', '081234567890', 'a spreadsheet took the zero'],
  ['0372 81234', '037281234', 'a landline of the district'],
  ['08', '', 'the 08 that the form gives'],
  [' 08 ', '', 'the same with spaces'],
  ['0812', '0812', 'unfinished, kept'],
  ['', '', 'empty'],
  ['-', '-', 'the paper says none'],
  ['tidak ada', 'tidak ada', 'no phone, as typed'],
  ['  punya tetangga ', 'punya tetangga', 'trimmed'],
  ['0812345678 / 0813456789', '0812345678 / 0813456789', 'two phones are not made into one'],
  ['12345', '12345', 'digits that are no Indonesian phone'],
  ['62812', '62812', 'too short to be international'],
  ['081234567890123456', '081234567890123456', 'too long for a phone, as typed'],
])('%j → %j: %s', (text, phone) => {
  expect(normalisePhone(text)).toBe(phone);
});

test('running it again changes nothing', () => {
  const written = fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 ().-]{0,20}$/));
  fc.assert(fc.property(written, (text) => normalisePhone(normalisePhone(text)) === normalisePhone(text)));
});

test('a phone written in any of the known forms is the one it was', () => {
  const forms: readonly ((national: string) => string)[] = [
    (national) => national,
    (national) => `+62 ${national.slice(1)}`,
    (national) => `62${national.slice(1)}`,
    (national) => `0062${national.slice(1)}`,
    (national) => `${national.slice(0, 4)}-${national.slice(4, 8)}-${national.slice(8)}`,
    (national) => `(${national.slice(0, 4)}) ${national.slice(4)}`,
    (national) => national.slice(1),
  ];
  fc.assert(
    fc.property(fc.stringMatching(/^08[0-9]{8,11}$/), fc.constantFrom(...forms), (national, written) => {
      expect(normalisePhone(written(national))).toBe(national);
    }),
  );
});

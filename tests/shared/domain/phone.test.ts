import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalisePhone, phonesIn } from '../../../shared/domain/phone.ts';

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

test.each([
  ['081234567890 / 081398765432', ['081234567890', '081398765432'], 'a slash'],
  ['+62 812-3456-7890, 0372 81234', ['081234567890', '037281234'], 'a comma, a landline'],
  ['081234567890 dan 81398765432', ['081234567890', '081398765432'], 'a word'],
  ['081234567890', [], 'one'],
  ['0812/34567890', [], 'a slash inside one number'],
  ['081234567890 / -', [], 'only one is there'],
  ['', [], 'none'],
])('%j holds %j: %s', (text, phones) => {
  expect(phonesIn(text)).toEqual(phones);
});

test('a stored phone comes back from every way it is written', () => {
  const stored = fc.stringMatching(/^08[1-9][0-9]{7,9}$/);
  fc.assert(
    fc.property(stored, (phone) => {
      const bare = phone.slice(1);
      const groups = bare.replace(/(.{3})(.{4})(.+)/, '$1-$2-$3');
      for (const written of [phone, bare, `+62${bare}`, `62${bare}`, `0062${bare}`, `+62 ${groups}`, `0${groups}`, `(0${bare.slice(0, 3)}) ${bare.slice(3)}`, `0${groups.replaceAll('-', '.')}`, `0${groups.replaceAll('-', ' ')}`]) expect(normalisePhone(written)).toBe(phone);
    }),
  );
});

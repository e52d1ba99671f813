import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../db/tables/decode-text.ts';
import { ProblemError } from '../../../shared/problems.ts';

const text = 'NIK;Nama\r\n5207031304900003;NUR’AINI é\r\n';
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
const answer = (bytes: Buffer): string => {
  try {
    return decodeText(bytes).letters;
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : 'thrown';
  }
};

describe('letters that are decoded right', () => {
  test.each([
    ['UTF-8 without a mark', Buffer.from(text), 'UTF-8', text],
    ['UTF-8 with its mark, which is no letter', Buffer.from(`\ufeff${text}`), 'UTF-8', text],
    ['UTF-16 as Excel saves "Unicode text"', Buffer.from(`\ufeff${text}`, 'utf16le'), 'UTF-16', text],
    ['UTF-16 the other way round', swapped(Buffer.from(`\ufeff${text}`, 'utf16le')), 'UTF-16', text],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'UTF-16', text],
    ['UTF-16 without a mark, the other way round', swapped(Buffer.from(text, 'utf16le')), 'UTF-16', text],
    ['Windows-1252, the CSV of Excel here', Buffer.from([0x4e, 0x55, 0x52, 0x92, 0x41, 0x49, 0x20, 0xe9, 0x80]), 'Windows-1252', 'NUR’AI é€'],
    ['plain ASCII is UTF-8', Buffer.from('NIK'), 'UTF-8', 'NIK'],
    ['nothing', Buffer.alloc(0), 'UTF-8', ''],
  ])('%s', (_why, bytes, letters, want) => {
    expect(decodeText(bytes)).toEqual({ text: want, letters });
  });
});

describe('what cannot be told is refused', () => {
  test.each([
    ['a mark of UTF-8 over something else', Buffer.from([0xef, 0xbb, 0xbf, 0xe9, 0x41])],
    ['a byte that Windows-1252 has no sign for', Buffer.from([0x41, 0xe9, 0x81])],
    ['UTF-16 that was cut in a letter', Buffer.from(`\ufeff${text}`, 'utf16le').subarray(0, 21)],
    ['half a pair of UTF-16', Buffer.concat([Buffer.from('\ufeffNAMA', 'utf16le'), Buffer.from([0x00, 0xd8])])],
    ['a picture under the name of a table', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x01])],
    ['a text with control characters', Buffer.from('NIK\u0007;Nama')],
  ])('%s', (_why, bytes) => {
    expect(answer(bytes)).toBe('table.letters');
  });
});

test('whatever is written in UTF-8 or UTF-16 is read back as it was', () => {
  // Control characters are no letters of a table.
  const written = fc.string({ unit: 'grapheme' }).filter((each) => !/\p{Cc}|\p{Cs}|^\ufeff/u.test(each));
  fc.assert(
    fc.property(written, (each) => {
      expect(decodeText(Buffer.from(`\ufeff${each}`)).text).toBe(each);
      expect(decodeText(Buffer.from(`\ufeff${each}`, 'utf16le')).text).toBe(each);
      expect(decodeText(swapped(Buffer.from(`\ufeff${each}`, 'utf16le'))).text).toBe(each);
    }),
  );
});

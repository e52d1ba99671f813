import { fail } from '../../shared/problems.ts';

export type Letters = 'UTF-8' | 'UTF-16' | 'Windows-1252';

export interface Decoded {
  readonly text: string;
  readonly letters: Letters;
}

/**
 * The text of a file that somebody else saved: by its byte order mark; without one UTF-16 where every other byte is empty, UTF-8 where all
 * of it is valid, otherwise what Excel saves as CSV in this country. Decoded right or refused (`table.letters`), never half.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return utf8(bytes.subarray(3)) ?? fail('table.letters');
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 'little');
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 'big');
  const order = emptyHalf(bytes);
  if (order !== null) return utf16(bytes, order);
  return utf8(bytes) ?? windows1252(bytes);
}

/** Which half of most pairs is empty, as in UTF-16 of our letters; null: neither. */
function emptyHalf(bytes: Uint8Array): 'little' | 'big' | null {
  const looked = Math.min(bytes.length & ~1, 4096);
  const empty = [0, 0];
  for (let at = 0; at < looked; at += 1) if (bytes[at] === 0) empty[at & 1] = (empty[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = empty.map((count) => count / (looked / 2));
  if (looked === 0 || Math.max(even, odd) < 0.6) return null;
  return odd > even ? 'little' : 'big';
}

function utf8(bytes: Uint8Array): Decoded | null {
  try {
    return plain(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), 'UTF-8');
  } catch {
    return null;
  }
}

function utf16(bytes: Uint8Array, order: 'little' | 'big'): Decoded {
  if (bytes.length % 2 !== 0) fail('table.letters');
  const little = order === 'little' ? bytes : Buffer.from(bytes).swap16();
  const text = Buffer.from(little.buffer, little.byteOffset, little.byteLength).toString('utf16le');
  // Half a sign: the file was cut, or it is no UTF-16.
  return /\p{Cs}/u.test(text) ? fail('table.letters') : plain(text, 'UTF-16');
}

/** 0x80 to 0x9F of Windows-1252; '' where it has no sign. Node's own decoder takes them for control characters in some versions. */
const signs = ['€', '', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '', 'Ž', '', '', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '', 'ž', 'Ÿ'] as const;

function windows1252(bytes: Uint8Array): Decoded {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (sign) => signs[sign.charCodeAt(0) - 0x80] || fail('table.letters'));
  return plain(text, 'Windows-1252');
}

/** Text and nothing else: a program or a picture under the name of a table has other control characters. */
function plain(text: string, letters: Letters): Decoded {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/u.test(text) ? fail('table.letters') : { text, letters };
}

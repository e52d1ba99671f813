import { expect, it } from 'vitest';
import { namedInLine } from '../../../shared/domain/list-line.ts';

const nik = '5207029913370042';

it.each([
  ['A-0012', 'A-0012', 'alone'],
  ['a 12', 'a 12', 'short, as it is typed: whoever reads numbers decides'],
  ['A-0012\tSITI AMINAH', 'A-0012', 'two columns of a table'],
  ['A-0012 SITI AMINAH', 'A-0012', 'a name behind it'],
  ['A-0012 - SITI AMINAH (Taliwang)', 'A-0012', 'a name and a village behind it'],
  ['A-0012-4 SITI', 'A-0012-4', 'the code of a slip stays whole'],
  ['1. A-0012', 'A-0012', 'a running number before it'],
  ['12) A-0012 SITI', 'A-0012', 'and a name'],
  ['• A-0012', 'A-0012', 'a dot before it'],
  ['7\tA-0012\tSITI', 'A-0012', 'a column of running numbers'],
  ['7.;A-0012', 'A-0012', 'with a dot'],
  ['SITI AMINAH A-0012', 'A-0012', 'behind the name'],
  ['AD-0007 SITI', 'AD-0007', 'a line of a list'],
  ['A-0012 0812-3456-7890', 'A-0012', 'beside a phone'],
  [`\u202A${nik}\u202C`, nik, 'marks of direction that a chat puts around a number'],
  [`\uFEFF"${nik}";"SITI"`, nik, 'the first line of a CSV, in quotes'],
  ['5207 0299 1337 0042 SITI', '5207 0299 1337 0042', 'a NIK in groups, with a name'],
  ['1. 520702-991337-0042', '520702-991337-0042', 'a NIK as the card is read out'],
  [`NIK: ${nik}`, nik, 'what it is before it'],
  [`${nik} (0812 3456 7890)`, nik, 'a phone behind it'],
  ['[13/04/20, 10.15] Budi: A-0012', 'A-0012', 'copied out of a chat, iPhone'],
  ['13/04/20 10.15 - Budi: A-0012 SITI', 'A-0012', 'copied out of a chat, Android'],
  // Nothing is guessed.
  ['A-0012 A-0013', 'A-0012 A-0013', 'two numbers'],
  ['A-0012 s.d. A-0020', 'A-0012 s.d. A-0020', 'from … to'],
  ['A-0012 - 0020', 'A-0012 - 0020', 'from … to, the short way'],
  ['A-0012-95 SITI', 'A-0012-95 SITI', 'no code of ours'],
  ['SITI, BLOK A-5', 'SITI', 'an address'],
  ['SITI BLOK A-5', 'SITI BLOK A-5', 'an address, without a comma'],
  [`${nik} 5207029913370043`, `${nik} 5207029913370043`, 'a NIK and the number of a family card'],
  [`${nik}1 SITI`, `${nik}1 SITI`, 'a digit too many'],
  ['+62 812-3456-7890', '+62 812-3456-7890', 'a phone is nobody: families share one'],
  ['', '', 'empty'],
  ['12', '12', 'a running number without anything'],
])('%s', (line, expected) => {
  expect(namedInLine(line)).toBe(expected);
});

import { expect, test } from 'vitest';
import { readPerson, rowKind } from '../../../../shared/domain/old-sending/cells.ts';
import { noColumns } from '../../../../shared/domain/old-sending/columns.ts';
import { Signatures } from '../../../../shared/domain/old-sending/signatures.ts';

/** Columns: No, NIK, name, birth date, desa, phone. */
const columns = { ...noColumns, nik: 1, name: 2, birthDate: 3, village: 4, phone: 5 };
const siti = ['1', '5207031304900003', 'SITI AMINAH', '13-04-1990', 'MALUK', ''];
const blank = ['', '', '', '', '', ''];
const inName = (text: string): readonly string[] => ['', '', text, '', '', ''];

/** Which rows (from 0) of a table are taken for a signature. */
function signed(rows: readonly (readonly string[])[]): readonly number[] {
  const signatures = new Signatures(columns, '2020-04-13');
  return rows.flatMap((cells, at) => {
    const row = { cells, numbers: [] };
    const person = readPerson(row, columns, { touched: false, onDay: '2020-04-13' });
    return signatures.has(row, person, rowKind(row, columns, person)) ? [at] : [];
  });
}

interface Case { readonly why: string; readonly rows: readonly (readonly string[])[]; readonly want: readonly number[] }

const signatures: readonly Case[] = [
  { why: 'head of the office under the names', rows: [siti, blank, inName('Mengetahui,'), inName('Kepala Dinas Tenaga Kerja'), blank, inName('H. AHMAD DAHLAN, S.Sos'), inName('NIP. 19700101 199503 1 002')], want: [2, 3, 5, 6] },
  { why: 'place and day first, all under the birth date', rows: [siti, ['', '', '', 'Taliwang, 12 April 2020', '', ''], ['', '', '', 'Camat Maluk', '', ''], ['', '', '', 'BURHANUDDIN', '', '']], want: [1, 2, 3] },
  { why: 'two signatures side by side, one under the NIK', rows: [siti, ['', 'Mengetahui', '', '', 'Yang membuat,', ''], ['', 'Kepala Desa Maluk', '', '', 'Operator', ''], ['', '(..........)', '', '', '(..........)', '']], want: [1, 2, 3] },
  { why: 'with a rank between name and NIP, the NIP under the NIK without its word', rows: [siti, inName('Plt. Kepala Dinas'), inName('Drs. MUHAMMAD'), inName('Pembina Tk. I'), ['', '197001011995031002', '', '', '', '']], want: [1, 2, 3, 4] },
  { why: 'under each village, people go on below', rows: [siti, inName('Kepala Desa Maluk'), inName('JUNAIDI'), siti, inName('HALIMAH')], want: [1, 2] },
  { why: 'one after the other', rows: [siti, inName('Mengetahui'), inName('AHMAD'), inName('NIP 19700101 199503 1 002'), inName('Dibuat oleh'), inName('SARI')], want: [1, 2, 3, 4, 5] },
];
test.each(signatures)('a signature: $why', ({ rows, want }) => expect(signed(rows)).toEqual(want));

const people: readonly Case[] = [
  { why: 'a name alone, and nobody has signed', rows: [siti, inName('HALIMAH')], want: [] },
  { why: 'whoever works as a head of village', rows: [[...siti, 'Kepala Desa'], ['2', '', 'HALIMAH', '', '', '', 'Camat'], ['', '', 'JUNAIDI', '', '', '', 'Kepala Desa']], want: [] },
  { why: 'a NIK, also a ruined one or one with a digit too few', rows: [inName('Mengetahui'), ['', '5207031304900003', 'AHMAD', '', '', ''], inName('Mengetahui'), ['', '5,20703E+15', 'SARI', '', '', ''], inName('Mengetahui'), ['', '520703130490003', 'TINI', '', '', '']], want: [0, 2, 4] },
  { why: 'a birth date', rows: [inName('Mengetahui'), ['', '', 'AHMAD', 'Maluk, 13-04-1990', '', '']], want: [0] },
  { why: 'a phone', rows: [inName('Mengetahui'), ['', '', 'AHMAD', '', '', '081234567890']], want: [0] },
  { why: 'a running number', rows: [inName('Mengetahui'), ['2', '', 'AHMAD', '', '', '']], want: [0] },
  { why: 'the desa of somebody above', rows: [siti, inName('Mengetahui'), ['', '', 'AHMAD', '', 'Maluk', '']], want: [1] },
  { why: 'behind the NIP, and behind two names', rows: [inName('Mengetahui'), inName('NIP 19700101 199503 1 002'), inName('AHMAD'), inName('Mengetahui'), inName('SATU'), inName('DUA'), inName('TIGA')], want: [0, 1, 3, 4, 5] },
  { why: 'names that begin like an office, or with whose name it is', rows: [inName('a.n. SITI AMINAH'), inName('CAMATIA'), inName('KEPALA SAKTI'), inName('PJ SAPUTRA')], want: [] },
];
test.each(people)('a person: $why', ({ rows, want }) => expect(signed(rows)).toEqual(want));

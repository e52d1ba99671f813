import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardCell } from '../../../../shared/domain/csv-row.ts';
import { dayText } from '../../../../shared/domain/days.ts';
import { coverCell, readBirthDate, readNik, readPerson, rowKind, showsExcel } from '../../../../shared/domain/old-sending/cells.ts';
import { noColumns } from '../../../../shared/domain/old-sending/columns.ts';

const plain = { touched: false, tail: '' };
const nik = '5207031304900003';

describe('a NIK cell', () => {
  interface Case { readonly why: string; readonly text: string; readonly number?: boolean; readonly touched?: boolean; readonly tail?: string; readonly want: readonly [string, string, string?] }
  const cases: readonly Case[] = [
    { why: 'as on the card', text: nik, want: ['utuh', nik] },
    { why: 'the apostrophe of Excel users', text: `'${nik}`, want: ['utuh', nik] },
    { why: 'a typographic apostrophe', text: `’${nik}`, want: ['utuh', nik] },
    { why: 'dots as SIAK prints them', text: '52.07.03.130490.0003', want: ['utuh', nik] },
    { why: 'spaces, no-break spaces and dashes', text: ' 520703 130490-0003\u00a0', want: ['utuh', nik] },
    { why: 'the formula that keeps text in Excel', text: `="${nik}"`, want: ['utuh', nik] },
    { why: 'a zero-width space from a web page', text: `\u200b${nik}`, want: ['utuh', nik] },
    { why: 'a number of a spreadsheet that has its end', text: nik, number: true, want: ['utuh', nik] },
    { why: 'a number that ends in 0 lost its end, or nobody can tell', text: '5207031304900000', number: true, want: ['rusak', '', '520703130490000'] },
    { why: 'a number ending in 0 that is no zeroed serial is no surer', text: '5207031304900010', number: true, want: ['rusak', '', '520703130490001'] },
    { why: 'a number kept with its exponent', text: '5.20703130490000E15', number: true, want: ['rusak', '', '520703130490000'] },
    { why: 'a number beyond those JavaScript and Excel keep', text: '9171010101900001', number: true, want: ['rusak', '', '917101010190000'] },
    { why: 'E notation in a CSV, with the comma of Indonesia: its last digit is rounded', text: '5,20703E+15', want: ['rusak', '', '52070'] },
    { why: 'E notation with a dot', text: '5.20703E+15', want: ['rusak', '', '52070'] },
    { why: 'text of 16 digits whose serial no card has', text: '5207031304900000', want: ['rusak', '', '520703130490000'] },
    { why: 'text ending in 0 in a file that nothing else speaks against', text: '5207031304900010', want: ['utuh', '5207031304900010'] },
    { why: 'the same in a file that Excel has been over', text: '5207031304900010', touched: true, want: ['rusak', '', '520703130490001'] },
    { why: 'there too, an apostrophe kept it', text: "'5207031304900010", touched: true, want: ['utuh', '5207031304900010'] },
    { why: 'the end of our own export repairs a zeroed one', text: '5207031304900000', tail: 'N0003', want: ['utuh', nik] },
    { why: 'and confirms one that ends in 0', text: '5207031304900010', number: true, tail: 'N0010', want: ['utuh', '5207031304900010'] },
    { why: 'a guarded end is read too', text: '5207031304900000', tail: "'N0003", want: ['utuh', nik] },
    { why: 'an end that contradicts is believed by nobody', text: nik, tail: 'N0009', want: ['rusak', '', '520703130490'] },
    { why: 'an end whose other digits differ repairs nothing', text: '5207031304900000', tail: 'N1233', want: ['rusak', '', '520703130490'] },
    { why: 'an end without its letter may have lost its zeros: it says nothing', text: nik, tail: '3', want: ['utuh', nik] },
    { why: 'one digit short', text: nik.slice(1), want: ['lain', ''] },
    { why: 'letters', text: 'belum ada', want: ['lain', ''] },
    { why: 'other digits than ours', text: '٥٢٠٧٠٣١٣٠٤٩٠٠٠٠٣', want: ['lain', ''] },
    { why: 'nothing', text: ' ', want: ['kosong', ''] },
    { why: 'the sign for nothing', text: '-', want: ['kosong', ''] },
  ];
  test.each(cases)('$text: $why', ({ text, number = false, touched = false, tail = '', want: [state, value, known = ''] }) => {
    expect(readNik(text, number, { touched, tail })).toEqual({ state, nik: value, known });
  });

  test('whatever is read whole has 16 digits, and only then', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), fc.boolean(), fc.string(), (text, number, touched, tail) => {
        const read = readNik(text, number, { touched, tail });
        expect(/^\d{16}$/.test(read.nik)).toBe(read.state === 'utuh');
        expect(read.known.length).toBeLessThan(16);
      }),
    );
  });

  test('our own export is read back, guarded or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (serial) => {
        const own = `520703130490${String(serial).padStart(4, '0')}`;
        expect(readNik(guardCell(own), false, { touched: true, tail: `N${own.slice(-4)}` }).nik).toBe(own);
        expect(readNik(`${own.slice(0, 15)}0`, true, { touched: true, tail: `N${own.slice(-4)}` }).nik).toBe(own);
      }),
    );
  });

  test.each([['5,20703E+15', true], ['5207031304900000', true], [nik, false], ['1,5E+3', false]])('%s shows Excel: %s', (text, want) => {
    expect(showsExcel(text)).toBe(want);
  });
});

describe('a birth date', () => {
  test.each([
    ['as on the card', '21-10-1994', '1994-10-21'],
    ['slashes', '7/6/1991', '1991-06-07'],
    ['two digits of the year', '07/06/91', '1991-06-07'],
    ['a month by name', '19 Juni 1988', '1988-06-19'],
    ['with the midnight of a spreadsheet', '13/04/1990 00:00:00', '1990-04-13'],
    ['and without its seconds', '13/04/1990 0:00', '1990-04-13'],
    ['behind the place of birth', 'JEREWEH, 2 April 1985', '1985-04-02'],
    ['behind a place, without a comma', 'MALUK 21-10-1994', '1994-10-21'],
    ['behind a place with a slash', 'MALUK/21-10-1994', '1994-10-21'],
    ['a cell of a spreadsheet', '1994-10-21T00:00:00', '1994-10-21'],
    ['the guard of our own CSV', "'21-10-1994", '1994-10-21'],
    ['a day that does not exist', '31-02-1990', ''],
    ['month first, as American Excel writes it: not guessed', '10/21/1994', ''],
    ['the number behind a date cell: not guessed', '34628', ''],
    ['a place alone', 'TALIWANG', ''],
    ['nothing', '', ''],
  ])('%s: %s', (_why, text, want) => {
    expect(readBirthDate(text, '2020-04-13')).toBe(want);
  });

  test('every day is read as it is written on a card', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1930-01-01'), max: new Date('2005-12-31'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10);
        for (const text of [dayText(day), `TALIWANG, ${dayText(day)}`, dayText(day).replaceAll('-', '/'), day]) expect(readBirthDate(text, '2020-04-13')).toBe(day);
      }),
    );
  });
});

describe('a row', () => {
  const columns = { ...noColumns, nik: 0, name: 1, birthDate: 2 };
  test.each([
    ['a person', [nik, 'SITI AMINAH', '13-04-1990'], 'orang'],
    ['a name alone is a person without papers', ['', 'SITI AMINAH', ''], 'orang'],
    ['a ruined NIK alone is one too', ['5,20703E+15', '', ''], 'orang'],
    ['a NIK with a digit too few and nothing else', ['520703130490000', '', '', 'JUMLAH'], 'orang'],
    ['blank', ['', ' ', ''], 'bukan'],
    ['a total', ['60', 'JUMLAH', ''], 'jumlah'],
    ['a total in the first column', ['Total 60 orang', '', ''], 'jumlah'],
    ['its word under No, its figure under the name', ['', '1071', '', 'JUMLAH'], 'jumlah'],
    ['with a dot', ['', '1.071', '', 'JUMLAH'], 'jumlah'],
    ['with a word behind it', ['', '18 orang', '', 'Jumlah seluruhnya'], 'jumlah'],
    ['its figure under the NIK', ['18', '', '', 'JUMLAH'], 'jumlah'],
    ['its figure nowhere that we look', ['', '', '', 'JUMLAH', '18'], 'jumlah'],
    ['GRAND TOTAL', ['', 'GRAND TOTAL', ''], 'jumlah'],
    ['TOTAL', ['', 'TOTAL', ''], 'jumlah'],
    ['Jumlah seluruhnya', ['', 'Jumlah seluruhnya', ''], 'jumlah'],
    ['Sub-total', ['', '', '', 'Sub-total'], 'jumlah'],
    ['the headings again, on a second page', ['NIK', 'NAMA LENGKAP', 'TGL LAHIR'], 'bukan'],
    ['the numbers of the columns', ['(2)', '(3)', '(4)'], 'bukan'],
    ['a figure alone is no name', ['', '1.071', ''], 'bukan'],
    ['somebody called Jumlah, with a birth date', ['', 'JUMLAH SARI', '13-04-1990'], 'orang'],
    ['somebody called Total, with a NIK and a birth date', [nik, 'TOTAL', '13-04-1990'], 'orang'],
    ['a name beside a column that counts something', ['', 'SITI AMINAH', '', 'Jumlah anak 3'], 'orang'],
  ] as const)('%s', (_why, cells, want) => {
    const row = { cells, numbers: [] };
    expect(rowKind(row, columns, readPerson(row, columns, { touched: false, onDay: '2020-04-13' }))).toBe(want);
  });
});

test.each([
  ['a NIK', nik, '············0003'],
  ['a NIK with spaces', '520703 130490 0003', '············0003'],
  ['a phone', '0812-3456-7890', '········7890'],
  ['a day', '13-04-1990', '**-**-1990'],
  ['a day behind a place', 'MALUK, 19 Juni 1988', 'MALUK, ** *** 1988'],
  ['a day of a spreadsheet', '1990-04-13', '1990-**-**'],
  ['a name', 'SITI AMINAH', 'SITI AMINAH'],
  ['RT and RW', '001/002', '001/002'],
])('%s may be shown as %s → %s', (_why, text, want) => {
  expect(coverCell(text)).toBe(want);
  expect(readNik(text, false, plain).state).toBeDefined();
});

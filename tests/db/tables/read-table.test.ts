import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import writeWorkbook from 'write-excel-file/node';
import { afterAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../../db/tables/parse-csv.ts';
import { openTable } from '../../../db/tables/open-table.ts';
import { openInThread } from '../../../db/tables/table-thread.ts';
import { unpackedBytes } from '../../../db/tables/unpacked-bytes.ts';
import { sha256Of } from '../../../db/export/sha256.ts';
import { csvLine, guardCell, unguardCell } from '../../../shared/domain/csv-row.ts';
import { readPerson, rowKind } from '../../../shared/domain/old-sending/cells.ts';
import { columnsOf, headerRowOf } from '../../../shared/domain/old-sending/columns.ts';
import { ProblemError } from '../../../shared/problems.ts';
import { inProject } from '../../../scripts/paths.ts';
import { testFolder } from '../../support/service.ts';

const folder = testFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const problemOf = async (work: Promise<unknown>): Promise<unknown> => work.then(() => 'none', (error: unknown) => (error instanceof ProblemError ? error.problem : error));
const fileOf = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('the delimiter is found', () => {
  test.each([
    ['semicolons, with commas in the values', 'NIK;Nama;Lahir\n1;SITI, S.Pd;MALUK, 1990\n2;ALI, S.H;x', ';'],
    ['commas', 'NIK,Nama\n1,SITI\n2,ALI', ','],
    ['tabs', 'NIK\tNama\n1\tSITI; ALI\n2\tALI', '\t'],
    ['title rows of one cell before it', 'DAFTAR CALON\nKeadaan s.d.\n\nNo;Nama;NIK\n1;SITI;5\n2;ALI;6', ';'],
    ['told in the first line, which is no row', 'sep=|\nNIK|Nama;x\n1|SITI', '|'],
    ['one column only', 'NIK\n1\n2', ';'],
  ])('%s', (_why, text, want) => {
    const parsed = parseCsv(text);
    expect(parsed.delimiter).toBe(want);
    expect(parsed.rows.at(-1)?.[0]).not.toBe('');
  });
});

test('quoted newlines, quotes and delimiters are one cell; a quote that is not closed is refused by its row', () => {
  expect(parseCsv('a;b\r\n"RT 1\r\n""atas""; x";2\r\n').rows).toEqual([['a', 'b'], ['RT 1\r\n"atas"; x', '2']]);
  expect(() => parseCsv('a;b\n1;"SITI\n2;ALI\n')).toThrow('table.quotes');
});

describe('each line is a row of its own, whatever ends it', () => {
  const want = [['NIK', 'Nama'], ['1', 'SITI'], ['2', 'ALI'], ['3', 'BUDI']];
  test.each([
    ['all as Windows writes them', 'NIK;Nama\r\n1;SITI\r\n2;ALI\r\n3;BUDI\r\n'],
    ['a heading from Windows, rows from elsewhere: people were swallowed by the row before', 'NIK;Nama\r\n1;SITI\n2;ALI\n3;BUDI\n'],
    ['rows added behind a file from Windows', 'NIK;Nama\r\n1;SITI\r\n2;ALI\n3;BUDI'],
    ['rows from Windows added behind others', 'NIK;Nama\n1;SITI\n2;ALI\r\n3;BUDI\r\n'],
    ['quoted cells at the end of a line', '"NIK";"Nama"\r\n"1";"SITI"\n"2";"ALI"\r\n"3";"BUDI"\n'],
    ['as an old Mac writes them', 'NIK;Nama\r1;SITI\r2;ALI\r3;BUDI\r'],
  ])('%s', (_why, text) => {
    expect(parseCsv(text).rows).toEqual(want);
  });
});

test('what we print ourselves is read as it was: print, then parse', () => {
  const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Cs}|\0/u.test(text));
  const rows = fc.integer({ min: 2, max: 6 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));
  fc.assert(
    fc.property(rows, (table) => {
      // The first row says how many columns there are; the last one is not blank.
      const whole = [['satu', ...(table[0] ?? []).slice(1)], ...table, ['akhir', ...(table[0] ?? []).slice(1)]];
      const { rows: read } = parseCsv(`sep=;\n${whole.map((cells) => csvLine(cells.map(guardCell))).join('')}`);
      expect(read.map((cells) => cells.map(unguardCell))).toEqual(whole);
    }),
  );
});

describe('a workbook', () => {
  const numbers = { type: Number, format: '0' } as const;
  const made = async (name: string): Promise<string> => {
    const path = join(folder, name);
    await writeWorkbook([
      { sheet: 'Catatan', data: [[{ value: 'lihat lembar kedua' }]] },
      {
        sheet: 'Orang',
        data: [
          [{ value: 'NIK' }, { value: 'Nama' }, { value: 'Tgl Lahir' }, { value: 'Hadir' }],
          [{ value: 5_207_031_304_900_003, ...numbers }, { value: "NUR'AINI" }, { value: new Date('1990-04-13T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' }, { value: true, type: Boolean }],
          [{ value: 5_207_031_304_900_000, ...numbers }, { value: 'ALI' }, null, null],
          [{ value: '5207031304900000' }, { value: ' SITI ' }, null, null],
        ],
      },
    ]).toFile(path);
    return path;
  };

  test('cells are texts; numbers are told apart; a sheet is chosen by its name', async () => {
    const path = await made('orang.xlsx');
    const first = await openTable(path, null);
    expect(first.head).toMatchObject({ sheets: ['Catatan', 'Orang'], sheet: 'Catatan', delimiter: null, letters: null, rows: 1, sha256: sha256Of(readFileSync(path)) });
    first.close();
    const table = await openTable(path, 'Orang');
    expect(await table.rows(1, 9)).toEqual([
      { cells: ['5207031304900003', "NUR'AINI", '1990-04-13', 'TRUE'], numbers: [0] },
      { cells: ['5207031304900000', 'ALI', '', ''], numbers: [0] },
      { cells: ['5207031304900000', ' SITI ', '', ''], numbers: [] },
    ]);
    expect(Buffer.from(await table.content()).equals(readFileSync(path))).toBe(true);
    table.close();
    expect(await problemOf(openTable(path, 'Hilang'))).toMatchObject({ code: 'table.unreadable' });
  });

  test('under the name of a CSV it is a workbook all the same', async () => {
    const path = fileOf('salah-nama.csv', readFileSync(await made('asli.xlsx')));
    const table = await openTable(path, null);
    expect(table.head.sheets).toHaveLength(2);
    table.close();
  });

  test.each([
    ['cut off', () => readFileSync(inProject('tests', 'fixtures', 'daftar', 'perusahaan-phk.xlsx')).subarray(0, 6000)],
    ['no workbook', () => Buffer.from('bukan apa-apa')],
    ['of the old kind', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0])],
    ['a ZIP without a workbook in it', () => Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64')],
    ['an empty file', () => Buffer.alloc(0)],
  ])('%s is refused by name', async (why, content) => {
    expect(await problemOf(openTable(fileOf(`${why}.xlsx`, content()), null))).toMatchObject({ code: 'table.unreadable' });
  });

  test('one that says it unpacks to more than any table is refused before anything is unpacked', async () => {
    const bytes = Buffer.from(readFileSync(await made('bom.xlsx')));
    const honest = unpackedBytes(bytes);
    expect(honest).toBeGreaterThan(1000);
    const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(900 * 1024 * 1024, entry + 24);
    expect(await problemOf(openTable(fileOf('bom2.xlsx', bytes), null))).toMatchObject({ code: 'table.unreadable' });
    expect(unpackedBytes(Buffer.from('tidak ada'))).toBe(0);
  });
});

test('a small CSV read at once and one read in a thread are the same', async () => {
  const path = inProject('tests', 'fixtures', 'daftar', 'ekspor-lama.csv');
  const [here, there] = [await openTable(path, null), await openInThread(path, null)];
  expect(there.head).toEqual(here.head);
  expect(await there.rows(0, 1000)).toEqual(await here.rows(0, 1000));
  expect(await there.touched(0, 1)).toBe(await here.touched(0, 1));
  expect(Buffer.from(await there.content()).equals(readFileSync(path))).toBe(true);
  there.close();
  expect(await problemOf(openInThread(join(folder, 'tidak-ada.csv'), null))).toMatchObject({ code: 'file.missing' });
});

describe('lists as offices really get them', () => {
  interface Truth { readonly file: string; readonly row: number; readonly nik_paper: string; readonly kind: string }
  const truth: readonly Truth[] = JSON.parse(readFileSync(inProject('tests', 'fixtures', 'daftar', 'daftar.truth.json'), 'utf8'));
  const ruined = ['e-notation', 'last-digit-zeroed', 'number-cell'];

  test.each([
    ['rekap-desa-maluk.csv', 4, 60, 'Windows-1252, title rows, a total, NIKs ruined in three ways'],
    ['perusahaan-phk.xlsx', 4, 80, 'a workbook with a merged title, NIKs as numbers and as text'],
    ['ekspor-lama.csv', 1, 305, 'quoted newlines and quotes, other names of columns'],
  ])('%s: %s, %s', async (name, header, people, _why) => {
    const table = await openTable(inProject('tests', 'fixtures', 'daftar', name), null);
    const first = (await table.rows(0, 30)).map(({ cells }) => cells);
    expect(headerRowOf(first)).toBe(header);
    const columns = columnsOf(first[header - 1] ?? []);
    const how = { touched: columns.nik !== null && (await table.touched(columns.nik, header)), onDay: '2020-04-13' };
    const rows = (await table.rows(header, 10_000)).map((row) => ({ row, person: readPerson(row, columns, how) })).filter(({ row, person }) => rowKind(row, columns, person) === 'orang');
    table.close();
    expect(rows).toHaveLength(people);
    // Everybody's birth date is read, in whatever shape.
    expect(rows.filter(({ person }) => person.birthDate === '')).toEqual([]);
    // No NIK is ever another one than on the paper, and what is known of a ruined one holds.
    for (const [at, { nik_paper: paper, kind }] of truth.filter((each) => each.file === name).entries()) {
      const read = rows[at]?.person.nik;
      if (read?.nik !== '') expect(read?.nik).toBe(paper);
      if (ruined.includes(kind)) expect(read?.state).toBe('rusak');
      if (read?.state === 'rusak') expect(paper.startsWith(read.known)).toBe(true);
    }
  });
});

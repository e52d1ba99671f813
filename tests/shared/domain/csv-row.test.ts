import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvHeader, csvLine, guardCell, lengkapColumns, type LengkapFacts, lengkapRow, unguardCell } from '../../../shared/domain/csv-row.ts';
import { wholeSheet } from './support.ts';

const facts: LengkapFacts = {
  lineNo: 12,
  regency: '5207',
  sendingNo: 'K001',
  sheetNo: 'A-0012',
  registrationUid: '0196f000-0000-7000-8000-000000000012',
  revision: 0,
  action: 'BARU',
  values: { ...wholeSheet, tanggal_phk_dirumahkan: '2020-03-14', keterangan: "- lihat 'KK'", no_formulir: '0012' },
  receivedDay: '2020-04-06',
  source: 'FORMULIR',
  checked: 'DIPERIKSA',
  onlineStage: 'belum',
  version: 'LENGKAP-1',
};

function cellsByColumn(row: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(lengkapColumns.map((column, index) => [column, row[index] ?? '']));
}

test('the 45 columns of the layout, none twice', () => {
  expect(lengkapColumns).toHaveLength(45);
  expect(new Set(lengkapColumns).size).toBe(45);
  expect(csvHeader()).toMatch(/^"no_urut";"kode_kab";"no_kiriman";.*;"versi_format"\r\n$/);
});

test('a row: office cells, paper cells, days as on the card', () => {
  const row = lengkapRow(facts);
  expect(row).toHaveLength(45);
  expect(cellsByColumn(row)).toMatchObject({
    no_urut: '12',
    kode_kab: '5207',
    nomor_berkas: 'A-0012',
    revisi: '0',
    aksi: 'BARU',
    nik: '5207036809880001',
    nik_akhir: 'N0001',
    tanggal_lahir: '28-09-1988',
    jenis_kelamin: 'P',
    rt: '002',
    rw: '-',
    kode_desa_ktp: '5207032004',
    tanggal_phk_dirumahkan: '14-03-2020',
    tanggal_terima: '06-04-2020',
    sumber: 'FORMULIR',
    status_periksa: 'DIPERIKSA',
    tahap_daring: 'belum',
    keterangan: "- lihat 'KK'",
    versi_format: 'LENGKAP-1',
  });
});

test('a card of another regency goes out as it is written, without a code', () => {
  const card = { desa_kelurahan: 'WONOKROMO', kode_desa_ktp: '', kecamatan: 'WONOKROMO', kabupaten: 'KOTA SURABAYA', provinsi: 'JAWA TIMUR', kode_desa_domisili: '5207022011' };
  expect(cellsByColumn(lengkapRow({ ...facts, values: { ...facts.values, ...card } }))).toMatchObject({ ...card, kode_kab: '5207' });
});

test('without a NIK its tail is empty too; a day that was not understood stays as typed', () => {
  const row = cellsByColumn(lengkapRow({ ...facts, values: { ...facts.values, nik: '', tanggal_phk_dirumahkan: 'MARET' } }));
  expect(row).toMatchObject({ nik: '', nik_akhir: '', tanggal_phk_dirumahkan: 'MARET' });
});

describe('guardCell', () => {
  test.each([
    ['=1+1', "'=1+1", 'formula'],
    ['+62812', "'+62812", 'plus'],
    ['-5', "'-5", 'minus'],
    ['@SUM(A1)', "'@SUM(A1)", 'at'],
    ['\tx', "'\tx", 'tab'],
    ['\rx', "'\rx", 'carriage return'],
    ["'UMAR", "''UMAR", 'an apostrophe, so that taking it off is exact'],
    ['-', '-', 'the dash of an empty field is left alone'],
    ['--', "'--", 'two dashes are not'],
    ['A-', 'A-', 'a blood type'],
    ["MA'RUF", "MA'RUF", 'only the first sign counts'],
    ['5207036809880001', '5207036809880001', 'digits'],
    ['', '', 'empty'],
  ])('%j → %j: %s', (text, cell) => {
    expect(guardCell(text)).toBe(cell);
  });

  const risky = fc.tuple(fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', "'", "''", '"', ';'), fc.string()).map((parts) => parts.join(''));

  test('taking it off gives back any text', () => {
    fc.assert(fc.property(risky, (text) => unguardCell(guardCell(text)) === text));
  });

  test('no guarded cell begins as a formula does, but for the lone dash', () => {
    fc.assert(fc.property(risky, (text) => text === '-' || !/^[=+\-@\t\r]/.test(guardCell(text))));
  });
});

test('another parser reads the same cells, whatever is in them', () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', ';', '\r\n', '\n', '""', ',', "'=1", ' "x" '));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 4 }), fc.constantFrom(';', ','), (rows, delimiter) => {
      const text = rows.map((row) => csvLine(row, delimiter)).join('');
      expect(text.endsWith('\r\n')).toBe(true);
      expect(parse(text, { delimiter, relax_column_count: true, record_delimiter: '\r\n' })).toEqual(rows);
    }),
  );
});

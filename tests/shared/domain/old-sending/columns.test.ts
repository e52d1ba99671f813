import { describe, expect, test } from 'vitest';
import { underMergedHead } from '../../../../shared/domain/old-sending/merged-head.ts';
import { type ColumnRole, columnsOf, headerRowOf, noColumns, roleOfHeading } from '../../../../shared/domain/old-sending/columns.ts';

describe('a heading', () => {
  const cases: readonly (readonly [string, ColumnRole | null])[] = [
    ['NIK', 'nik'], ['N I K', 'nik'], ['No. KTP', 'nik'], ['NIK KTP', 'nik'], ['Nomor Induk Kependudukan', 'nik'], ['No Identitas', 'nik'], ['nik_akhir', 'nikTail'],
    ['Nama', 'name'], ['Nama Lengkap', 'name'], ['NAMA KARYAWAN', 'name'], ['Nama Calon Penerima', 'name'], ['Nama Ibu', null], ['nama_perusahaan_usaha', null], ['Nama Desa', 'village'],
    ['Tgl Lahir', 'birthDate'], ['tanggal_lahir', 'birthDate'], ['Tempat/Tgl Lahir', 'birthDate'], ['Tempat, Tanggal Lahir', 'birthDate'], ['TTL', 'birthDate'], ['tempat_lahir', null], ['TMT PHK', null],
    ['Desa/Kelurahan', 'village'], ['desa_kelurahan', 'village'], ['Desa', 'village'], ['kode_desa', null], ['kode_desa_ktp', null], ['Kel.', 'village'], ['Kelamin', null],
    ['No. HP', 'phone'], ['NO HP/WA', 'phone'], ['telp', 'phone'], ['no_hp', 'phone'], ['No. KK', null], ['Alamat', null], ['', null],
    ['Nomor Induk Kependudukan (NIK)', 'nik'], ['NIK (16 digit) *', 'nik'], ['Tgl. Lahir (dd/mm/yyyy)', 'birthDate'], ['Nama Lengkap*', 'name'], ['Nama (Ayah)', null], ['Nama (Perusahaan)', null], ['No. (KK)', null],
  ];
  test.each(cases)('%s → %s', (heading, want) => {
    expect(roleOfHeading(heading)).toBe(want);
  });
});

test('of two columns with the same meaning the left one counts', () => {
  expect(columnsOf(['No', 'NIK', 'Nama', 'No. KTP'])).toEqual({ ...noColumns, nik: 1, name: 2 });
});

describe('a head over place and day of birth', () => {
  const columns = { ...noColumns, name: 0, birthDate: 1 };
  test.each([
    ['merged: the days stand at its right', ['Nama', 'Tempat, Tanggal Lahir', ''], [['', 'TEMPAT', 'TANGGAL'], ['SITI', 'MALUK', '13-04-1990']], 2],
    ['both in one cell', ['Nama', 'Tempat, Tanggal Lahir', ''], [['SITI', 'MALUK, 13-04-1990', '']], 1],
    ['another column follows, with days of its own', ['Nama', 'TTL', 'Tgl PHK'], [['SITI', 'MALUK', '01-03-2020']], 1],
    ['no days anywhere', ['Nama', 'TTL', ''], [['SITI', 'MALUK', 'x']], 1],
  ] as const)('%s', (_why, headings, below, want) => {
    expect(underMergedHead(columns, headings, below, '2020-04-13')).toEqual({ ...columns, birthDate: want });
  });
});

describe('the row of the headings', () => {
  test.each([
    ['the first', [['NIK', 'Nama'], ['5207031304900003', 'SITI']], 1],
    ['below a letterhead and a blank row', [['DAFTAR NAMA'], [''], ['No', 'Nama', 'NIK']], 3],
    ['a single word is no row of headings', [['NAMA'], ['SITI']], 0],
    ['none', [['5207031304900003', 'SITI']], 0],
    ['the one that says most', [['NIK', 'Nama'], ['NIK', 'Nama', 'Tgl Lahir', 'Desa']], 2],
  ])('%s', (_why, rows, want) => {
    expect(headerRowOf(rows)).toBe(want);
  });
});

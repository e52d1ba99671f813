import { describe, expect, test } from 'vitest';
import { type ColumnRole, columnsOf, headerRowOf, noColumns, roleOfHeading } from '../../../../shared/domain/old-sending/columns.ts';

describe('a heading', () => {
  const cases: readonly (readonly [string, ColumnRole | null])[] = [
    ['NIK', 'nik'], ['N I K', 'nik'], ['No. KTP', 'nik'], ['NIK KTP', 'nik'], ['Nomor Induk Kependudukan', 'nik'], ['No Identitas', 'nik'], ['nik_akhir', 'nikTail'],
    ['Nama', 'name'], ['Nama Lengkap', 'name'], ['NAMA KARYAWAN', 'name'], ['Nama Calon Penerima', 'name'], ['Nama Ibu', null], ['nama_perusahaan_usaha', null], ['Nama Desa', 'village'],
    ['Tgl Lahir', 'birthDate'], ['tanggal_lahir', 'birthDate'], ['Tempat/Tgl Lahir', 'birthDate'], ['Tempat, Tanggal Lahir', 'birthDate'], ['TTL', 'birthDate'], ['tempat_lahir', null], ['TMT PHK', null],
    ['Desa/Kelurahan', 'village'], ['desa_kelurahan', 'village'], ['Desa', 'village'], ['kode_desa', null], ['kode_desa_ktp', null], ['Kel.', 'village'], ['Kelamin', null],
    ['No. HP', 'phone'], ['NO HP/WA', 'phone'], ['telp', 'phone'], ['no_hp', 'phone'], ['No. KK', null], ['Alamat', null], ['', null],
  ];
  test.each(cases)('%s → %s', (heading, want) => {
    expect(roleOfHeading(heading)).toBe(want);
  });
});

test('of two columns with the same meaning the left one counts', () => {
  expect(columnsOf(['No', 'NIK', 'Nama', 'No. KTP'])).toEqual({ ...noColumns, nik: 1, name: 2 });
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

import { type CheckInput, nobodyAround } from '../../../shared/domain/checks/check.ts';
import { emptyValues, type SheetValues } from '../../../shared/domain/fields.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';

/** A sheet of a made-up person on which no check finds anything. */
export const wholeSheet: SheetValues = {
  ...emptyValues(),
  jenis_identitas: 'KTP-EL',
  nik: '5207036809880001',
  nama: 'SUHARTINI MAULIDA',
  tempat_lahir: 'JEREWEH',
  tanggal_lahir: '1988-09-28',
  jenis_kelamin: 'P',
  golongan_darah: '-',
  alamat: 'DUSUN SEJAHTERA',
  rt: '002',
  rw: '-',
  desa_kelurahan: 'SETELUK ATAS',
  kode_desa_ktp: '5207032004',
  kecamatan: 'SETELUK',
  kabupaten: 'SUMBAWA BARAT',
  provinsi: 'NUSA TENGGARA BARAT',
  agama: 'ISLAM',
  status_perkawinan: 'BELUM KAWIN',
  pekerjaan_ktp: 'WIRASWASTA',
  kewarganegaraan: 'WNI',
  no_kk: '5207030109190048',
  pendidikan: 'SLTA/SEDERAJAT',
  status_kerja: 'PENCARI KERJA',
  pengesahan: 'tanda tangan',
  fotokopi_ktp: 'ya',
};

/** What the checks see of that sheet, with other values or facts where a case needs them. */
export function checkInput(values: Partial<SheetValues> = {}, facts: Partial<Omit<CheckInput, 'values'>> = {}): CheckInput {
  return {
    values: { ...wholeSheet, ...values },
    receivedDay: '2020-04-06',
    profile: prakerjaApril2020,
    district: { regency: '5207', oldDistricts: ['520401', '520403', '520404', '520415', '520416'] },
    unconfirmed: [],
    ...nobodyAround,
    ...facts,
  };
}

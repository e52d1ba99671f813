import { emptyValues, type SheetValues } from '../../shared/domain/fields.ts';

/** People nobody is: names from two short lists, numbers counted up. The same `index` gives the same person. */
const firstNames = ['BAIQ MELATI', 'LALU SANDIKA', 'NURUL HIDAYAH', 'DEDI PURNAMA', 'SRI WAHYUNI', 'AGUS HARTONO', 'INDAH PERTIWI', 'ZAINAL ARIFIN'] as const;
const lastNames = ['SASMITA', 'KUSUMA', 'RAHAYU', 'WIBOWO', 'LESTARI', 'PRATAMA', 'ANGGRAENI'] as const;
const villages = [
  { name: 'TELAGA BERTONG', district: 'TALIWANG', code: '5207021012' },
  { name: 'DASAN ANYAR', district: 'JEREWEH', code: '5207012009' },
  { name: 'SELOTO', district: 'TALIWANG', code: '5207022011' },
] as const;

export interface MadeUpPerson {
  readonly name: string;
  readonly phone: string;
  readonly values: SheetValues;
}

/** A complete sheet without stops and without marks under the profile of April 2020; NIK, birth date and sex agree. */
export function madeUpPerson(index: number): MadeUpPerson {
  const woman = index % 2 === 0;
  const day = (index % 27) + 1;
  const month = (index % 12) + 1;
  const year = 1975 + (index % 25);
  const village = at(villages, index);
  const name = `${at(firstNames, index)} ${at(lastNames, Math.floor(index / firstNames.length) + index)}`;
  const phone = `0812${(30_000_000 + index * 7919).toString()}`;
  return {
    name,
    phone,
    values: {
      ...emptyValues(),
      jenis_identitas: 'KTP-EL',
      nik: `520702${two(woman ? day + 40 : day)}${two(month)}${two(year % 100)}${(index + 1).toString().padStart(4, '0')}`,
      nama: name,
      tempat_lahir: 'TALIWANG',
      tanggal_lahir: `${year}-${two(month)}-${two(day)}`,
      jenis_kelamin: woman ? 'P' : 'L',
      golongan_darah: '-',
      alamat: `JALAN KENANGA ${index + 1}`,
      rt: '001',
      rw: '003',
      desa_kelurahan: village.name,
      kode_desa_ktp: village.code,
      kecamatan: village.district,
      kabupaten: 'SUMBAWA BARAT',
      provinsi: 'NUSA TENGGARA BARAT',
      agama: 'ISLAM',
      status_perkawinan: 'BELUM KAWIN',
      pekerjaan_ktp: 'KARYAWAN SWASTA',
      kewarganegaraan: 'WNI',
      no_kk: `5207021203${(100_000 + index).toString()}`,
      no_hp: phone,
      pendidikan: 'SLTA/SEDERAJAT',
      jurusan: 'TEKNIK KENDARAAN RINGAN',
      status_kerja: 'PENCARI KERJA',
      pelatihan_diminati: 'Desain grafis',
      pengesahan: 'tanda tangan',
      fotokopi_ktp: 'ya',
      fotokopi_kk: 'ya',
    },
  };
}

function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list has no items');
  return item;
}

function two(value: number): string {
  return value.toString().padStart(2, '0');
}

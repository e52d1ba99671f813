import { emptyValues, type SheetValues } from '../../shared/domain/fields.ts';
import { villagesKsb } from '../../shared/domain/lists/villages-ksb.ts';
import { areaCode } from '../../shared/domain/areas.ts';

/** People nobody is, as many as wanted: every index another NIK, KK and phone; names as common and as rare as names are. */
const titles = ['', '', '', '', '', '', 'H. ', 'HJ. ', 'LALU ', 'BAIQ '] as const;
const first = [
  'MUHAMMAD', 'SITI', 'AHMAD', 'NURUL', 'SRI', 'ABDUL', 'DEWI', 'AGUS', 'RINA', 'HENDRA', 'FITRI', 'ZAINAL', 'KHADIJAH', 'JUNAIDI', 'YULIANA', 'SYAMSUL',
  'MARIANI', 'IRWAN', 'HASANAH', 'RUSDI', 'ERNAWATI', 'KADEK', 'WAYAN', 'MADE', 'KETUT', 'SUPARDI', 'TRI', 'EKA', 'BAMBANG', 'LISA',
] as const;
const middle = ['', '', 'NUR', 'HIDAYAT', 'WAHYU', 'AYU', 'BUDI', 'ANGGUN', 'RIZKI', 'PUTRA', 'INDAH', 'FAJAR', 'LESTARI', 'GUNA', 'MULIA', 'CAHYA', 'SURYA'] as const;
const last = [
  'SALEH', 'RAHMAN', 'HASAN', 'SASMITA', 'KUSUMA', 'WIBOWO', 'PRATAMA', 'ANGGRAENI', 'MAULANA', 'HAKIM', 'YUSUF', 'FIRMANSYAH', 'SETIAWAN', 'UTAMI', 'SANJAYA', 'JAYADI',
  'NINGSIH', 'SUHARTI', 'ARIFIN', 'SUDIRMAN', 'KURNIAWAN', 'SAPUTRA', 'HANDAYANI', 'PERMATA', 'ALAMSYAH', 'ISKANDAR', 'MAHENDRA', 'PUSPITA', 'WARDANI', 'GUNAWAN',
  'SYAHPUTRA', 'DARMAWAN', 'HARTATI', 'SUSANTI', 'BASRI', 'MANSUR', 'TAUFIK', 'ZULKIFLI', 'QODRI', 'XAVERIUS',
] as const;

/** A complete sheet without stops. The same index gives the same person. */
export function personAt(index: number): SheetValues {
  const woman = index % 2 === 0;
  const spread = scatter(index % 79_992);
  const day = (spread % 28) + 1;
  const month = (Math.floor(spread / 28) % 12) + 1;
  const year = 1965 + ((Math.floor(spread / 336) + Math.floor(index / 79_992)) % 38);
  const district = (Math.floor(index / 9_999) % 8) + 1;
  const village = pick(villagesKsb, scatter(index + 3));
  const names = [pick(first, scatter(index + 1)), pick(middle, scatter(index + 2)), pick(last, scatter(index + 4))];
  return {
    ...emptyValues(),
    jenis_identitas: 'KTP-EL',
    nik: `5207${two(district)}${two(woman ? day + 40 : day)}${two(month)}${two(year % 100)}${String((index % 9_999) + 1).padStart(4, '0')}`,
    nama: `${pick(titles, scatter(index + 5))}${names.filter((name) => name !== '').join(' ')}`,
    tempat_lahir: 'TALIWANG',
    tanggal_lahir: `${year}-${two(month)}-${two(day)}`,
    jenis_kelamin: woman ? 'P' : 'L',
    golongan_darah: '-',
    alamat: `JALAN KENANGA ${index + 1}`,
    rt: '001',
    rw: '003',
    desa_kelurahan: village.name,
    kode_desa_ktp: areaCode(village.code),
    kecamatan: village.district,
    kabupaten: 'SUMBAWA BARAT',
    provinsi: 'NUSA TENGGARA BARAT',
    agama: 'ISLAM',
    status_perkawinan: 'BELUM KAWIN',
    pekerjaan_ktp: 'KARYAWAN SWASTA',
    kewarganegaraan: 'WNI',
    no_kk: `52070312${String(10_000_000 + Math.floor(index / 2)).padStart(8, '0')}`,
    no_hp: `08${String(1_200_000_000 + ((index * 7_919) % 900_000_000))}`,
    pendidikan: 'SLTA/SEDERAJAT',
    jurusan: 'TEKNIK KENDARAAN RINGAN',
    status_kerja: 'PENCARI KERJA',
    pelatihan_diminati: 'Desain grafis',
    pengesahan: 'tanda tangan',
    fotokopi_ktp: 'ya',
    fotokopi_kk: 'ya',
  };
}

/** A number that jumps about, always the same for the same index (Knuth's multiplicative hash). */
export function scatter(index: number): number {
  let bits = Math.imul(index + 1, 2_654_435_761) >>> 0;
  bits = Math.imul(bits ^ (bits >>> 15), 2_246_822_519) >>> 0;
  return (bits ^ (bits >>> 13)) >>> 0;
}

function pick<Item>(list: readonly Item[], number: number): Item {
  const item = list[number % list.length];
  if (item === undefined) throw new Error('an empty list has no items');
  return item;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

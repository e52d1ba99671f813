import type { Finding } from '../../shared/domain/checks/check.ts';
import { fieldOf, type FieldId } from '../../shared/domain/fields.ts';
import { nikFacts } from '../../shared/domain/nik.ts';
import { isPlaceField } from './elsewhere.ts';

/** What each field wants to be told, two lines at most. */
const help: Partial<Readonly<Record<FieldId, string>>> = {
  jenis_identitas: 'Yang diserahkan: KTP-el, surat keterangan, IKD, KK, atau biodata.',
  nik: '16 angka di kartu, berlanjut sendiri. Tidak ada NIK: Enter, lalu pilih alasannya.',
  alasan_tanpa_nik: '1 belum rekam, 2 hilang, 3 tak terbaca, 4 tak ditulis. Orangnya menunggu dokumen.',
  nama: 'Persis seperti di kartu, dengan gelar dan tanda petik. Huruf besar dibuat sendiri.',
  tempat_lahir: 'Seperti di kartu, sebelum koma.',
  tanggal_lahir: '8 angka: 17081990. Juga boleh 17/8/90 atau 17 Agustus 1990.',
  jenis_kelamin: '1 atau L laki-laki, 2 atau P perempuan.',
  golongan_darah: 'Seperti di kartu; "-" kalau di kartu "-".',
  alamat: 'Dusun, lingkungan, atau jalan, seperti di kartu.',
  rt: 'Tiga angka atau kurang; "-" kalau di kartu "-".',
  rw: 'Tiga angka atau kurang; "-" kalau di kartu "-".',
  desa_kelurahan: 'Beberapa huruf, lalu Enter; kecamatan ikut. Luar kabupaten: baris terakhir, tulis apa adanya. Tulisan kartu lain dari nama sekarang: tulisan kartu, =, lalu huruf desa sekarang.',
  kecamatan: 'Diisi dari desa. Kartu luar kabupaten: beberapa huruf, lalu Enter; kabupaten dan provinsi ikut terisi.',
  kabupaten: 'Beberapa huruf, lalu Enter. Seperti di kartu, tanpa kata KABUPATEN.',
  provinsi: 'Beberapa huruf, lalu Enter. Seperti di kepala kartu, tanpa kata PROVINSI.',
  agama: '1 Islam, 2 Kristen, 3 Katholik, 4 Hindu, 5 Budha, 6 Khonghucu, 7 Kepercayaan; "-" kalau di kartu "-".',
  status_perkawinan: '1 belum kawin, 2 kawin, 3 cerai hidup, 4 cerai mati.',
  pekerjaan_ktp: 'Nomor atau huruf pertama. Tidak ada di daftar: tulis seperti di kartu.',
  kewarganegaraan: '1 WNI, 2 WNA.',
  no_formulir: 'Nomor yang tercetak di formulir.',
  no_kk: '16 angka, berlanjut sendiri. Tidak ditulis: Enter.',
  alamat_domisili: '= atau Enter: sama dengan KTP.',
  kode_desa_domisili: 'Desa di kabupaten ini tempat tinggal sekarang. Tidak ditulis: Enter.',
  no_hp: '08 sudah ada, ketik lanjutannya. +62 juga boleh. Tidak ada HP: Enter.',
  email: 'Sesudah nama tekan @: gmail.com ditawarkan. Lain: Panah bawah, atau ketik. Tidak ada: Enter.',
  pendidikan: 'Nomor atau huruf: SD, SMP, SMA, SMK, S1.',
  jurusan: 'Seperti di formulir. Tidak ditulis: Enter.',
  status_kerja: '1 pencari kerja, 2 PHK, 3 dirumahkan, 4 informal/UMK, 5 PMI gagal berangkat, 6 bekerja.',
  nama_perusahaan_usaha: 'Tempat kerja yang ditulis di formulir.',
  tanggal_phk_dirumahkan: 'Sejak kapan PHK atau dirumahkan: 8 angka.',
  pelatihan_diminati: 'Seperti di formulir.',
  pengesahan: '1 tanda tangan, 2 cap jempol, 3 fotokopi KTP, 4 fotokopi KK. Enter menyimpan berkas.',
  keterangan: 'Catatan untuk berkas ini. Enter kembali ke isian tadi.',
};

export interface StripFacts {
  readonly id: FieldId;
  readonly unconfirmed: boolean;
  readonly nik: string;
  /** Visible findings. */
  readonly findings: readonly Finding[];
  /** The note beside the field, whole; '' without one. */
  readonly note: string;
}

/** The strip for the field under the hands: what was found on it and its note, otherwise what it wants. */
export function stripText({ id, unconfirmed, nik, findings, note }: StripFacts): string {
  const found = findings.find((finding) => finding.field === id);
  const wanted = unconfirmed ? (isPlaceField(id) ? placeText(nik) : proposalText(nik)) : (found?.message ?? '');
  // Whoever wrote a note knows what the field wants.
  return [wanted, note].filter((part) => part !== '').join(' ') || (help[id] ?? '');
}

export function stripLabel(id: FieldId): string {
  return id === 'pengesahan' ? 'Kelengkapan' : fieldOf(id).label;
}

/** How day and sex are read from the NIK, so that the clerk can compare them with the card. */
function proposalText(nik: string): string {
  const facts = nikFacts(nik);
  const compare = 'Lihat kartu: kalau sama, tekan Enter. Kalau beda, ketik yang tertulis di kartu. Beda itu boleh.';
  if (!facts) return compare;
  const digits = `${nik.slice(6, 8)} ${nik.slice(8, 10)} ${nik.slice(10, 12)}`;
  const woman = facts.sex === 'P' ? ` Tanggal ${nik.slice(6, 8)} dikurangi 40 = ${facts.day}, perempuan.` : ' Laki-laki.';
  return `Angka 7–12 di NIK: ${digits}.${woman} ${compare}`;
}

/** Where the NIK was issued is only where the person once lived. */
function placeText(nik: string): string {
  return `Dari 6 angka pertama NIK: ${nik.slice(0, 6)}. Lihat kartu: kalau sama, tekan Enter. Kalau beda, ketik yang tertulis di kartu. Beda itu boleh.`;
}

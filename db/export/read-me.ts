import { type LengkapColumn, lengkapColumns } from '../../shared/domain/csv-row.ts';
import { csvName, manifestName, readMeName, sumsName } from './file-names.ts';

export interface ReadMeFacts {
  readonly packageName: string;
  readonly office: string;
  readonly sendingNo: string;
  readonly rows: number;
  readonly fingerprint: string;
}

/** BACA-SAYA.txt: how to open the package without breaking a number, and what the columns say. Plain ASCII, CRLF, so that every Notepad shows it. */
export function readMeText(facts: ReadMeFacts): string {
  const lines = [
    `BACA DULU: kiriman ${facts.sendingNo}, ${facts.rows} orang`,
    `Dari: ${facts.office}`,
    `Sidik file CSV (8 angka pertama SHA-256, untuk dicocokkan lewat telepon): ${facts.fingerprint}`,
    '',
    '1. ISI PAKET',
    `   ${csvName(facts.packageName)}   data, satu baris satu orang`,
    `   ${manifestName}   jumlah, batas waktu, SHA-256 file CSV`,
    `   ${sumsName}   SHA-256 tiap file, dibaca oleh sha256sum`,
    `   ${readMeName}   file ini`,
    '   Paket ini tidak berisi file Excel (.xlsx).',
    '',
    '2. MEMBUKA DENGAN EXCEL',
    '   Jangan klik dua kali file CSV. Excel menyimpan hanya 15 angka: angka ke-16 NIK menjadi 0,',
    '   nomor HP kehilangan 0 di depan, RT 001 menjadi 1. Setelah disimpan tidak dapat dikembalikan.',
    '   Langkahnya:',
    '   a. Buka Excel kosong, menu Data, pilih Dari Teks/CSV, pilih file CSV.',
    '   b. Asal file: 65001: Unicode (UTF-8). Pemisah: titik koma.',
    '   c. Pilih Ubah Data, tandai semua kolom (Ctrl+A), ubah jenis data menjadi Teks, pilih Ganti yang Ada.',
    '   d. Pilih Tutup & Muat. Periksa: NIK 16 angka, nomor HP mulai dengan 08.',
    '',
    '3. CARA FILE DITULIS',
    '   UTF-8 dengan tanda di awal file, pemisah titik koma, tiap isian dalam tanda kutip, akhir baris CRLF.',
    '   Isian kosong: tidak tertulis di formulir, atau tidak ditanya.',
    '   Isian "-": di KTP atau formulir memang tertulis tanda hubung.',
    "   Tanda petik ' di depan isian: pengaman agar isian yang mulai dengan = + - @ atau ' tidak dibaca sebagai rumus.",
    '   Buang satu tanda petik itu untuk mendapat isian aslinya.',
    '   nik_akhir: huruf N dan empat angka terakhir NIK. Bila angka terakhir NIK tidak sama dengan nik_akhir,',
    '   file pernah disimpan oleh Excel; NIK yang benar dapat dipulihkan dari nik_akhir.',
    '',
    '4. KOLOM',
    ...lengkapColumns.map((column) => `   ${column.padEnd(longest)}  ${meanings[column]}`),
    '',
    '5. BILA ADA YANG SALAH',
    `   Jangan mengubah file ini. Sebut nomor kiriman dan nomor baris, misalnya ${facts.sendingNo}/1; kantor membetulkannya`,
    '   dengan kiriman RALAT.',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

const longest = Math.max(...lengkapColumns.map((column) => column.length));

const meanings: Readonly<Record<LengkapColumn, string>> = {
  no_urut: 'nomor baris dalam kiriman',
  kode_kab: 'kode kabupaten Kemendagri, tanpa titik',
  no_kiriman: 'nomor kiriman',
  nomor_berkas: 'nomor berkas kantor, tertulis di formulir kertas',
  id_orang: 'tanda pengenal orang dalam program ini, tetap sama di kiriman RALAT',
  revisi: '0 untuk data pertama, lalu naik satu tiap RALAT',
  aksi: 'BARU, TAMBAH, UBAH atau BATAL',
  jenis_identitas: 'kartu yang dilampirkan: KTP-EL, SUKET, IKD, KK atau BIODATA',
  nik: 'NIK, 16 angka',
  nik_akhir: 'huruf N dan empat angka terakhir NIK (lihat bagian 3)',
  alasan_tanpa_nik: 'terisi bila NIK kosong',
  no_kk: 'nomor Kartu Keluarga, 16 angka',
  nama: 'seperti di KTP, huruf besar',
  tempat_lahir: 'seperti di KTP',
  tanggal_lahir: 'hh-bb-tttt, seperti di KTP',
  jenis_kelamin: 'L laki-laki, P perempuan',
  golongan_darah: 'seperti di KTP',
  alamat: 'seperti di KTP',
  rt: 'tiga angka',
  rw: 'tiga angka',
  kode_desa_ktp: 'kode desa Kemendagri sekarang, tanpa titik; kosong untuk KTP kabupaten lain',
  desa_kelurahan: 'seperti di KTP',
  kecamatan: 'seperti di KTP',
  kabupaten: 'seperti di KTP',
  provinsi: 'seperti di KTP',
  agama: 'seperti di KTP',
  status_perkawinan: 'seperti di KTP',
  pekerjaan_ktp: 'seperti di KTP',
  kewarganegaraan: 'WNI atau WNA',
  alamat_domisili: 'kosong bila sama dengan KTP',
  kode_desa_domisili: 'kode desa tempat tinggal, tanpa titik; kosong bila tidak tertulis',
  no_hp: 'mulai dengan 08',
  email: 'alamat surel',
  pendidikan: 'pendidikan terakhir',
  jurusan: 'jurusan pendidikan terakhir',
  status_kerja: 'status kerja saat mendaftar',
  nama_perusahaan_usaha: 'perusahaan atau usaha',
  tanggal_phk_dirumahkan: 'hh-bb-tttt, tanggal PHK atau dirumahkan',
  pelatihan_diminati: 'pelatihan yang diminati',
  tanggal_terima: 'hh-bb-tttt, tanggal formulir diterima kantor',
  sumber: 'FORMULIR, DAFTAR atau LAMA',
  status_periksa: 'DIPERIKSA oleh orang kedua, DIPERIKSA SENDIRI atau BELUM DIPERIKSA',
  tahap_daring: 'langkah pendaftaran daring yang diketahui kantor',
  keterangan: 'catatan petugas',
  versi_format: 'nama susunan kolom ini',
};

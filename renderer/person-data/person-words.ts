import type { Staff } from '../../shared/contract/person-data.ts';
import { durationText } from '../text/numbers.ts';

/** All words of "Data seseorang", for the screen and for its paper. */
export const words = {
  title: 'Data seseorang',
  openTitle: 'Permintaan pembetulan yang terbuka',
  openLabel: 'Permintaan terbuka',
  noOpen: 'Tidak ada permintaan pembetulan yang terbuka.',
  noOpenWhat: 'Pilih orang di Pendaftar, lalu Ctrl 3: semua data tentang orang itu tampil di sini.',
  reading: 'Membaca semua catatan',
  nothing: 'Tidak ada.',
  corrections: 'Pembetulan',
  noCorrections: 'Belum ada permintaan.',
  noSheet: 'Berkasnya belum ada di sini. Yang perlu dibetulkan dicatat sesudah formulirnya diterima (F2) dan barisnya dicocokkan.',
  lawNote: 'Hak orang atas datanya: UU 27/2022 tentang Pelindungan Data Pribadi. Permintaan dijawab paling lambat 3 x 24 jam.',
  paperNote: 'Di kertas nomor tertulis utuh. Serahkan hanya kepada orangnya sendiri. Dicatat sebagai data yang diserahkan.',
  paperHead: 'Data yang disimpan tentang Anda',
  paperFoot: 'Kertas ini memuat NIK utuh Anda. Simpan sendiri. Bila ada yang salah, minta dibetulkan di kantor ini: dijawab paling lambat 3 x 24 jam. Gratis.',
} as const;

export const roleShown: Readonly<Record<Staff['role'], string>> = { petugas: 'petugas', penyelia: 'penyelia', aplikasi: 'aplikasi' };

export function staffText({ role, name }: Staff): string {
  return name === null ? roleShown[role] : `${name} (${roleShown[role]})`;
}

/** "sisa 71 jam 59 menit", "lewat 2 jam". */
export function dueText(dueAt: string, now: string): string {
  const seconds = (Date.parse(dueAt) - Date.parse(now)) / 1000;
  return seconds >= 0 ? `sisa ${durationText(seconds)}` : `lewat ${durationText(-seconds)}`;
}

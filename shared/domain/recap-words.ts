import type { RecapKind, RecapLedger } from './recap.ts';
import type { PaperState, SendState } from './states.ts';

/** Words of the recaps, one catalogue for screen, print and file. */
export const recapTitles: Readonly<Record<RecapKind, string>> = {
  kecamatan_jenis_kelamin: 'Per kecamatan dan jenis kelamin',
  kecamatan_keadaan: 'Per kecamatan dan keadaan',
  kecamatan_status_kerja: 'Per kecamatan dan status kerja',
  desa: 'Per desa dan jenis kelamin',
  pendidikan: 'Per pendidikan dan jenis kelamin',
  hari: 'Per hari masuk',
  petugas: 'Per petugas yang menginput',
};

/** The word of a recap in the name of its file: capitals and hyphens only. */
export const recapFileWords: Readonly<Record<RecapKind, string>> = {
  kecamatan_jenis_kelamin: 'KECAMATAN-JENIS-KELAMIN',
  kecamatan_keadaan: 'KECAMATAN-KEADAAN',
  kecamatan_status_kerja: 'KECAMATAN-STATUS-KERJA',
  desa: 'DESA',
  pendidikan: 'PENDIDIKAN',
  hari: 'HARI',
  petugas: 'PETUGAS',
};

/** Head over the rows. */
export const rowWords: Readonly<Record<RecapKind, string>> = {
  kecamatan_jenis_kelamin: 'Kecamatan',
  kecamatan_keadaan: 'Kecamatan',
  kecamatan_status_kerja: 'Kecamatan',
  desa: 'Desa / kelurahan',
  pendidikan: 'Pendidikan',
  hari: 'Tanggal masuk',
  petugas: 'Petugas',
};

/** Which ledger is counted, and what that means. */
export const ledgerSentences: Readonly<Record<RecapLedger, string>> = {
  orang: 'Yang dihitung: orang. Satu orang satu kali, menurut berkas yang mewakilinya.',
  berkas: 'Yang dihitung: berkas (kertas). Baris daftar tanpa kertas tidak dihitung.',
};

/** What the days of a period are, by recap. */
export function periodSentence(kind: RecapKind, from: string | null, to: string | null): string {
  const what = kind === 'petugas' ? 'diinput' : 'masuk';
  if (from === null && to === null) return `Semua hari ${what}.`;
  if (from !== null && to !== null) return `Hari ${what} ${from} s.d. ${to}.`;
  return from === null ? `Hari ${what} s.d. ${to ?? ''}.` : `Hari ${what} mulai ${from}.`;
}

export const columnWords = {
  L: 'Laki-laki',
  P: 'Perempuan',
  berkas: {
    masuk: 'Masuk', belum_lengkap: 'Belum lengkap', diinput: 'Diinput', diperiksa: 'Diperiksa', dikembalikan: 'Dikembalikan', lembar_kedua: 'Lembar kedua',
    tidak_terbaca: 'Tidak terbaca', tidak_ditemukan: 'Tidak ditemukan', batal: 'Batal',
  } satisfies Readonly<Record<PaperState, string>>,
  orang: { belum_siap: 'Belum siap', siap: 'Siap kirim', dalam_kiriman: 'Dalam kiriman', terkirim: 'Terkirim', ditarik: 'Ditarik' } satisfies Readonly<Record<SendState, string>>,
  /** Labels of lists that are too long for a column. */
  short: {
    'PENCARI KERJA': 'Pencari kerja', PHK: 'PHK', DIRUMAHKAN: 'Dirumahkan', 'PEKERJA INFORMAL/UMK TERDAMPAK': 'Informal / UMK', 'PMI GAGAL BERANGKAT': 'PMI gagal berangkat', BEKERJA: 'Bekerja',
  } as Readonly<Record<string, string>>,
} as const;

export const totalWord = 'Jumlah';

/** Rows and columns of what nobody wrote down. */
export const unknownWords = {
  desa: 'Belum diketahui',
  pendidikan: 'Belum diketahui',
  petugas: 'Belum diinput',
  status_kerja: 'Belum diketahui',
  jenis_kelamin: 'Belum diketahui',
} as const;

export function elsewhereWord(short: string): string {
  return `Luar ${short}`;
}

/** Other clerks, for whoever may see none but the own figures. */
export const otherClerksWord = 'Petugas lain';

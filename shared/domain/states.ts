/**
 * The two ledgers and their moves (PRODUCT.md "Two ledgers"; DATA.md "Moves"). Paper and people never mix.
 * A move that is not in its table is refused with `move.illegal`; every move has who, when and why (audit, versions).
 */
export const paperStates = [
  'masuk',
  'belum_lengkap',
  'diinput',
  'diperiksa',
  'dikembalikan',
  'lembar_kedua',
  'tidak_terbaca',
  'tidak_ditemukan',
  'batal',
] as const;
export type PaperState = (typeof paperStates)[number];

export const sendStates = ['belum_siap', 'siap', 'dalam_kiriman', 'terkirim', 'ditarik'] as const;
export type SendState = (typeof sendStates)[number];

/** Why a person is `belum siap`: one closed list, computed, never stored. */
export const whyNotReady = [
  'belum_diinput',
  'belum_lengkap',
  'belum_diperiksa',
  'dikembalikan',
  'tanda_terbuka',
  'pertanyaan_terbuka',
  'nik_bentrok',
  'mungkin_orang_sama',
  'menunggu_dokumen',
  'menunggu_ralat',
] as const;
export type WhyNotReady = (typeof whyNotReady)[number];

/** From → where a sheet may go. `lembar_kedua` may be undone (urungkan); `batal` is the end. */
export const paperMoves: Readonly<Record<PaperState, readonly PaperState[]>> = {
  masuk: ['belum_lengkap', 'diinput', 'tidak_terbaca', 'tidak_ditemukan', 'batal'],
  belum_lengkap: ['belum_lengkap', 'diinput', 'tidak_terbaca', 'tidak_ditemukan', 'batal'],
  diinput: ['belum_lengkap', 'diinput', 'diperiksa', 'dikembalikan', 'lembar_kedua', 'tidak_terbaca', 'batal'],
  diperiksa: ['belum_lengkap', 'diinput', 'dikembalikan', 'lembar_kedua', 'batal'],
  dikembalikan: ['belum_lengkap', 'diinput', 'tidak_terbaca', 'tidak_ditemukan', 'batal'],
  lembar_kedua: ['diinput', 'batal'],
  tidak_terbaca: ['masuk', 'belum_lengkap', 'diinput', 'batal'],
  tidak_ditemukan: ['masuk', 'belum_lengkap', 'diinput', 'batal'],
  batal: [],
};

export const sendMoves: Readonly<Record<SendState, readonly SendState[]>> = {
  belum_siap: ['siap', 'ditarik'],
  siap: ['belum_siap', 'dalam_kiriman', 'ditarik'],
  dalam_kiriman: ['terkirim'],
  terkirim: ['ditarik'],
  ditarik: ['belum_siap'],
};

export function mayMovePaper(from: PaperState, to: PaperState): boolean {
  return paperMoves[from].includes(to);
}

export function mayMovePerson(from: SendState, to: SendState): boolean {
  return sendMoves[from].includes(to);
}

import type { PaperState, SendState, WhyNotReady } from '../../shared/domain/states.ts';
import { countText } from './numbers.ts';

/** Words for the closed lists of the domain, in Bahasa Indonesia; exhaustive by type. */
export const paperWords: Readonly<Record<PaperState, string>> = {
  masuk: 'Masuk',
  belum_lengkap: 'Belum lengkap',
  diinput: 'Diinput',
  diperiksa: 'Diperiksa',
  dikembalikan: 'Dikembalikan',
  lembar_kedua: 'Lembar kedua',
  tidak_terbaca: 'Tidak terbaca',
  tidak_ditemukan: 'Tidak ditemukan',
  batal: 'Batal',
};

export const sendWords: Readonly<Record<SendState, string>> = {
  belum_siap: 'Belum siap',
  siap: 'Siap kirim',
  dalam_kiriman: 'Dalam kiriman',
  terkirim: 'Terkirim',
  ditarik: 'Ditarik',
};

/** Signs that were typed while something was being saved and could be given to no box. */
export function notTakenWords(signs: number): string {
  return `${countText(signs)} huruf atau angka yang diketik selama menyimpan tidak masuk: ketik lagi.`;
}

/** Why a person is not ready: one short phrase that can stand after a number ("9 tanda belum diselesaikan"). */
export const whyWords: Readonly<Record<WhyNotReady, string>> = {
  belum_diinput: 'belum diinput',
  belum_lengkap: 'belum lengkap',
  belum_diperiksa: 'belum diperiksa',
  dikembalikan: 'dikembalikan',
  tanda_terbuka: 'tanda belum diselesaikan',
  pertanyaan_terbuka: 'pertanyaan belum dijawab',
  nik_bentrok: 'NIK bentrok',
  mungkin_orang_sama: 'mungkin orang yang sama',
  menunggu_dokumen: 'menunggu dokumen',
  menunggu_ralat: 'menunggu RALAT',
};

export const roleWords: Readonly<Record<'petugas' | 'penyelia', string>> = { petugas: 'petugas', penyelia: 'penyelia' };

const moves: ReadonlyMap<string, string> = new Map([...Object.entries(paperWords), ...Object.entries(sendWords)].map(([state, word]) => [state, word.toLowerCase()]));

/** The word of a state that a problem names. */
export function moveWord(state: string): string {
  return moves.get(state) ?? state;
}

const sendings: ReadonlyMap<string, string> = new Map([
  ['dibuka', 'belum ditutup'],
  ['ditutup', 'sudah ditutup'],
  ['diserahkan', 'sudah diserahkan'],
]);

/** How a sending stands, in the words after "Kiriman ini". */
export function sendingWord(state: string): string {
  return sendings.get(state) ?? state;
}

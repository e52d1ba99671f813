import type { LadderStep, OnlineSource, OnlineStep, StuckReason } from './online.ts';

/** Words for the ladder online, one catalogue for card, screen and print. */

/** A step as something that has happened. */
export const stepWords: Readonly<Record<OnlineStep, string>> = {
  diarahkan: 'Sudah diarahkan',
  akun: 'Akun dibuat',
  kode: 'Kode verifikasi masuk',
  formulir: 'Formulir daring diisi',
  tes: 'Tes kemampuan dasar',
  menunggu: 'Menunggu hasil',
  lolos: 'Lolos (SMS)',
  pelatihan: 'Pelatihan dipilih',
  tidak_lolos: 'Belum lolos',
  macet: 'Terhenti',
};

/** A step as what comes next ("Langkah berikut: …"). */
export const nextWords: Readonly<Record<LadderStep, string>> = {
  diarahkan: 'buat akun',
  akun: 'buat akun',
  kode: 'kode verifikasi',
  formulir: 'isi formulir daring',
  tes: 'tes kemampuan dasar',
  menunggu: 'gabung gelombang',
  lolos: 'tunggu SMS',
  pelatihan: 'pilih pelatihan',
};

/** How it is known, as it stands under a step. */
export const sourceWords: Readonly<Record<OnlineSource, string>> = { pengakuan: 'pengakuan', dilihat: 'dilihat petugas', daftar: 'dari daftar' };

/** Why somebody does not get on, in the words of the office (lists, figures). */
export const stuckWords: Readonly<Record<StuckReason, string>> = {
  mengira_cukup: 'mengira cukup',
  tak_punya_hp: 'tak punya HP',
  tak_paham: 'tak paham',
  kode_tidak_masuk: 'kode tidak masuk',
  nik_ditolak: 'NIK ditolak',
  tidak_berminat: 'tidak berminat',
};

/** The same to the person: nothing that blames, and not "ditolak" (PRODUCT.md "Voice"). */
export const stuckForPerson: Readonly<Record<StuckReason, string>> = {
  mengira_cukup: 'kertas dikira sudah cukup',
  tak_punya_hp: 'belum ada HP',
  tak_paham: 'caranya belum jelas',
  kode_tidak_masuk: 'kode verifikasi belum masuk',
  nik_ditolak: 'NIK belum diterima di akun',
  tidak_berminat: 'belum berminat',
};

/** Where somebody stands as a label of the list `tahap_daring`, for files that are sent. */
export function stageLabel(step: Exclude<OnlineStep, 'macet'> | ''): string {
  return stages[step];
}

const stages: Readonly<Record<Exclude<OnlineStep, 'macet'> | '', string>> = {
  '': 'belum',
  diarahkan: 'sudah diarahkan',
  akun: 'akun dibuat',
  kode: 'kode verifikasi masuk',
  formulir: 'formulir daring diisi',
  tes: 'tes kemampuan dasar',
  menunggu: 'menunggu hasil',
  lolos: 'lolos',
  pelatihan: 'pelatihan dipilih',
  tidak_lolos: 'tidak lolos',
};

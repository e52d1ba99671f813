import type { PeopleGroup } from '../../shared/domain/people-groups.ts';
import { dayAndMonth, weekdayOf } from '../../shared/domain/days.ts';
import { countText, keyedDayText } from '../text/numbers.ts';

/** Words of Beranda beside the ledgers. */
export const answerWords = { belum_dijawab: 'belum dijawab', diterima: 'Diterima provinsi', diteruskan: 'Diteruskan ke pusat', ditolak: 'Ditolak provinsi' } as const;

export const groupTitles: Readonly<Record<PeopleGroup, { readonly title: string; readonly note: string; readonly none: string }>> = {
  tanpa_akun: {
    title: 'Belum punya akun',
    note: 'Menurut catatan kita: belum ada langkah daring sesudah diarahkan. Catatan orangnya sendiri bisa lebih baru.',
    none: 'Semua orang sudah punya akun menurut catatan kita.',
  },
  keterangan_lama: {
    title: 'Pemegang keterangan lama',
    note: 'Kertas terakhir dari kita memuat kalimat yang tidak berlaku lagi. Hubungi, atau cetak yang baru saat orangnya datang.',
    none: 'Tidak ada yang memegang keterangan lama.',
  },
  minta_koreksi: {
    title: 'Minta datanya dibetulkan',
    note: 'Undang-undang memberi waktu 3 × 24 jam sejak diminta.',
    none: 'Tidak ada permintaan yang terbuka.',
  },
  di_luar_lama: {
    title: 'Di luar kiriman lama',
    note: 'Orang yang tidak ada di satu pun file yang dikirim sebelum Loket dipakai.',
    none: 'Semua orang ada di kiriman lama.',
  },
};

export const overdueTitle = { title: 'Instruksi lewat batas waktu', note: 'Surat dan telepon dari atas yang belum dicatat selesai.', none: 'Tidak ada instruksi yang lewat batas waktunya.' } as const;

export interface WaveNotice {
  readonly when: string;
  readonly who: string;
}

/** "Gelombang 1 tutup besok, Kamis 16 April." and who is not ready for it. Days are YYYY-MM-DD. */
export function waveNotice(wave: { readonly no: number; readonly opens: string; readonly closes: string }, today: string, tomorrow: string, withoutAccount: number): WaveNotice {
  const opens = wave.opens > today;
  const day = opens ? wave.opens : wave.closes;
  const near = day === today ? 'hari ini, ' : day === tomorrow ? 'besok, ' : '';
  return {
    when: `Gelombang ${wave.no} ${opens ? 'buka' : 'tutup'} ${near}${weekdayOf(day)} ${dayAndMonth(day)}.`,
    who: withoutAccount === 0 ? 'Semua orang menurut catatan kita sudah punya akun.' : `${countText(withoutAccount)} orang menurut catatan kita belum punya akun.`,
  };
}

/** "15-04-2020", where room is short. */
export function shortDay(day: string): string {
  return keyedDayText(day);
}

/** Which sending was meant. */
export function aboutText(of: string): string {
  return of === '' ? 'semua yang dikirim' : of;
}

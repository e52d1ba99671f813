import type { Output } from '../../shared/contract/index.ts';
import { fieldLabel } from '../text/fields.ts';
import { keyedDayText } from '../text/numbers.ts';

export type HistoryRow = Output<'sheets.detail'>['history'][number];

/** The head of a row of what happened: "Diinput", "Tanda diselesaikan". */
export const eventWords: Readonly<Record<HistoryRow['what'], string>> = {
  masuk: 'Berkas masuk',
  diinput: 'Diinput',
  belum_lengkap: 'Disisihkan, belum lengkap',
  diubah: 'Diubah',
  dibetulkan: 'Dibetulkan pemeriksa',
  diperiksa: 'Diperiksa',
  dikembalikan: 'Dikembalikan',
  tanda: 'Tanda diselesaikan',
  catatan: 'Catatan pada isian',
  lembar_kedua: 'Lembar kedua',
  kiriman: 'Masuk kiriman',
  diserahkan: 'Diserahkan',
  kiriman_lama: 'Kiriman lama dicatat',
  jawaban: 'Jawaban dicatat',
  jawaban_urung: 'Jawaban dicabut',
  lain: 'Lain',
};

/** Whether anybody has typed this sheet yet, also when it was put down unfinished. */
export function wasKeyed(history: readonly HistoryRow[]): boolean {
  return history.some(({ what }) => what === 'diinput' || what === 'belum_lengkap');
}

/** "No. HP: 0895783349 menjadi 08957833498"; what was empty is said so. */
export function changeText({ field, before, after }: HistoryRow['changes'][number]): string {
  return `${fieldLabel(field)}: ${valueWord(before)} menjadi ${valueWord(after)}`;
}

function valueWord(value: string): string {
  return value === '' ? '(kosong)' : keyedDayText(value);
}

import type { CopyFailure, CopyWarning } from '../../shared/contract/backups.ts';
import type { Output } from '../../shared/contract/index.ts';
import { dayInZone } from '../../shared/domain/days.ts';
import { bytesText, countText, dayTimeText, shortTimeText } from '../text/numbers.ts';

export type CopyStatus = Output<'backups.status'>;

/** Why the last attempt left no copy, and what to do; exhaustive by type. */
export const failureWords: Readonly<Record<CopyFailure, string>> = {
  tujuan_tidak_ada: 'Folder cadangan tidak ada. Colokkan flash disk yang biasa.',
  tujuan_terkunci: 'Folder cadangan tidak boleh ditulis. Buka kunci tulis flash disk atau minta izin menulis.',
  tujuan_penuh: 'Tempat di folder cadangan kurang. Kosongkan tempat atau pakai flash disk lain.',
  salinan_berbeda: 'Yang ditulis tidak sama dengan data. Pakai flash disk lain.',
  data_rusak: 'Data tidak utuh lagi. Berhenti bekerja, panggil penyelia.',
  lain: 'Ada kesalahan di dalam Loket. Simpan cadangan sekali lagi dari Pengaturan.',
};

/** One sentence a warning; null where another text says it (a failure has words of its own). */
const warningWords: Readonly<Record<CopyWarning, string | null>> = {
  belum_dipilih: 'Folder cadangan belum dipilih. Kalau cakram komputer ini rusak, semua hilang. Penyelia memilihnya di Pengaturan.',
  tujuan_tidak_ada: 'Folder cadangan tidak ada sekarang. Colokkan flash disk sebelum menutup Loket.',
  cakram_sama: 'Folder cadangan ada di cakram yang sama dengan data. Kalau cakram rusak, keduanya hilang. Pakai flash disk.',
  tempat_kurang: 'Tempat di folder cadangan tidak cukup untuk cadangan berikut. Kosongkan tempat.',
  lama: 'Cadangan terakhir lebih dari 24 jam.',
  gagal: null,
};

/** All that a person should know, the worst first. */
export function warningSentences(status: CopyStatus): readonly string[] {
  const failed = status.failed === null ? [] : [`Cadangan ${shortTimeText(status.failed.at)} belum tersimpan. ${failureWords[status.failed.why]}`];
  const others = status.warnings.map((warning) => (warning === 'lama' && status.last === null ? 'Belum ada cadangan yang diperiksa.' : warningWords[warning]));
  // The failure says already that the folder is not there.
  const gone = status.failed?.why === 'tujuan_tidak_ada' ? [warningWords.tujuan_tidak_ada] : [];
  return [...failed, ...others.filter((text) => text !== null && !gone.includes(text)).map((text) => text ?? '')];
}

export interface CopyLine {
  readonly text: string;
  readonly warns: boolean;
}

/** For the status bar: "Cadangan 08.02, sudah diperiksa", with the day when it is not today's. `now`: an instant; `zone`: the office's. */
export function statusLine(status: CopyStatus, now: string, zone: string): CopyLine {
  const { last, failed, warnings } = status;
  if (failed !== null) return { text: 'Cadangan belum tersimpan', warns: true };
  if (last === null) return { text: status.folder === '' ? 'Cadangan belum diatur' : 'Belum ada cadangan', warns: true };
  const [day = '', time = ''] = shortTimeText(last.at).split(', ');
  const when = dayInZone(last.at, zone) === dayInZone(now, zone) ? time : `${day}, ${time}`;
  return { text: `Cadangan ${when}, sudah diperiksa`, warns: warnings.includes('lama') || warnings.includes('belum_dipilih') };
}

/** "13 April 2020, 08.02 WITA (412 KB), sudah diperiksa" */
export function lastCopyText({ last }: CopyStatus): string {
  return last === null ? 'belum ada' : `${dayTimeText(last.at)} (${bytesText(last.bytes)}), sudah diperiksa`;
}

/** "3 di folder itu" */
export function keptText({ kept }: CopyStatus): string {
  return kept === null ? 'folder tidak ada sekarang' : `${countText(kept)} di folder itu, paling banyak 5`;
}

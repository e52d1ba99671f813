import type { Mark } from '../../shared/contract/common.ts';
import { checkIds, type CheckId } from '../../shared/domain/checks/check.ts';
import { isConfirmable } from '../../shared/domain/checks/index.ts';

/** Marks that wait for the second person, most serious first; infos need nothing. */
export function openMarks(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark) => mark.state === 'terbuka' && mark.severity !== 'info');
}

/** What is only said, and what is settled: shown below, not counted. */
export function quietMarks(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark) => mark.state !== 'terbuka' || mark.severity === 'info');
}

/** Whether keys 1 and 2 settle it. A disputed NIK, a second sheet and a stop need more than a look. */
export function maySettle(mark: Mark): boolean {
  const check = checkIds.find((id) => id === mark.check);
  return mark.severity === 'mark' && check !== undefined && isConfirmable(check);
}

/** Why a mark cannot be settled by a look, and what to do instead. */
export function insteadOfSettling(mark: Mark): string {
  const check: CheckId | undefined = checkIds.find((id) => id === mark.check);
  switch (check) {
    case 'nik-conflict':
      return 'Tarik kedua kertas dan cocokkan angka demi angka. Betulkan yang salah ketik, atau kembalikan berkas.';
    case 'same-person':
      return 'Putuskan di bawah: lembar kedua, atau bukan orang yang sama.';
    default:
      return 'Tidak dapat disahkan begitu saja. Betulkan dari kertas, atau kembalikan berkas.';
  }
}

/** "2 tanda tetap terbuka: belum bisa dikirim." or '' when nothing is open. */
export function openMarksText(count: number): string {
  return count === 0 ? '' : `${count} tanda tetap terbuka: belum bisa dikirim.`;
}

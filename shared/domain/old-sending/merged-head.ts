import { readBirthDate } from './cells.ts';
import type { Columns } from './columns.ts';

/**
 * A head that was merged over two columns ("TEMPAT, TANGGAL LAHIR") stands over the left one alone when it is read: where only the right one,
 * which has no heading, holds days, those are the birth dates. `below`: the first rows under the headings.
 */
export function underMergedHead(columns: Columns, headings: readonly string[], below: readonly (readonly string[])[], onDay: string): Columns {
  const left = columns.birthDate;
  if (left === null || (headings[left + 1] ?? '').trim() !== '') return columns;
  const days = (column: number): number => below.filter((cells) => readBirthDate(cells[column] ?? '', onDay) !== '').length;
  return days(left) === 0 && days(left + 1) > 0 ? { ...columns, birthDate: left + 1 } : columns;
}

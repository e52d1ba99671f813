import { addYears } from './days.ts';

/**
 * The first day (YYYY-MM-DD) on which paper of a programme can have come in: a year back, or the programme's first day where that is
 * earlier still. A day before it is a slip in the year, not an old paper.
 */
export function earliestReceipt(programmeFrom: string, today: string): string {
  const yearBack = addYears(today, -1);
  return programmeFrom < yearBack ? programmeFrom : yearBack;
}

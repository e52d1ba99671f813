import { addDays, dayAndMonth, longDay, weekdayOf } from '../days.ts';

/** "9 April" in this year, "9 April 2020" otherwise. */
export function dayInText(iso: string, today: string): string {
  return iso.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(iso) : longDay(iso);
}

/** "Kamis, 16 April" */
export function weekdayInText(iso: string): string {
  return `${weekdayOf(iso)}, ${dayAndMonth(iso)}`;
}

/** "hari ini", "besok", "Kamis, 16 April" */
export function nearDay(iso: string, today: string): string {
  if (iso === today) return 'hari ini';
  return iso === addDays(today, 1) ? 'besok' : weekdayInText(iso);
}

/** "15-04" in this year, "15-04-2020" otherwise. */
export function shortDay(iso: string, today: string): string {
  const short = `${iso.slice(8)}-${iso.slice(5, 7)}`;
  return iso.slice(0, 4) === today.slice(0, 4) ? short : `${short}-${iso.slice(0, 4)}`;
}

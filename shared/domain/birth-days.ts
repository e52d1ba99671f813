import { addYears, isDay } from './days.ts';

/**
 * The days that a slip makes of a birth date, itself first: day and month swapped, the year one or ten off (DOMAIN.md 7 "Duplicates";
 * PERFORMANCE.md 3: they find 95 to 97 % of seeded slips). Empty for what is no day.
 */
export function birthDaySlips(day: string): readonly string[] {
  if (!isDay(day)) return [];
  const swapped = `${day.slice(0, 5)}${day.slice(8)}-${day.slice(5, 7)}`;
  const years = [-10, -1, 1, 10].map((years) => addYears(day, years));
  return [...new Set([day, swapped, ...years].filter(isDay))];
}

import { isDay } from '../days.ts';
import { type NikFacts, nikFacts } from '../nik.ts';
import type { CheckInput } from './check.ts';

/**
 * What the NIK says, for the marks that compare it. null while a stop stands (not 16 digits, all the same) and when NIK and No. KK look
 * swapped: that one mark then explains every other oddity of the digits, and one mark is quicker settled than five.
 */
export function readableNik(input: CheckInput): NikFacts | null {
  const { nik } = input.values;
  return allDigitsSame(nik) || looksSwapped(input) ? null : nikFacts(nik);
}

/**
 * Whether the birth date stands in the No. KK and not in the NIK (DOMAIN.md 1.3; a woman's 40 taken off on both sides).
 * The middle of a No. KK is a day of recording, so that it equals a birth date only by rare chance.
 */
export function looksSwapped(input: CheckInput): boolean {
  const { nik, no_kk: kk, tanggal_lahir: birthDate } = input.values;
  return isDay(birthDate) && carriesDay(kk, birthDate) && nikFacts(nik) !== null && !carriesDay(nik, birthDate);
}

/** Whether the middle six digits are this day (YYYY-MM-DD), whatever the century. */
export function carriesDay(number: string, day: string): boolean {
  const facts = nikFacts(number);
  if (!facts) return false;
  return facts.yearTwo === day.slice(2, 4) && facts.month === Number(day.slice(5, 7)) && facts.day === Number(day.slice(8));
}

/** Whether the digits can be a birth date in one century or the other. */
export function carriesSomeDay(facts: NikFacts): boolean {
  if (facts.sex === null) return false;
  const monthAndDay = `${String(facts.month).padStart(2, '0')}-${String(facts.day).padStart(2, '0')}`;
  return isDay(`19${facts.yearTwo}-${monthAndDay}`) || isDay(`20${facts.yearTwo}-${monthAndDay}`);
}

export function allDigitsSame(nik: string): boolean {
  return /^([0-9])\1{15}$/.test(nik);
}

import { ageOn, isDay } from './days.ts';

/**
 * The NIK (DOMAIN.md 1): 16 digits without a check digit: district of issue (6), DDMMYY with 40 added to a woman's day, serial (4).
 * It stays for life, also when the birth date is corrected: what is read from it is compared with the card, never put in its place.
 */
export type Sex = 'L' | 'P';

export interface NikFacts {
  /** Two digits. */
  readonly province: string;
  /** Four digits. */
  readonly regency: string;
  /** Six digits: where the NIK was first issued, not where the person lives. */
  readonly district: string;
  /** Day of the month with a woman's 40 taken off; outside 1–31 when the NIK is odd. */
  readonly day: number;
  readonly month: number;
  /** Two digits; the century is not in the NIK. */
  readonly yearTwo: string;
  /** null when the day is in neither range (01–31, 41–71). */
  readonly sex: Sex | null;
  readonly serial: string;
}

/**
 * The digits of an identity number as people write it: spaces, dots, dashes and a leading apostrophe are taken out
 * (exports of SIAK print dots, Excel users put an apostrophe first). Everything else stays, so that garbage is seen.
 */
export function digitsOf(text: string): string {
  return text.replace(/[\s.\-‐-―]/gu, '').replace(/^['’‘`´]+/u, '');
}

/** What the digits say; null unless it is exactly 16 ASCII digits. Nothing is judged here. */
export function nikFacts(nik: string): NikFacts | null {
  if (!/^[0-9]{16}$/.test(nik)) return null;
  const dayPart = Number(nik.slice(6, 8));
  return {
    province: nik.slice(0, 2),
    regency: nik.slice(0, 4),
    district: nik.slice(0, 6),
    day: dayPart > 40 ? dayPart - 40 : dayPart,
    month: Number(nik.slice(8, 10)),
    yearTwo: nik.slice(10, 12),
    sex: sexOf(dayPart),
    serial: nik.slice(12),
  };
}

/**
 * Birth date and sex to be confirmed against the card. A century must be chosen: 20YY, unless that is after `onDay` or makes
 * the person younger than 15 (a card is issued at 17). null when the digits are no date.
 */
export function proposedFromNik(nik: string, onDay: string): { readonly birthDate: string; readonly sex: Sex } | null {
  const facts = nikFacts(nik);
  if (!facts?.sex) return null;
  const monthAndDay = `${pad(facts.month)}-${pad(facts.day)}`;
  const young = `20${facts.yearTwo}-${monthAndDay}`;
  const birthDate = isDay(young) && ageOn(young, onDay) >= youngestApplicant ? young : `19${facts.yearTwo}-${monthAndDay}`;
  return isDay(birthDate) ? { birthDate, sex: facts.sex } : null;
}

/**
 * Every number that one slip of the hand makes of this NIK (DOMAIN.md 7 "Duplicates", tier B): one digit another (144), or two neighbours
 * swapped (at most 15). Empty unless it is exactly 16 ASCII digits. "One slip" goes both ways.
 */
export function slipsOf(nik: string): readonly string[] {
  if (!/^[0-9]{16}$/.test(nik)) return [];
  const slips = new Set<string>();
  for (let place = 0; place < nik.length; place += 1) {
    const before = nik.slice(0, place);
    const after = nik.slice(place + 1);
    for (const digit of '0123456789') slips.add(`${before}${digit}${after}`);
    if (after !== '') slips.add(`${before}${after.slice(0, 1)}${nik.slice(place, place + 1)}${after.slice(1)}`);
  }
  slips.delete(nik);
  return [...slips];
}

/** Every number that is left when one digit of this NIK was forgotten. Empty unless it is exactly 16 ASCII digits. */
export function shortenedOf(nik: string): readonly string[] {
  if (!/^[0-9]{16}$/.test(nik)) return [];
  return [...new Set([...nik].map((_, place) => nik.slice(0, place) + nik.slice(place + 1)))];
}

/** Whether two digits are or ever were the code of a province (DOMAIN.md 1.3; 54 was East Timor). */
export function isProvinceCode(two: string): boolean {
  return provinceCodes.has(two);
}

/** The groups clerks read: 6, 6, 4. A number that is still short gives fewer or shorter pieces; what is too long stays in the last. */
export function groupNik(nik: string): readonly string[] {
  return [nik.slice(0, 6), nik.slice(6, 12), nik.slice(12)].filter((piece) => piece !== '');
}

/** A text that may be shown: of every number in it with so many digits or more (a NIK, a KK, however it is spaced) only the last four. */
export function coverLongNumbers(text: string, shortest = 16): string {
  return text.replace(/\d(?:[ .\-/]*\d)+/gu, (run) => {
    const digits = run.replace(/\D/gu, '');
    return digits.length < shortest ? run : `${'·'.repeat(digits.length - 4)}${digits.slice(-4)}`;
  });
}

/** The last four: the only part that lists, cards and slips may show. */
export function tailOf(nik: string): string {
  return nik.slice(-4);
}

const youngestApplicant = 15;

const provinceRanges: readonly (readonly [number, number])[] = [
  [11, 19],
  [21, 21],
  [31, 36],
  [51, 54],
  [61, 65],
  [71, 76],
  [81, 82],
  [91, 96],
];

const provinceCodes: ReadonlySet<string> = new Set(
  provinceRanges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, step) => String(from + step))),
);

function sexOf(dayPart: number): Sex | null {
  if (dayPart >= 1 && dayPart <= 31) return 'L';
  if (dayPart >= 41 && dayPart <= 71) return 'P';
  return null;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

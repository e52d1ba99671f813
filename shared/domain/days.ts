/**
 * Days are text, YYYY-MM-DD; instants are ISO text in UTC. People write days in many shapes (DOMAIN.md 7 "Dates") and read dd-mm-yyyy.
 * What is not understood is handed back as it is by the texts below, so that nothing typed is ever lost.
 */
export const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** Whether the text is a day that exists, written YYYY-MM-DD, between 1900 and 2099. */
export function isDay(text: string): boolean {
  const found = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (!found) return false;
  const [, year, month, day] = found;
  return dayExists(Number(year), Number(month), Number(day));
}

/**
 * The day a person wrote: 17081990, 17-08-1990, 17/8/90, 17.8.1990, "17 Agustus 1990", "17 agu 1990", 1990-08-17. null when it is no
 * such day. A year of two digits needs `onDay` (YYYY-MM-DD): above its year it is 19.., otherwise 20..; without `onDay` it stays unread.
 */
export function parseDay(text: string, onDay?: string): string | null {
  const written = text.normalize('NFC').trim().toLowerCase().replace(/[‐-―]/gu, '-').replace(/[’‘`´]/gu, "'");
  if (isDay(written)) return written;
  const found = dayShapes.map((shape) => shape.exec(written)).find((match) => match !== null);
  if (!found) return null;
  const [, day = '', month = '', year = ''] = found;
  const monthNumber = /^\d+$/.test(month) ? Number(month) : monthByName(month);
  const fullYear = year.length === 4 ? year : withCentury(year, onDay);
  if (monthNumber === null || fullYear === null) return null;
  const iso = `${fullYear}-${pad(monthNumber)}-${pad(Number(day))}`;
  return isDay(iso) ? iso : null;
}

/** The same of a day that may lie ahead, by today: "15/1/21" typed in 2020 is next year, not 1921. */
export function parseComingDay(text: string, today: string): string | null {
  return parseDay(text, addYears(today, 20));
}

/** dd-mm-yyyy, as on the card. Text that is no day comes back unchanged. */
export function dayText(iso: string): string {
  return isDay(iso) ? `${iso.slice(8)}-${iso.slice(5, 7)}-${iso.slice(0, 4)}` : iso;
}

/** "13 April 2020". Text that is no day comes back unchanged. */
export function longDay(iso: string): string {
  return isDay(iso) ? `${dayAndMonth(iso)} ${iso.slice(0, 4)}` : iso;
}

/** "13 April", for the year at hand. Text that is no day comes back unchanged. */
export function dayAndMonth(iso: string): string {
  return isDay(iso) ? `${Number(iso.slice(8))} ${monthNames[Number(iso.slice(5, 7)) - 1] ?? ''}` : iso;
}

/** "Senin, 13 April 2020". Text that is no day comes back unchanged. */
export function weekdayDay(iso: string): string {
  return isDay(iso) ? `${weekdayOf(iso)}, ${longDay(iso)}` : iso;
}

/** "Senin". '' for text that is no day. */
export function weekdayOf(iso: string): string {
  return isDay(iso) ? (weekdayNames[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '') : '';
}

/** Full years from `birth` to `day`, both YYYY-MM-DD; negative before birth. Born on 29 February: a year older on 1 March. */
export function ageOn(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** The same day some years later; 29 February becomes 1 March where the year has none. */
export function addYears(iso: string, years: number): string {
  const moved = `${String(Number(iso.slice(0, 4)) + years).padStart(4, '0')}${iso.slice(4)}`;
  return moved.endsWith('-02-29') && !isDay(moved) ? `${moved.slice(0, 4)}-03-01` : moved;
}

/** The day after or before, `count` days away. */
export function addDays(iso: string, count: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The office's day of an instant, YYYY-MM-DD. `zone` is an IANA name such as Asia/Makassar. */
export function dayInZone(instantIso: string, zone: string): string {
  // "2020-04-13, 09:00" (en-CA).
  return zoned(zone).format(Date.parse(instantIso)).slice(0, 10);
}

/** The instant at which a day (YYYY-MM-DD) begins in the office, as ISO text in UTC. */
export function startOfDay(day: string, zone: string): string {
  const noon = Date.parse(`${day}T12:00:00Z`);
  // The zones of Indonesia have no summer time: what their clocks show beyond UTC at noon they show at midnight too.
  const { year, month, day: date, hour, minute } = partsIn(new Date(noon).toISOString(), zone);
  const ahead = Date.parse(`${year}-${month}-${date}T${hour}:${minute}:00Z`) - noon;
  return new Date(Date.parse(`${day}T00:00:00Z`) - ahead).toISOString();
}

/** The office's time of an instant, "14.07". */
export function timeInZone(instantIso: string, zone: string): string {
  const parts = partsIn(instantIso, zone);
  return `${parts.hour}.${parts.minute}`;
}

/** The name Indonesians give the zone: WIB, WITA, WIT; elsewhere the IANA name. */
export function zoneLabel(zone: string): string {
  return zoneLabels[zone] ?? zone;
}

const weekdayNames = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

const zoneLabels: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

const dayShapes: readonly RegExp[] = [
  /^(\d\d)(\d\d)(\d{4}|\d\d)$/,
  /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*'?(\d{4}|\d\d)$/,
  /^(\d{1,2})\s*[-/.,]?\s*([a-z]{3,9})\.?\s*[-/,]?\s*'?(\d{4}|\d\d)$/,
];

/** Spellings that are no beginning of today's month names. */
const olderMonthNames: Readonly<Record<string, number>> = {
  peb: 2,
  pebruari: 2,
  mrt: 3,
  ags: 8,
  agt: 8,
  agst: 8,
  nop: 11,
  nopember: 11,
  dec: 12,
  aug: 8,
  oct: 10,
  may: 5,
};

function monthByName(written: string): number | null {
  const index = monthNames.findIndex((name) => name.toLowerCase().startsWith(written));
  return index >= 0 ? index + 1 : (olderMonthNames[written] ?? null);
}

function withCentury(yearTwo: string, onDay: string | undefined): string | null {
  if (onDay === undefined) return null;
  return yearTwo > onDay.slice(2, 4) ? `19${yearTwo}` : `20${yearTwo}`;
}

function dayExists(year: number, month: number, day: number): boolean {
  const asDate = new Date(Date.UTC(year, month - 1, day));
  return asDate.getUTCFullYear() === year && asDate.getUTCMonth() === month - 1 && asDate.getUTCDate() === day;
}

type ZonedPart = 'year' | 'month' | 'day' | 'hour' | 'minute';

function partsIn(instantIso: string, zone: string): Readonly<Record<ZonedPart, string>> {
  const parts = new Map(zoned(zone).formatToParts(new Date(instantIso)).map((part) => [part.type, part.value]));
  const part = (type: ZonedPart): string => parts.get(type) ?? '';
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') };
}

/** A formatter costs far more than its use; there are as many as zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function zoned(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formatters.set(zone, formatter);
  return formatter;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

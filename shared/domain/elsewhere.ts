import { placeByUse } from './by-use.ts';
import { allProvinces, provinceName } from './lists/provinces.ts';
import { regencyToday } from './lists/old-regencies.ts';
import { upperText } from './text.ts';

/**
 * Cards of other regencies: kecamatan, kabupaten and provinsi by a few letters, from the list of all Indonesia. The list only helps the
 * hands; what a card says may be older than it and is taken as it is.
 */
export interface Place {
  /** Digits: 2 a provinsi, 4 a kabupaten, 6 a kecamatan. */
  readonly code: string;
  /** As on the card. */
  readonly name: string;
}

export interface AreaTable {
  readonly provinces: readonly Place[];
  readonly regencies: readonly Place[];
  readonly districts: readonly Place[];
  /** Name by code, of all three. */
  readonly names: ReadonlyMap<string, string>;
}

/** What the three fields hold; '' where it is not known. */
export interface PlaceNames {
  readonly kecamatan: string;
  readonly kabupaten: string;
  readonly provinsi: string;
}

export type PlaceField = keyof PlaceNames;
export const placeFields: readonly PlaceField[] = ['kecamatan', 'kabupaten', 'provinsi'];

/** The table from the lines of lists/areas-indonesia.ts. */
export function readAreas(lines: readonly string[]): AreaTable {
  const regencies: Place[] = [];
  const districts: Place[] = [];
  for (const text of lines.flatMap((line) => line.split('|'))) {
    const [head = '', within = ''] = text.split(':');
    const regency = { code: head.slice(0, 4), name: head.slice(5) };
    regencies.push(regency);
    for (const district of within.split(';')) if (district !== '') districts.push({ code: `${regency.code}${district.slice(0, 2)}`, name: district.slice(3) });
  }
  const provinces = allProvinces();
  return { provinces, regencies, districts, names: new Map([...provinces, ...regencies, ...districts].map(({ code, name }) => [code, name])) };
}

/** The three names of a code of 2, 4 or 6 digits. */
export function namesOf(code: string, { names }: AreaTable): PlaceNames {
  const named = (length: number): string => (code.length < length ? '' : (names.get(code.slice(0, length)) ?? ''));
  return { kecamatan: named(6), kabupaten: named(4), provinsi: provinceName(code) };
}

/**
 * Places of a kind for a few letters: a whole name first, then names that begin so, then a later word. Among equal hits first the very place of
 * `near` (digits of an area, e.g. of the NIK: it speaks of this person), then what the office writes most (`often`: names, most often first), then
 * the rest of that province, then the order of the codes. Nothing typed: what lies in the area next above `near`; without one what is written most.
 */
export function findPlaces(field: PlaceField, typed: string, table: AreaTable, near: string, often: readonly string[] = []): readonly Place[] {
  const wanted = upperText(typed);
  const all = placesOf(field, table);
  const today = `${regencyToday(near.slice(0, 4))}${near.slice(4, 6)}`;
  const before = inOrder(field, today, often);
  if (wanted === '') {
    const above = today.slice(0, lengthOf[field] - 2);
    const written = new Set(often);
    return all.filter(({ code, name }) => (above === '' ? field === 'provinsi' || written.has(name) : code.startsWith(above))).sort(before);
  }
  return all
    .map((place) => ({ place, rank: rankOf(place.name, wanted) }))
    .filter(({ rank }) => rank < noHit)
    .sort((left, right) => left.rank - right.rank || before(left.place, right.place))
    .map(({ place }) => place);
}

/** Whether a name of this kind is borne by one place only, so that it tells what lies above it. */
export function isOnlyName(field: PlaceField, name: string, table: AreaTable): boolean {
  return placesOf(field, table).filter((place) => place.name === name).length === 1;
}

/**
 * Where a NIK was first issued, by its first six digits: to be compared with the card, since people move. A district that is not in
 * today's list leaves the kecamatan empty. null for a province nobody knows, and for the office's own regency (also as it was cut
 * before, `oldDistricts`): the card in hand is of another one.
 */
export function placeOfNik(nik: string, table: AreaTable, own: { readonly regency: string; readonly oldDistricts: readonly string[] }): PlaceNames | null {
  if (!/^[0-9]{16}$/.test(nik) || nik.startsWith(own.regency) || own.oldDistricts.includes(nik.slice(0, 6))) return null;
  const issued = nik.slice(0, 4);
  const today = regencyToday(issued);
  // A regency that was given another code may have numbered its districts anew.
  const names = namesOf(today === issued ? nik.slice(0, 6) : today, table);
  return names.provinsi === '' ? null : names;
}

const lengthOf: Readonly<Record<PlaceField, number>> = { provinsi: 2, kabupaten: 4, kecamatan: 6 };
const noHit = 3;

function placesOf(field: PlaceField, table: AreaTable): readonly Place[] {
  return { provinsi: table.provinces, kabupaten: table.regencies, kecamatan: table.districts }[field];
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(` ${wanted}`) ? 2 : noHit;
}

/** The place of `near` itself (of a kecamatan also its neighbours in the kabupaten), then by use, then the same provinsi, then by code. */
function inOrder(field: PlaceField, near: string, often: readonly string[]): (left: Place, right: Place) => number {
  const place = placeByUse(often);
  const shared = ({ code }: Place): number => [6, 4, 2].find((length) => near.length >= length && code.slice(0, length) === near.slice(0, length)) ?? 0;
  const own = (each: Place): number => (shared(each) >= Math.min(4, lengthOf[field]) ? shared(each) : 0);
  return (left, right) => own(right) - own(left) || place(left.name) - place(right.name) || shared(right) - shared(left) || left.code.localeCompare(right.code);
}

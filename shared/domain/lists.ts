import { placeByUse } from './by-use.ts';
import {
  bloodTypes,
  citizenships,
  educations,
  identityKinds,
  type ListItem,
  marriages,
  noNikReasons,
  numbered,
  onlineStages,
  religions,
  sexes,
  signatures,
  workStates,
} from './lists/card-values.ts';
import { occupations } from './lists/occupations.ts';
import { upperText } from './text.ts';

export type { ListItem };

const lists = {
  jenis_identitas: identityKinds,
  alasan_tanpa_nik: noNikReasons,
  jenis_kelamin: sexes,
  golongan_darah: bloodTypes,
  agama: religions,
  status_perkawinan: marriages,
  pekerjaan: numbered(occupations),
  kewarganegaraan: citizenships,
  pendidikan: educations,
  status_kerja: workStates,
  pengesahan: signatures,
  tahap_daring: onlineStages,
} as const satisfies Readonly<Record<string, readonly ListItem[]>>;

export type ListName = keyof typeof lists;

const byName: ReadonlyMap<string, readonly ListItem[]> = new Map(Object.entries(lists));

/** The items of a list of the field table. Throws for a name that is not there: names come from the field table. */
export function list(name: string): readonly ListItem[] {
  const items = byName.get(name);
  if (!items) throw new Error(`no such list: ${name}`);
  return items;
}

/**
 * What a clerk may mean by the text typed so far, best first: its code or another whole name, then codes, labels and names that
 * begin with it, then words inside a label. Nothing typed: the whole list. Within a rank, what is written most (`often`: stored
 * values, most often first) comes first, then the list's own order.
 */
export function findInList(items: readonly ListItem[], typed: string, often: readonly string[] = []): readonly ListItem[] {
  const wanted = upperText(typed);
  const place = placeByUse(often);
  if (wanted === '') return often.length === 0 ? items : items.toSorted((left, right) => place(left.value) - place(right.value));
  return items
    .map((item) => ({ item, rank: rankOf(item, wanted) }))
    .filter((hit) => hit.rank < noHit)
    .sort((left, right) => left.rank - right.rank || place(left.item.value) - place(right.item.value))
    .map((hit) => hit.item);
}

/**
 * Whether the text typed is already one whole code (or short name), so that the list may close by itself: no other item begins with
 * it, and neither does a longer code or name of the same item ("1" does not close a list that has "10").
 */
export function closesList(items: readonly ListItem[], typed: string): boolean {
  const wanted = upperText(typed);
  if (wanted === '') return false;
  const whole = items.filter((item) => shortNames(item).includes(wanted));
  const [only] = whole;
  if (!only || whole.length > 1) return false;
  return items.every((item) =>
    item === only ? !shortNames(item).some((name) => isLonger(name, wanted)) : !allNames(item).some((name) => name.startsWith(wanted)),
  );
}

/**
 * The value stored for a text that names an item in full (code, value, label or other name, whatever the case);
 * null when it names none.
 */
export function valueInList(items: readonly ListItem[], text: string): string | null {
  return valuesByName(items).get(upperText(text)) ?? null;
}

/** Of each list, its values by every name, made once: a save looks a dozen values up, one of them among all occupations. */
const namesOfLists = new WeakMap<readonly ListItem[], ReadonlyMap<string, string>>();

function valuesByName(items: readonly ListItem[]): ReadonlyMap<string, string> {
  const known = namesOfLists.get(items);
  if (known) return known;
  const made = new Map<string, string>();
  const add = (name: string, value: string): void => {
    if (!made.has(name)) made.set(name, value);
  };
  // A stored value names its own item, whatever other item has it for a name too.
  for (const item of items) add(upperText(item.value), item.value);
  for (const item of items) for (const name of allNames(item)) add(name, item.value);
  namesOfLists.set(items, made);
  return made;
}

/** What is shown for a stored value; the value itself where the list does not have it. */
export function labelInList(items: readonly ListItem[], value: string): string {
  return items.find((item) => item.value === value)?.label ?? value;
}

const noHit = 4;

function rankOf(item: ListItem, wanted: string): number {
  const names = allNames(item);
  if (shortNames(item).includes(wanted)) return 0;
  if (names.includes(wanted)) return 1;
  if (names.some((name) => name.startsWith(wanted))) return 2;
  const words = names.flatMap((name) => name.split(/[\s/()]+/u));
  return words.some((word) => word.startsWith(wanted)) ? 3 : noHit;
}

/** Code, and the names short enough to be typed as a code: the stored key and the other names. */
function shortNames(item: ListItem): readonly string[] {
  const stored = upperText(item.value);
  const key = stored !== '' && stored !== upperText(item.label) ? [stored] : [];
  return [...new Set([upperText(item.code), ...key, ...item.also.map(upperText)])];
}

function allNames(item: ListItem): readonly string[] {
  return [...new Set([...shortNames(item), upperText(item.label)])];
}

function isLonger(name: string, wanted: string): boolean {
  return name.length > wanted.length && name.startsWith(wanted);
}

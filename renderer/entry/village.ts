import { areaCode, codeBesideCard, codeOfCard, findVillages, matchVillage, nearVillages, type AreaSpellings, type Village } from '../../shared/domain/areas.ts';
import type { FieldId, SheetValues } from '../../shared/domain/fields.ts';
import type { ListItem } from '../../shared/domain/lists.ts';
import { provinceName } from '../../shared/domain/lists/provinces.ts';
import { upperText } from '../../shared/domain/text.ts';

/** The office's own villages and how cards spell them. */
export interface Areas {
  readonly villages: readonly Village[];
  readonly spellings: AreaSpellings;
  /** As on the card: SUMBAWA BARAT. */
  readonly regencyName: string;
  /** Four digits. */
  readonly regency: string;
}

type Four = Readonly<Record<'desa_kelurahan' | 'kode_desa_ktp' | 'kecamatan' | 'kabupaten' | 'provinsi', string>>;

/** What Enter on a row of the list means. `typed` goes with it: the card's own spelling may have to stay. */
export type VillageChoice = { readonly kind: 'village'; readonly village: Village; readonly typed: string } | { readonly kind: 'as-typed'; readonly typed: string };

/**
 * Rows for a few letters, each with its kecamatan (two names exist twice), among equal ones those this office writes most (`often`:
 * codes) first; last always the way out for a card of another regency. Words that no letters find are the card's own: the way out comes first, so
 * that Enter writes them as they are, and behind it the villages that are nearly spelt so. "words = letters": the card says the words, and the letters
 * find today's village.
 */
export function villageRows(typed: string, areas: Areas, often: readonly string[] = []): readonly ListItem[] {
  const { words, letters } = apart(typed);
  const found = foundRows(letters, areas, often);
  const wayOut: ListItem = { code: '', value: asTyped, label: 'Tulis apa adanya (luar kabupaten ini)', also: [] };
  if (words !== null) return [...found.map((row) => besideWords(row, words)), wayOut];
  if (found.length > 0) return [...found, wayOut];
  return [wayOut, ...nearVillages(letters, areas.villages).map((village) => besideWords(villageItem(village), letters))];
}

/** Villages alone: for what is no card. */
export function foundRows(typed: string, { villages, spellings }: Areas, often: readonly string[] = []): readonly ListItem[] {
  return findVillages(typed, villages, spellings, often).map((village) => villageItem(village));
}

function besideWords(row: ListItem, words: string): ListItem {
  return { ...row, label: `${row.label}; di kartu ${upperText(words)}` };
}

/** What was typed into the box of the desa: the card's own words before a "=" (null: none stands there), and what looks for the village. */
function apart(typed: string): { readonly words: string | null; readonly letters: string } {
  const at = typed.indexOf('=');
  const words = typed.slice(0, at).trim();
  return at < 0 || words === '' ? { words: null, letters: typed.replace(/^\s*=/u, '') } : { words, letters: typed.slice(at + 1) };
}

/** What the card itself says in what was typed. */
export function cardWords(typed: string): string {
  const { words, letters } = apart(typed);
  return words ?? letters;
}

export const asTyped = 'tulis-apa-adanya';

export function villageItem(village: Village): ListItem {
  return { code: village.code.slice(-4), value: areaCode(village.code), label: `${upperText(village.name)}, ${village.district}`, also: [] };
}

export function villageOfCode(code: string, villages: readonly Village[]): Village | null {
  return code === '' ? null : (villages.find((village) => areaCode(village.code) === code) ?? null);
}

/**
 * The fields that a chosen village fills. The desa is written as the card writes it when what was typed is already a full spelling
 * (also an older one), words that do not find the village, or words before a "="; letters that only looked for it make room for its name.
 * Kecamatan, kabupaten and provinsi are today's and may be typed over.
 */
export function fillFromVillage(village: Village, typed: string, areas: Areas): Four {
  const written = upperText(cardWords(typed));
  return {
    desa_kelurahan: written !== '' && isOfCard(typed, written, village, areas) ? written : upperText(village.name),
    kode_desa_ktp: areaCode(village.code),
    kecamatan: upperText(village.district),
    kabupaten: upperText(areas.regencyName),
    provinsi: provinceName(areas.regency),
  };
}

/** Whether these are words of the card, not letters that looked for the village. */
function isOfCard(typed: string, written: string, village: Village, { villages, spellings, regencyName }: Areas): boolean {
  const card = { desa_kelurahan: written, kecamatan: village.district, kabupaten: regencyName };
  if (apart(typed).words !== null || matchVillage(card, villages, spellings).village?.code === village.code) return true;
  return !findVillages(written, villages, spellings).some((found) => found.code === village.code);
}

/** Today's name of the village beside what the card says, where that is another one; null where it is the same, or there is none. */
export function todayBeside(card: string, code: string, areas: Areas): string | null {
  const village = villageOfCode(code, areas.villages);
  if (!village || card === '') return null;
  const said = matchVillage({ desa_kelurahan: card, kecamatan: village.district, kabupaten: areas.regencyName }, areas.villages, {}).village;
  return said?.code === village.code ? null : upperText(village.name);
}

/** Which of kecamatan, kabupaten and provinsi are just what today's village gives. */
export function filledByVillage(values: SheetValues, areas: Areas): readonly ('kecamatan' | 'kabupaten' | 'provinsi')[] {
  const village = villageOfCode(values.kode_desa_ktp, areas.villages);
  if (!village) return [];
  const filled = fillFromVillage(village, values.desa_kelurahan, areas);
  return (['kecamatan', 'kabupaten', 'provinsi'] as const).filter((id) => values[id] === filled[id]);
}

/** `codeBesideCard` of the sheet under the hands. */
export function codeForCard(values: SheetValues, areas: Areas): string {
  return codeBesideCard(values, areas.villages, areas.spellings);
}

/** `codeOfCard`, where the desa has just been written anew: a village that stood beside other words is no longer meant. */
export function codeForNewWords(values: SheetValues, areas: Areas): string {
  return codeOfCard(values, areas.villages, areas.spellings);
}

export const villageFields: readonly FieldId[] = ['desa_kelurahan', 'kecamatan', 'kabupaten', 'provinsi'];

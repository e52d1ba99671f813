import { isSoundOf, type AreaSpellings, type Village, writtenKeys } from './areas.ts';
import { upperText } from './text.ts';

/** Why a spelling is not taken: it is a name of today itself, or it is understood already, as `name`. */
export type SpellingFault = { readonly code: 'spelling.is-name' } | { readonly code: 'spelling.taken'; readonly name: string };

/** What a spelling may stand for: today's villages and kecamatan as a card writes them, each name once, by the alphabet. */
export function spellableNames(villages: readonly Village[]): readonly string[] {
  const names = villages.flatMap((village) => [village.name, village.district]).map(upperText);
  return [...new Set(names)].toSorted((one, other) => one.localeCompare(other, 'id'));
}

/** Whether a text says anything at all to the comparing of areas: it has a letter or a digit. */
export function canBeSpelling(written: string): boolean {
  return writtenKeys(written).size > 0;
}

/**
 * Whether a spelling may be added for `name` (one of `spellableNames`); null: it may. Compared as cards are: without DESA and KEC.,
 * joined and split alike, and by sound, so that what a card says today goes on to mean the same place.
 */
export function spellingFault(written: string, name: string, villages: readonly Village[], spellings: AreaSpellings): SpellingFault | null {
  const keys = writtenKeys(written);
  const has = (text: string, among: ReadonlySet<string> = keys) => [...writtenKeys(text)].some((key) => among.has(key));
  if (spellableNames(villages).some((each) => has(each))) return { code: 'spelling.is-name' };
  const known = Object.entries(spellings).find(([older]) => has(older));
  if (known) return { code: 'spelling.taken', name: known[1] };
  const target = writtenKeys(name);
  const heard = villages.filter((village) => isSoundOf(written, village));
  const other = heard.find((village) => !has(village.name, target));
  return other ? { code: 'spelling.taken', name: upperText(other.name) } : null;
}

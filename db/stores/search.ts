import { foldName, foldText } from '../../shared/domain/name.ts';
import { upperText } from '../../shared/domain/text.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

/**
 * What a sheet is found by as words. No village: the name at the desk is nearly always the name on the card, so that keying leaves the
 * index as it is (taking words out of it, securely, costs twice the rest of a save).
 */
export interface SearchFacts {
  readonly name: string;
  readonly sheetNo: string;
}

/** Typed words, ready to be looked up: every word has alternatives (as typed, folded as text, folded as a name), each one or more beginnings. */
export type TypedWords = readonly (readonly (readonly string[])[])[];

/** Writes the search row of a sheet; leaves the index alone where nothing changed. */
export function writeSearch(db: WriteDb, sheet: number, facts: SearchFacts): void {
  const words = indexedWords(facts).join(' ');
  const known = db.one<{ words: string }>(sql`SELECT words FROM search WHERE rowid = ${sheet}`);
  if (known === null) db.run(sql`INSERT INTO search (rowid, words) VALUES (${sheet}, ${words})`);
  else if (known.words !== words) db.runOne(sql`UPDATE search SET words = ${words} WHERE rowid = ${sheet}`, 'search row');
}

/** What a person typed, cut into words. `withoutTitles`: H., SITI, LALU … before another word narrow nothing, since the card may lack them. */
export function typedWords(text: string, withoutTitles: 'withoutTitles' | 'all' = 'all'): TypedWords {
  const words = upperText(text).split(' ').filter((word) => tokens(word).length > 0).slice(0, 8);
  return words
    .filter((word, index) => withoutTitles === 'all' || index === words.length - 1 || !isTitle(word))
    .map((word) => distinctAlternatives([tokens(word), tokens(foldText(word)), tokens(foldName(word))]));
}

/** Sheets that have all these words, the latest first, at most `limit`. */
export function latestWith(db: ReadDb, words: TypedWords, limit: number): readonly number[] {
  return db.column<number>(sql`SELECT rowid FROM search WHERE search MATCH ${matchText(words)} ORDER BY rowid DESC LIMIT ${limit}`);
}

/** The query text of FTS5: every token quoted, so that nothing typed is an operator. What narrows or widens nothing is left out. */
export function matchText(words: TypedWords): string {
  return withoutSurplus(words).map((alternatives) => `(${alternatives.map((all) => `(${all.map((token) => `"${token}"*`).join(' AND ')})`).join(' OR ')})`).join(' AND ');
}

/**
 * Finds the same sheets with less reading: of MUHAM or MUHAMAD the first alone, of AGUS and A the first alone. Long beginnings have no
 * index of their own, so FTS5 puts their lists together anew at each key.
 */
function withoutSurplus(words: TypedWords): TypedWords {
  const short = words.map((alternatives) => withoutRepeats(alternatives, (one, other) => isPartOf(one, other)));
  return withoutRepeats(short, (one, other) => other.every((each) => one.some((wider) => isPartOf(each, wider))));
}

/** Whether every sheet with all of `tokens` has all of `wider` too. */
function isPartOf(tokens: readonly string[], wider: readonly string[]): boolean {
  return wider.every((beginning) => tokens.some((token) => token.startsWith(beginning)));
}

/** Leaves out what another one makes needless; of two that do so for each other the first stays. */
function withoutRepeats<Item>(items: readonly Item[], isNeedless: (one: Item, beside: Item) => boolean): readonly Item[] {
  return items.filter((one, at) => !items.some((other, place) => place !== at && isNeedless(one, other) && (place < at || !isNeedless(other, one))));
}

/** The words by which a sheet is found, each once, in a fixed order. */
export function indexedWords(facts: SearchFacts): readonly string[] {
  const name = upperText(facts.name);
  const folded = foldName(name);
  const texts = [name, foldText(name), folded, folded.replaceAll(' ', ''), facts.sheetNo.replace('-', '')];
  return [...new Set(texts.flatMap(tokens))];
}

/** Folding drops it from a name: H., HJ., LALU, SITI … */
function isTitle(word: string): boolean {
  return foldName(`${word} Q`) === 'Q';
}

/** As the index itself sees them: letters and digits without their accents, in one case. */
function tokens(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '')
    .map((token) => token.slice(0, 40));
}

function distinctAlternatives(alternatives: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const byText = new Map(alternatives.filter((all) => all.length > 0).map((all) => [all.join(' '), all]));
  return [...byText.values()];
}

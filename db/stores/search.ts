import { foldName, foldText, joinedEnds, nameWords } from '../../shared/domain/name.ts';
import { everyPhoneIn, looksLikePhone } from '../../shared/domain/phone.ts';
import { upperText } from '../../shared/domain/text.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

/**
 * What a sheet is found by as words. No village: the name at the desk is nearly always the name on the card, so that keying leaves the
 * index as it is (taking words out of it, securely, costs twice the rest of a save).
 */
export interface SearchFacts {
  readonly name: string;
  readonly sheetNo: string;
  /** As they are stored, from the desk and from the paper. Such as are one number are found by their columns. */
  readonly phones: readonly string[];
}

/** Writes the search row of a sheet; leaves the index alone where nothing changed. */
export function writeSearch(db: WriteDb, sheet: number, facts: SearchFacts): void {
  const words = indexedWords(facts).join(' ');
  const known = db.one<{ words: string }>(sql`SELECT words FROM search WHERE rowid = ${sheet}`);
  if (known === null) db.run(sql`INSERT INTO search (rowid, words) VALUES (${sheet}, ${words})`);
  else if (known.words !== words) db.runOne(sql`UPDATE search SET words = ${words} WHERE rowid = ${sheet}`, 'search row');
}

/** Whether one of two makes other words than the other, told without folding a name. */
export function areOtherWords(left: SearchFacts, right: SearchFacts): boolean {
  return left.name !== right.name || further(left.phones).join(' ') !== further(right.phones).join(' ');
}

/** Writes the search row of a row of an old sending that is nobody's: under its id with a minus, so that it is no sheet. */
export function writeOldRowSearch(db: WriteDb, row: number, name: string, foldedName: string): void {
  db.run(sql`INSERT INTO search (rowid, words) VALUES (${-row}, ${oldRowWords(name, foldedName).join(' ')})`);
}

/** The row has its person: it is found by them. */
export function dropOldRowSearch(db: WriteDb, row: number): void {
  db.run(sql`DELETE FROM search WHERE rowid = ${-row}`);
}

/** Sheets that a query finds, the latest first, at most `limit`. */
export function latestWith(db: ReadDb, match: string, limit: number): readonly number[] {
  return db.column<number>(sql`SELECT rowid FROM search WHERE search MATCH ${match} AND rowid > 0 ORDER BY rowid DESC LIMIT ${limit}`);
}

/** Those of some sheets that a query finds. */
export function foundAmong(db: ReadDb, match: string, some: readonly number[]): readonly number[] {
  // The plus keeps FTS5 from looking up each id by itself.
  return db.column<number>(sql`SELECT rowid FROM search WHERE search MATCH ${match} AND +rowid IN (SELECT value FROM json_each(${JSON.stringify(some)}))`);
}

/** Rows of old sendings that a query finds, the earliest first, at most `limit`. */
export function oldRowsWith(db: ReadDb, match: string, limit: number): readonly number[] {
  return db.column<number>(sql`SELECT -rowid FROM search WHERE search MATCH ${match} AND rowid < 0 ORDER BY rowid DESC LIMIT ${limit}`);
}

/** The words by which a sheet is found, each once, in a fixed order. */
export function indexedWords(facts: SearchFacts): readonly string[] {
  const name = upperText(facts.name);
  const folded = foldName(name);
  const texts = [name, foldText(name), folded, folded.replaceAll(' ', ''), ...joinedEnds(nameWords(name)), facts.sheetNo.replace('-', ''), ...further(facts.phones)];
  return [...new Set(texts.flatMap(tokens))];
}

/** The words of a row of an old sending, from what was folded when it was read: a file has tens of thousands. */
export function oldRowWords(name: string, foldedName: string): readonly string[] {
  const words = foldedName.split(' ');
  return [...new Set([upperText(name), foldedName, ...words.map((_, at) => words.slice(at).join(''))].flatMap(tokens))];
}

/** Numbers that no column has as they are dialled: of a field with several, or in an odd form. */
function further(phones: readonly string[]): readonly string[] {
  return phones.flatMap((phone) => (looksLikePhone(phone) ? [] : everyPhoneIn(phone)));
}

/** As the index itself sees them: letters and digits without their accents, in one case. */
export function tokens(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '')
    .map((token) => token.slice(0, 40));
}

import { digitsOf } from '../../shared/domain/nik.ts';
import type { PaperState, SendState, WhyNotReady } from '../../shared/domain/states.ts';
import { type ReadDb, type Sql, sql, sqlJoin } from '../sql.ts';
import { countPeopleIn } from './registrations.ts';
import { anyHas, countWords, hasWords, indexedWordsOf, matchText, pageOfWords, type TypedWords, typedWords } from './search.ts';
import { whyCondition } from './why.ts';

export interface ListFilter {
  readonly programme: number;
  readonly text: string;
  readonly paperState: PaperState | null;
  readonly sendState: SendState | null;
  readonly why: WhyNotReady | null;
  readonly sendWithoutNik: boolean;
  readonly bundle: number | null;
}

export interface SheetPage {
  readonly ids: readonly number[];
  readonly total: number;
}

/** What a typed text means: sheets by a number of theirs, or words. */
export type Typed = { readonly kind: 'nothing' } | { readonly kind: 'numbers'; readonly ids: readonly number[] } | { readonly kind: 'words'; readonly words: TypedWords };

/**
 * Sheets of a filter, newest first, and how many there are in all. With a text and a filter the rarer side drives.
 * A filter by people lists one sheet a person: the one that speaks for them.
 */
export function listSheets(db: ReadDb, filter: ListFilter, limit: number, offset: number): SheetPage {
  const typed = readTyped(db, filter.programme, filter.text);
  const conditions = conditionsOf(filter);
  switch (typed.kind) {
    case 'nothing':
      return { ids: pageOf(db, filter, conditions, limit, offset), total: countOf(db, filter, conditions) };
    case 'numbers': {
      const ids = idsWhere(db, sql`s.id IN (SELECT value FROM json_each(${JSON.stringify(typed.ids)}))`, conditions);
      return { ids: ids.slice(offset, offset + limit), total: ids.length };
    }
    default:
      return pageOfText(db, conditions, typed.words, limit, offset);
  }
}

/**
 * Number (A-0231, 231), form number, phone (from four digits), NIK (its beginning from six digits, since fewer name a regency; its last
 * digits from four); anything else is words.
 */
export function readTyped(db: ReadDb, programme: number, text: string): Typed {
  const typed = text.trim();
  if (typed === '') return { kind: 'nothing' };
  const number = /^([A-Za-z])\s*-?\s*(\d{1,7})$/.exec(typed);
  if (number) return { kind: 'numbers', ids: sheetsByNumber(db, programme, (number[1] ?? '').toUpperCase(), number[2] ?? '') };
  if (/^['+]?[\d\s.()-]*\d[\d\s.()-]*$/.test(typed)) return { kind: 'numbers', ids: sheetsByDigits(db, programme, typed) };
  const words = typedWords(typed);
  if (words.length === 0) return { kind: 'numbers', ids: [] };
  return { kind: 'words', words: anyHas(db, words) ? words : typedWords(typed, 'withoutTitles') };
}

/** A sheet by its whole number, with or without dash and leading zeros; null when there is none. */
export function sheetByNumber(db: ReadDb, programme: number, letter: string, digits: string): number | null {
  const sheetNo = `${letter}-${String(Number(digits)).padStart(4, '0')}`;
  return db.one<{ id: number }>(sql`SELECT id FROM sheet WHERE programme = ${programme} AND sheet_no = ${sheetNo}`)?.id ?? null;
}

/** Sheets of the people who live under this whole NIK, by the sheet that speaks for them. */
export function sheetsByNik(db: ReadDb, programme: number, nik: string): readonly number[] {
  return db
    .all<{ id: number }>(sql`SELECT active_sheet AS id FROM registration WHERE nik = ${nik} AND programme = ${programme} AND joined_to IS NULL`)
    .map((row) => row.id);
}

/** Sheets whose number, whatever its letter, is this one. */
export function sheetsByOrder(db: ReadDb, programme: number, digits: string): readonly number[] {
  return db.all<{ id: number }>(sql`SELECT id FROM sheet WHERE programme = ${programme} AND sheet_order = ${Number(digits)}`).map((row) => row.id);
}

/** Sheets with a phone that begins so (keyed, or given at the desk). `digits`: from 0 on. */
export function sheetsByPhone(db: ReadDb, digits: string): readonly number[] {
  const end = `${digits}:`;
  return db
    .all<{ id: number }>(
      sql`SELECT sheet AS id FROM sheet_current WHERE no_hp >= ${digits} AND no_hp < ${end} AND no_hp <> ''
          UNION SELECT id FROM sheet WHERE receipt_phone >= ${digits} AND receipt_phone < ${end} AND receipt_phone <> ''`,
    )
    .map((row) => row.id);
}

/** The national form of what is typed of a phone so far; null when it cannot be one. */
export function phoneBeginning(typed: string): string | null {
  const digits = typed.replace(/\D/gu, '');
  if (digits.length < 4) return null;
  if (digits.startsWith('0')) return digits;
  if (digits.startsWith('62')) return `0${digits.slice(2)}`;
  return digits.startsWith('8') ? `0${digits}` : null;
}

function sheetsByNumber(db: ReadDb, programme: number, letter: string, digits: string): readonly number[] {
  const beginning = `${letter}-${digits}`;
  const exact = sheetByNumber(db, programme, letter, digits);
  const begun = db
    .all<{ id: number }>(sql`SELECT id FROM sheet WHERE programme = ${programme} AND sheet_no >= ${beginning} AND sheet_no < ${`${beginning}:`}`)
    .map((row) => row.id);
  return exact === null ? begun : [exact, ...begun];
}

function sheetsByDigits(db: ReadDb, programme: number, typed: string): readonly number[] {
  const digits = digitsOf(typed).replace(/\D/gu, '');
  const phone = phoneBeginning(typed);
  const ids = new Set<number>();
  const add = (found: readonly number[]): void => found.forEach((id) => ids.add(id));
  if (digits.length <= 7) add(sheetsByOrder(db, programme, digits));
  add(db.all<{ id: number }>(sql`SELECT id FROM sheet WHERE form_no = ${typed} AND form_no <> ''`).map((row) => row.id));
  if (phone !== null) add(sheetsByPhone(db, phone));
  if (digits.length >= 6 && digits.length <= 16) add(sheetsByNikColumn(db, programme, sql`nik >= ${digits} AND nik < ${`${digits}:`}`));
  if (digits.length >= 4 && digits.length <= 16) {
    const reversed = [...digits].reverse().join('');
    add(sheetsByNikColumn(db, programme, sql`nik_reversed >= ${reversed} AND nik_reversed < ${`${reversed}:`}`));
  }
  return [...ids];
}

function sheetsByNikColumn(db: ReadDb, programme: number, range: Sql): readonly number[] {
  return db
    .all<{ id: number }>(sql`SELECT active_sheet AS id FROM registration WHERE ${range} AND programme = ${programme} AND joined_to IS NULL`)
    .map((row) => row.id);
}

/** Whether a filter asks about people: then each person stands once, by the sheet that speaks for them. */
function asksPeople(filter: ListFilter): boolean {
  return filter.sendState !== null || filter.why !== null;
}

function conditionsOf(filter: ListFilter): readonly Sql[] {
  const conditions = [sql`s.programme = ${filter.programme}`];
  if (filter.paperState !== null) conditions.push(sql`s.paper_state = ${filter.paperState}`);
  if (filter.bundle !== null) conditions.push(sql`s.bundle = ${filter.bundle}`);
  if (asksPeople(filter)) conditions.push(sql`r.active_sheet = s.id`, sql`r.joined_to IS NULL`);
  if (filter.sendState !== null) conditions.push(sql`r.send_state = ${filter.sendState}`);
  if (filter.why !== null) conditions.push(sql`r.send_state = 'belum_siap'`, whyCondition(filter.why, filter.sendWithoutNik));
  return conditions;
}

/** `s` and `r`. CROSS JOIN fixes the order of the loops: SQLite knows no counts here, and we do. */
const bySheets = sql`sheet s LEFT JOIN registration r ON r.id = s.registration`;
const byPeople = sql`registration r CROSS JOIN sheet s ON s.id = r.active_sheet`;

/** Up to this many, all rows are fetched and put in order; beyond, the index that has the order drives and stops at the page. */
const few = 2000;

function pageOf(db: ReadDb, filter: ListFilter, conditions: readonly Sql[], limit: number, offset: number): readonly number[] {
  const rare = asksPeople(filter) && filter.paperState === null && filter.bundle === null && countPeopleIn(db, filter.programme, filter.sendState ?? 'belum_siap') <= few;
  const from = rare ? byPeople : bySheets;
  const programme = rare ? [sql`r.programme = ${filter.programme}`] : [];
  return db
    .all<{ id: number }>(
      sql`SELECT s.id FROM ${from} WHERE ${sqlJoin([...programme, ...conditions], ' AND ')} ORDER BY s.sheet_order DESC, s.id DESC LIMIT ${limit} OFFSET ${offset}`,
    )
    .map((row) => row.id);
}

function countOf(db: ReadDb, filter: ListFilter, conditions: readonly Sql[]): number {
  if (asksPeople(filter) && filter.why === null && filter.sendState !== null && filter.paperState === null && filter.bundle === null) {
    return countPeopleIn(db, filter.programme, filter.sendState);
  }
  const from = asksPeople(filter) ? sql`${byPeople} WHERE r.programme = ${filter.programme} AND ` : sql`sheet s WHERE `;
  return db.one<{ sheets: number }>(sql`SELECT count(*) AS sheets FROM ${from}${sqlJoin(conditions, ' AND ')}`)?.sheets ?? 0;
}

/** All ids of a narrow condition, newest first. */
function idsWhere(db: ReadDb, narrow: Sql, conditions: readonly Sql[]): readonly number[] {
  return db
    .all<{ id: number }>(sql`SELECT s.id FROM ${bySheets} WHERE ${narrow} AND ${sqlJoin(conditions, ' AND ')} ORDER BY s.sheet_order DESC, s.id DESC`)
    .map((row) => row.id);
}

function pageOfText(db: ReadDb, conditions: readonly Sql[], words: TypedWords, limit: number, offset: number): SheetPage {
  // One programme a database for now: with no other filter the index alone answers.
  if (conditions.length === 1) return { ids: pageOfWords(db, words, limit, offset), total: countWords(db, words) };
  const ids = idsOfText(db, sql`${bySheets} WHERE ${sqlJoin(conditions, ' AND ')}`, words);
  return { ids: ids.slice(offset, offset + limit), total: ids.length };
}

/** Ids of a filter that have the words, newest first: a small filter is read row by row, otherwise the index drives. */
function idsOfText(db: ReadDb, filter: Sql, words: TypedWords): readonly number[] {
  const filtered = db.all<{ id: number }>(sql`SELECT s.id FROM ${filter} LIMIT ${fewToRead + 1}`).map((row) => row.id);
  if (filtered.length <= fewToRead) {
    return filtered.filter((id) => hasWords(indexedWordsOf(db, id), words)).sort((left, right) => right - left);
  }
  return db
    // The plus keeps FTS5 from looking up each id by itself.
    .all<{ id: number }>(sql`SELECT rowid AS id FROM search WHERE search MATCH ${matchText(words)} AND +rowid IN (SELECT s.id FROM ${filter}) ORDER BY rowid DESC`)
    .map((row) => row.id);
}

/** Search rows that are read one by one in about a millisecond. */
const fewToRead = 200;

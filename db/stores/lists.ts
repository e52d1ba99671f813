import type { PaperState, SendState, WhyNotReady } from '../../shared/domain/states.ts';
import { type ReadDb, type Sql, sql, sqlJoin } from '../sql.ts';
import { countPeopleIn } from './registrations.ts';
import { countWords, hasWords, indexedWordsOf, matchText, pageOfWords, type TypedWords } from './search.ts';
import { readTyped } from './typed-text.ts';
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
      if (conditions.length === 1) return newestOf(typed.ids, limit, offset);
      const ids = idsWhere(db, sql`s.id IN (SELECT value FROM json_each(${JSON.stringify(typed.ids)}))`, conditions);
      return { ids: ids.slice(offset, offset + limit), total: ids.length };
    }
    default:
      return pageOfText(db, filter, conditions, typed.words, limit, offset);
  }
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
  return db.one<{ sheets: number }>(sql`SELECT count(*) AS sheets FROM ${filteredBy(filter, conditions)}`)?.sheets ?? 0;
}

/** `s` of a filter, from the side that knows most about it. */
function filteredBy(filter: ListFilter, conditions: readonly Sql[]): Sql {
  const from = asksPeople(filter) ? sql`${byPeople} WHERE r.programme = ${filter.programme} AND ` : sql`sheet s WHERE `;
  return sql`${from}${sqlJoin(conditions, ' AND ')}`;
}

/** All ids of a narrow condition, newest first. */
function idsWhere(db: ReadDb, narrow: Sql, conditions: readonly Sql[]): readonly number[] {
  return db
    .all<{ id: number }>(sql`SELECT s.id FROM ${bySheets} WHERE ${narrow} AND ${sqlJoin(conditions, ' AND ')} ORDER BY s.sheet_order DESC, s.id DESC`)
    .map((row) => row.id);
}

/** Ids rise as sheets come in. */
function newestOf(ids: readonly number[], limit: number, offset: number): SheetPage {
  return { ids: [...ids].sort((left, right) => right - left).slice(offset, offset + limit), total: ids.length };
}

function pageOfText(db: ReadDb, filter: ListFilter, conditions: readonly Sql[], words: TypedWords, limit: number, offset: number): SheetPage {
  // One programme a database for now: with no other filter the index alone answers.
  if (conditions.length === 1) return { ids: pageOfWords(db, words, limit, offset), total: countWords(db, words) };
  const ids = idsOfText(db, filteredBy(filter, conditions), words);
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

import type { PaperState, SendState, WhyNotReady } from '../../shared/domain/states.ts';
import type { SentPart } from '../../shared/domain/province-answers.ts';
import { type ReadDb, type Sql, sql, sqlJoin } from '../sql.ts';
import { latestOfAll } from './latest-words.ts';
import { countPeopleIn } from './registrations.ts';
import { foundAmong, latestWith } from './search.ts';
import { readTyped } from './typed-text.ts';
import { isPaperState, waitingFor, whyCandidates, whyCondition } from './why.ts';

export interface ListFilter {
  readonly programme: number;
  readonly text: string;
  readonly paperState: PaperState | null;
  readonly sendState: SendState | null;
  readonly why: WhyNotReady | null;
  readonly sendWithoutNik: boolean;
  readonly bundle: number | null;
  /** Of those who are `terkirim`, by their latest answer. */
  readonly answer: SentPart | null;
}

export interface SheetPage {
  readonly ids: readonly number[];
  readonly total: number;
  /** There are more than `total`: with a text nobody counts to the end while somebody types. */
  readonly more: boolean;
  /** Nobody has the typed name in any spelling; these have one that is nearly it. */
  readonly like: boolean;
}

/**
 * Sheets of a filter, newest first, and how many there are in all. With a text and a filter the rarer side drives.
 * A filter by people lists one sheet a person: the one that speaks for them.
 */
export function listSheets(db: ReadDb, filter: ListFilter, limit: number, offset: number): SheetPage {
  const typed = readTyped(filter.text);
  switch (typed.kind) {
    case 'nothing':
      return untyped(db, filter, limit, offset);
    case 'numbers': {
      const ids = typed.ids(db, filter.programme);
      return slice(isOpen(filter) ? newestFirst(ids) : idsWhere(db, filter, sql`SELECT value AS id FROM json_each(${JSON.stringify(ids)})`), limit, offset);
    }
    default: {
      for (const { match, like } of typed.tries) {
        const query = match();
        const page = pageOfText(db, filter, query, limit, offset);
        // The first way that finds anybody at all counts, also where the filter leaves none of them.
        if (page.total > 0 || (!isOpen(filter) && latestWith(db, query, 1).length > 0)) return { ...page, like };
      }
      return slice([], limit, offset);
    }
  }
}

/**
 * Who is known by what is said at the desk: those who fit the name and the phone first, then the name, then the phone, the newest first; and how
 * many they are in all. `name`, `byPhone`: '' and none where nothing is said of it.
 */
export function knownSheets(db: ReadDb, name: string, byPhone: readonly number[], limit: number): SheetPage {
  const typed = readTyped(name);
  let [named, both, like]: [readonly number[], readonly number[], boolean] = [[], [], false];
  for (const each of typed.kind === 'words' ? typed.tries : []) {
    const match = each.match();
    named = latestWith(db, match, mostCounted + 1);
    if (named.length === 0) continue;
    both = byPhone.length === 0 ? [] : foundAmong(db, match, byPhone);
    like = each.like;
    break;
  }
  const fits = new Set(both);
  const known = new Set(named);
  const all = [...newestFirst(both), ...named.filter((id) => !fits.has(id)), ...newestFirst(byPhone.filter((id) => !fits.has(id) && !known.has(id)))];
  return { ids: all.slice(0, limit), total: Math.min(all.length, mostCounted), more: all.length > mostCounted, like };
}

/** Nothing narrows but the text. One programme a database for now. */
function isOpen(filter: ListFilter): boolean {
  return filter.paperState === null && filter.bundle === null && !asksPeople(filter);
}

/** Whether a filter asks about people: then each person stands once, by the sheet that speaks for them. */
function asksPeople(filter: ListFilter): boolean {
  return filter.sendState !== null || filter.why !== null || filter.answer !== null;
}

/** One filter that an index answers alone. */
function isPlain(filter: ListFilter): boolean {
  return [filter.paperState, filter.sendState, filter.why, filter.bundle].filter((each) => each !== null).length <= 1 && filter.why === null && filter.answer === null;
}

/** Ids for which a filter can hold, from the index that knows fewest: `SELECT … AS id`. For a plain filter exactly those for which it holds. */
function candidates(filter: ListFilter): Sql {
  if (filter.bundle !== null) return sql`SELECT id FROM sheet WHERE bundle = ${filter.bundle}`;
  if (filter.why !== null) return whyCandidates(filter.why, filter.programme, filter.sendWithoutNik);
  // A state of the paper lists papers; a line of a list has none, and is found by its person.
  if (filter.paperState !== null) return sql`SELECT id FROM sheet WHERE programme = ${filter.programme} AND paper_state = ${filter.paperState} AND person_list IS NULL`;
  if (filter.answer !== null && filter.answer !== 'belum_dijawab') return sql`SELECT r.active_sheet AS id FROM ${latestOfAll(filter.programme)} w CROSS JOIN registration r ON r.id = w.registration WHERE w.status = ${filter.answer}`;
  if (filter.sendState !== null || filter.answer !== null) return sql`SELECT active_sheet AS id FROM registration WHERE programme = ${filter.programme} AND send_state = ${filter.sendState ?? 'terkirim'} AND joined_to IS NULL`;
  return sql`SELECT id FROM sheet WHERE programme = ${filter.programme}`;
}

/** All of a filter, over `s` and, where it asks about people, `r`. */
function conditionsOf(filter: ListFilter): Sql {
  const conditions = [sql`s.programme = ${filter.programme}`];
  if (filter.paperState !== null) conditions.push(sql`s.paper_state = ${filter.paperState}`, sql`s.person_list IS NULL`);
  if (filter.bundle !== null) conditions.push(sql`s.bundle = ${filter.bundle}`);
  if (asksPeople(filter)) conditions.push(sql`r.joined_to IS NULL`, sql`r.send_state = ${filter.sendState ?? (filter.answer === null ? 'belum_siap' : 'terkirim')}`);
  if (filter.answer !== null) conditions.push(sql`r.send_state = 'terkirim'`, answeredBy(filter.programme, filter.answer));
  if (filter.why !== null) conditions.push(sql`r.send_state = 'belum_siap'`, whyCondition(filter.why, filter.sendWithoutNik));
  return sqlJoin(conditions, ' AND ');
}

/** By the latest word on `r`, asked of the few who were answered once and not of everybody by themselves. */
function answeredBy(programme: number, part: SentPart): Sql {
  const answered = sql`SELECT registration FROM ${latestOfAll(programme)}`;
  // The plus keeps SQLite from going through all that were answered again for each row.
  return part === 'belum_dijawab' ? sql`+r.id NOT IN (${answered})` : sql`+r.id IN (${answered} WHERE status = ${part})`;
}

/** What hangs on the ids of `c`. CROSS JOIN fixes the order of the loops: SQLite knows no counts here, and we do. */
function joined(filter: ListFilter): Sql {
  return asksPeople(filter) ? sql`CROSS JOIN registration r ON r.active_sheet = c.id CROSS JOIN sheet s ON s.id = c.id` : sql`CROSS JOIN sheet s ON s.id = c.id`;
}

/** A filter without a text. */
function untyped(db: ReadDb, filter: ListFilter, limit: number, offset: number): SheetPage {
  const page = sql`LIMIT ${limit} OFFSET ${offset}`;
  if (isPlain(filter)) {
    return { ids: idsOf(db, sql`${candidates(filter)} ORDER BY ${orderOf(filter)} ${page}`), total: countPlain(db, filter), more: false, like: false };
  }
  const { why, programme, sendWithoutNik } = filter;
  const onlyWhy = filter.answer === null && filter.bundle === null && filter.paperState === null && filter.sendState === null;
  if (why !== null && onlyWhy && isPaperState(why)) {
    // These have an index in the right order, which stops at the page.
    const people = waitingFor(why, programme, sendWithoutNik);
    return { ids: idsOf(db, sql`SELECT s.id FROM ${people} ORDER BY s.sheet_order DESC, s.id DESC ${page}`), total: countOf(db, people), more: false, like: false };
  }
  return slice(idsWhere(db, filter, candidates(filter)), limit, offset);
}

function orderOf(filter: ListFilter): Sql {
  return filter.sendState === null ? sql`sheet_order DESC, id DESC` : sql`active_sheet DESC`;
}

function countPlain(db: ReadDb, filter: ListFilter): number {
  return filter.sendState === null ? countOf(db, sql`(${candidates(filter)})`) : countPeopleIn(db, filter.programme, filter.sendState);
}

function countOf(db: ReadDb, from: Sql): number {
  return db.one<{ sheets: number }>(sql`SELECT count(*) AS sheets FROM ${from}`)?.sheets ?? 0;
}

/** Those of some ids for which a filter holds, newest first. */
function idsWhere(db: ReadDb, filter: ListFilter, some: Sql): readonly number[] {
  return newestFirst(idsOf(db, sql`SELECT c.id FROM (${some}) c ${joined(filter)} WHERE ${conditionsOf(filter)}`));
}

function pageOfText(db: ReadDb, filter: ListFilter, match: string, limit: number, offset: number): SheetPage {
  const last = Math.max(mostCounted, offset + limit);
  if (isOpen(filter)) return upTo(last, latestWith(db, match, last + 1), limit, offset);
  const few = idsOf(db, sql`${candidates(filter)} LIMIT ${fewCandidates + 1}`);
  if (few.length <= fewCandidates) {
    // The plus keeps FTS5 from looking up each id by itself.
    const having = sql`SELECT rowid AS id FROM search WHERE search MATCH ${match} AND +rowid IN (SELECT value FROM json_each(${JSON.stringify(few)})) ORDER BY rowid DESC`;
    return slice(isPlain(filter) ? idsOf(db, having) : idsWhere(db, filter, having), limit, offset);
  }
  const walked = sql`SELECT c.id FROM (SELECT rowid AS id FROM search WHERE search MATCH ${match} ORDER BY rowid DESC) c ${joined(filter)}
      WHERE ${conditionsOf(filter)} LIMIT ${last + 1}`;
  return upTo(last, idsOf(db, walked), limit, offset);
}

/** Of what was looked for up to one more than `last`. */
function upTo(last: number, ids: readonly number[], limit: number, offset: number): SheetPage {
  return { ...slice(ids.slice(0, last), limit, offset), more: ids.length > last };
}

/** Candidates of a filter that are put in order and compared in a few milliseconds. */
const fewCandidates = 4000;
/** While somebody types, nobody counts further than this (or than the page asked for). */
const mostCounted = 1000;

function idsOf(db: ReadDb, statement: Sql): readonly number[] {
  return db.column<number>(statement);
}

/** Ids rise as sheets come in. */
function newestFirst(ids: readonly number[]): readonly number[] {
  return [...ids].sort((left, right) => right - left);
}

function slice(ids: readonly number[], limit: number, offset: number): SheetPage {
  return { ids: ids.slice(offset, offset + limit), total: ids.length, more: false, like: false };
}

import type { Database } from 'better-sqlite3';
import { type ReadDb, sql, type Sql, type WriteDb } from '../sql.ts';
import { indexedWords, oldRowWords } from './search.ts';

/**
 * The search index as a whole. It holds nothing of its own: every word in it is made from a sheet, so that a broken one is thrown away
 * and made anew (RELIABILITY.md B6).
 */

/** As the migrations make it; a test compares it with db/schema.sql. */
export const searchTable = "CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = 'unicode61', prefix = '1 2 3 4', detail = 'none')";

interface Row {
  readonly id: number;
  readonly name: string;
  readonly sheetNo: string;
  readonly given: string;
  readonly keyed: string;
}

/** Sheets with the name by which they are found: the one keyed from the paper, before that the one on the receipt. */
function sheetNames(every: number, from: number): Sql {
  return sql`SELECT s.id, coalesce(nullif(c.nama, ''), s.receipt_name) AS name, s.sheet_no AS sheetNo, s.receipt_phone AS given, coalesce(c.no_hp, '') AS keyed
    FROM sheet s LEFT JOIN sheet_current c ON c.sheet = s.id WHERE s.id % ${every} = ${from} ORDER BY s.id`;
}

interface OldRow {
  readonly id: number;
  readonly name: string;
  readonly foldedName: string;
}

/** Rows of old sendings that are nobody's. */
function oldRows(every: number, from: number): Sql {
  return sql`SELECT id, name, folded_name AS foldedName FROM old_sending_row WHERE registration IS NULL AND id % ${every} = ${from} ORDER BY id`;
}

/** Sheets between two calls of `step`. */
const stepSheets = 500;
/** So many sheets are compared word by word (half a second); of a bigger office each time other ones. */
const comparedSheets = 5000;

/**
 * Whether the index has a row for every sheet and every row of an old sending that is nobody's, and for nothing else, with the words of each. That the index agrees with its own
 * rows is for SQLite's check. `chance`: from 0 to below 1. Throws what SQLite says of a broken one.
 */
export function isSearchWhole(db: ReadDb, chance: number, step: () => void = () => undefined): boolean {
  if (!hasEveryRow(db)) return false;
  const sheets = db.one<{ count: number }>(sql`SELECT count(*) AS count FROM sheet`)?.count ?? 0;
  const old = db.one<{ count: number }>(sql`SELECT count(*) AS count FROM old_sending_row WHERE registration IS NULL`)?.count ?? 0;
  const some = (all: number): [number, number] => {
    const every = Math.max(1, Math.ceil(all / comparedSheets));
    return [every, Math.floor(chance * every)];
  };
  let seen = 0;
  const holds = (rowid: number, words: string): boolean => {
    seen += 1;
    if (seen % stepSheets === 0) step();
    return db.one<{ words: string }>(sql`SELECT words FROM search WHERE rowid = ${rowid}`)?.words === words;
  };
  return (
    db.all<Row>(sheetNames(...some(sheets))).every((row) => holds(row.id, wordsOf(row))) &&
    db.all<OldRow>(oldRows(...some(old))).every((row) => holds(-row.id, oldWordsOf(row)))
  );
}

/** Whether the index has a row for every sheet and every row of an old sending that is nobody's, and for nothing else. */
export function hasEveryRow(db: ReadDb): boolean {
  const other = db.one<{ rows: number }>(
    sql`SELECT (SELECT count(*) FROM sheet WHERE id NOT IN (SELECT rowid FROM search))
          + (SELECT count(*) FROM old_sending_row WHERE registration IS NULL AND -id NOT IN (SELECT rowid FROM search))
          + (SELECT count(*) FROM search WHERE rowid NOT IN (SELECT id FROM sheet UNION ALL SELECT -id FROM old_sending_row WHERE registration IS NULL)) AS rows`,
  );
  return other?.rows === 0;
}

/** Whether the index answers at all, and was filled since it was made: a few pages of it are read, in less than a millisecond. */
export function isSearchAnswering(db: ReadDb): boolean {
  try {
    db.one(sql`SELECT rowid FROM search WHERE search MATCH '"A"*' LIMIT 1`);
    const empty = db.one(sql`SELECT words FROM search LIMIT 1`) === null;
    return !empty || db.one(sql`SELECT 1 AS there FROM sheet LIMIT 1`) === null;
  } catch {
    return false;
  }
}

/** The words of every sheet, made beforehand, since that takes five times as long as writing them; by number and name. */
export type MadeWords = ReadonlyMap<string, string>;

export function makeWords(db: ReadDb, step: () => void): MadeWords {
  const made = new Map<string, string>();
  for (const row of db.all<Row>(sheetNames(1, 0))) {
    made.set(keyOf(row), wordsOf(row));
    if (made.size % stepSheets === 0) step();
  }
  return made;
}

/**
 * Throws the index away, however broken it is, and makes it anew from the sheets as they are now. Inside the transaction of `db`, whose
 * connection is `raw`. About a second for 50,000 sheets whose words are made, six without.
 */
export function rebuildSearch(raw: Database, db: WriteDb, made: MadeWords = new Map()): void {
  removeSearch(raw);
  raw.exec(searchTable);
  // As the first migration sets it: a word that is gone from a sheet is gone from the index (RELIABILITY.md C1).
  raw.exec("INSERT INTO search (search, rank) VALUES ('secure-delete', 1)");
  for (const row of db.all<Row>(sheetNames(1, 0))) db.run(sql`INSERT INTO search (rowid, words) VALUES (${row.id}, ${made.get(keyOf(row)) ?? wordsOf(row)})`);
  for (const row of db.all<OldRow>(oldRows(1, 0))) db.run(sql`INSERT INTO search (rowid, words) VALUES (${-row.id}, ${oldWordsOf(row)})`);
}

function wordsOf({ name, sheetNo, given, keyed }: Row): string {
  return indexedWords({ name, sheetNo, phones: [given, keyed] }).join(' ');
}

function oldWordsOf({ name, foldedName }: OldRow): string {
  return oldRowWords(name, foldedName).join(' ');
}

function keyOf({ sheetNo, name, given, keyed }: Row): string {
  return [sheetNo, name, given, keyed].join('\n');
}

/** What lies inside an index of FTS5. */
const insides = ['data', 'idx', 'content', 'docsize', 'config'] as const;

function removeSearch(raw: Database): void {
  try {
    raw.exec('DROP TABLE IF EXISTS search');
    return;
  } catch {
    // So broken that it cannot even be opened to be dropped: taken out of the catalogue, then its insides one by one.
  }
  raw.unsafeMode(true);
  try {
    raw.pragma('writable_schema = ON');
    raw.exec("DELETE FROM sqlite_schema WHERE name = 'search'");
    raw.pragma('writable_schema = RESET');
    for (const inside of insides) raw.exec(`DROP TABLE IF EXISTS search_${inside}`);
  } finally {
    raw.unsafeMode(false);
  }
}

import SqliteDatabase, { type Database } from 'better-sqlite3';
import { storageProblem } from '../service/sqlite-problems.ts';
import { ReadDb, sql } from '../sql.ts';
import { hasEveryRow, isSearchWhole, type MadeWords, makeWords } from '../stores/search-index.ts';

/** 'search': every table is whole but the search index, which is made anew from them. 'damaged': a page is not as it was written. */
export type Found = 'whole' | 'search' | 'damaged';

/**
 * Reads every page that holds anything and the order in them; each page carries a tag by which a single turned bit is seen (RELIABILITY.md
 * 0.8). `open` makes a connection, which is closed again: a page that does not decrypt spoils its connection for all the others.
 * Blocks for about a second for 150 MB. `rows`: the rows of the search index are counted too (0.2 s for 50,000 sheets). Errors that say nothing about the file are thrown.
 */
export function checkPages(open: () => Database, rows: boolean): Found {
  const said = looked(open, (raw) => String(raw.pragma('quick_check', { simple: true })));
  if (said === 'ok') return rows && looked(open, (raw) => hasEveryRow(new ReadDb(raw))) !== true ? 'search' : 'whole';
  // The list of unused pages belongs to no table.
  if (said !== null && /freelist/i.test(said)) return 'damaged';
  const others = looked(open, (raw) => tablesOf(raw).every((table) => raw.pragma(`quick_check('${table}')`, { simple: true }) === 'ok'));
  return others === true ? 'search' : 'damaged';
}

/** What was found, and for a broken search index the words of which it is made anew. */
export interface Checked {
  readonly found: Found;
  readonly words: MadeWords;
}

/** All of checkPages, and whether the search index holds what the sheets say. `step` may throw to stop. */
export function checkDatabase(open: () => Database, step: () => void): Checked {
  const pages = checkPages(open, false);
  step();
  const found = pages === 'whole' && looked(open, (raw) => isSearchWhole(new ReadDb(raw), Math.random(), step)) !== true ? 'search' : pages;
  if (found !== 'search') return { found, words: new Map() };
  const words = looked(open, (raw) => makeWords(new ReadDb(raw), step));
  return words === null ? { found: 'damaged', words: new Map() } : { found, words };
}

/** null: the database itself refused. */
function looked<Seen>(open: () => Database, look: (raw: Database) => Seen): Seen | null {
  const raw = open();
  try {
    return look(raw);
  } catch (error) {
    if (error instanceof SqliteDatabase.SqliteError && !saysNothing(error)) return null;
    throw error;
  } finally {
    raw.close();
  }
}

/**
 * Whether it is only a reason not to have looked: a lock, room or memory that was not there. Taken for damage it would end all writing of an
 * office whose data are whole.
 */
function saysNothing(error: InstanceType<typeof SqliteDatabase.SqliteError>): boolean {
  const problem = storageProblem(error)?.code;
  return problem === 'database.busy' || problem === 'disk.full' || problem === 'database.readonly' || error.code === 'SQLITE_NOMEM';
}

/** Names from the catalogue; none of ours has a quote in it. */
function tablesOf(raw: Database): readonly string[] {
  const named = new ReadDb(raw).all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite!_%' ESCAPE '!'`);
  return named.map(({ name }) => name.replaceAll("'", "''"));
}

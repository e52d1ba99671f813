import { folderPaths } from '../../../../db/folder.ts';
import { openDatabase, openToLook } from '../../../../db/open.ts';
import { ReadDb, sql, WriteDb } from '../../../../db/sql.ts';
import { dataKeyOf } from '../../../support/folder.ts';
import type { TestOffice } from '../../../support/service.ts';

export const pageBytes = 4096;

/** What a page holds. 'unused': nothing, and it is never read back. */
export type PageKind = 'table leaf' | 'table inner' | 'index leaf' | 'index inner' | 'overflow' | 'search' | 'free list' | 'unused';

/** Every page of a closed office's database by what it holds; numbers from 1. */
export async function pagesByKind(office: TestOffice): Promise<ReadonlyMap<PageKind, readonly number[]>> {
  const raw = openToLook(folderPaths(office.folder).database, await dataKeyOf(office.folder, office.people.penyelia));
  try {
    const db = new ReadDb(raw);
    const rows = db.all<{ page: number; type: string; name: string; object: string }>(
      sql`SELECT p.pageno AS page, p.pagetype AS type, p.name, coalesce(s.type, 'table') AS object FROM dbstat p LEFT JOIN sqlite_schema s ON s.name = p.name`,
    );
    const kinds = new Map<PageKind, number[]>();
    const put = (kind: PageKind, page: number): void => void kinds.set(kind, [...(kinds.get(kind) ?? []), page]);
    for (const { page, type, name, object } of rows) put(kindOf(type, name, object), page);
    const used = new Set(rows.map((row) => row.page));
    const last = Number(raw.pragma('page_count', { simple: true }));
    const free = Array.from({ length: last }, (_none, index) => index + 1).filter((page) => !used.has(page));
    // The head of the file names the first page of the list; a short list has no other. The pages that it lists are never read.
    const first = raw.serialize().readUInt32BE(32);
    for (const page of free) put(page === first ? 'free list' : 'unused', page);
    return kinds;
  } finally {
    raw.close();
  }
}

function kindOf(type: string, name: string, object: string): PageKind {
  if (name.startsWith('search')) return 'search';
  if (type === 'overflow') return 'overflow';
  const what = object === 'index' ? 'index' : 'table';
  return type === 'internal' ? `${what} inner` : `${what} leaf`;
}

/** Number of a page that nothing but a copy reads in a day's work: spellings of villages. Nobody may have the database open. */
export function quietPage(database: string, key: Buffer): number {
  const raw = openToLook(database, key);
  try {
    const page = new ReadDb(raw).one<{ page: number }>(sql`SELECT pageno AS page FROM dbstat WHERE name = 'area_spelling' AND pagetype = 'leaf' LIMIT 1`)?.page;
    if (page === undefined) throw new Error('no page of that kind');
    return page;
  } finally {
    raw.close();
  }
}

/** Changes a closed office's database by hand. */
export async function inClosed(office: TestOffice, work: (db: WriteDb) => void): Promise<void> {
  const raw = openDatabase(folderPaths(office.folder).database, await dataKeyOf(office.folder, office.people.penyelia));
  try {
    work(new WriteDb(raw));
    raw.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    raw.close();
  }
}

/** Makes the database of a closed office with a keyed sheet so big that it is not looked at as a whole before it is opened. */
export function makeBig(office: TestOffice): Promise<void> {
  return inClosed(office, (db) =>
    void db.runOne(
      sql`INSERT INTO sheet_version (uid, sheet, station, profile_version, kind, saved_as, "values", unconfirmed, changed, reason, second_of,
          author, at, keystrokes, corrections, active_ms, paused_ms)
        SELECT 'beban', sheet, station, profile_version, kind, saved_as, "values", unconfirmed, changed, ${'beban '.repeat(3_000_000)}, second_of,
          author, at, keystrokes, corrections, active_ms, paused_ms FROM sheet_version ORDER BY id LIMIT 1`,
      'weight',
    ),
  );
}

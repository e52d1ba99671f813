import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { fail } from '../../shared/problems.ts';
import { checkPages } from '../check/database.ts';
import { isKeyOfOther } from '../check/other-key.ts';
import { folderPaths, type FolderPaths } from '../folder.ts';
import { versionOf } from '../migrate.ts';
import { isOpenNowhere, openToLook } from '../open.ts';
import { ReadDb, sql } from '../sql.ts';
import { hasWal, readMarker, writeMarker } from './open-marker.ts';

/** Bytes of a database that is looked at as a whole before it is opened: some 5,000 people, about a tenth of a second. */
const quickBytes = 16_000_000;

/** What was seen of a database that may be opened. */
export interface Inspected {
  /** The last audit row. */
  readonly seq: number;
  /** The search index is to be made anew; false also when nobody looked. */
  readonly searchBroken: boolean;
}

/**
 * Looks whether the database may be opened for writing. SQLite takes up a -wal at the first look and works it in at the close, so a
 * set that was not closed in order is looked at in a copy (encrypted as it is): a damaged one stays as it was, to the byte.
 * `pages`: 'none' of them are looked at, all of them if that is 'quick', or 'all' of them, as always in one found damaged before.
 * Problems: database.missing, .empty, .foreign, .other-key, .damaged, .newer, .wal-lost.
 */
export function inspectDatabase(paths: FolderPaths, key: Buffer, newestVersion: number, pages: 'none' | 'quick' | 'all'): Inspected {
  const marker = readMarker(paths.marker);
  // While it is open the -wal is never empty; only the close takes it away, and says so first.
  if (marker?.state === 'open' && !hasWal(paths.wal)) fail('database.wal-lost');
  const quick = sizeOf(paths.database) + sizeOf(paths.wal) <= quickBytes;
  const whole = marker?.state === 'damaged' || pages === 'all' || (pages === 'quick' && quick);
  const look = (database: string): Inspected => {
    const open = (): Database => opened(database, key);
    const seq = using(open(), (raw) => (versionOf(raw) > newestVersion ? fail('database.newer') : lastSeq(raw)));
    const found = whole ? checkPages(open, quick) : 'whole';
    return found === 'damaged' ? fail('database.damaged') : { seq, searchBroken: found === 'search' };
  };
  // With nothing beside it there is nothing to work in: opening and closing change nothing.
  const inspected = isAlone(paths) ? look(paths.database) : inCopy(paths, (copy) => look(copy.database));
  if (marker !== null && inspected.seq < marker.seq) fail('database.wal-lost');
  return inspected;
}

/** The last audit row that this installation has written. */
export function lastSeq(raw: Database): number {
  const row = new ReadDb(raw).one<{ seq: number }>(
    sql`SELECT coalesce(max(audit.seq), 0) AS seq FROM audit JOIN station ON station.uid = audit.installation WHERE station.here = 1`,
  );
  return row?.seq ?? 0;
}

/** Opens to look; a database that does not decrypt at all is told apart from one that has another key. */
function opened(database: string, key: Buffer): Database {
  try {
    return openToLook(database, key);
  } catch (error) {
    if (error instanceof SqliteDatabase.SqliteError && error.code === 'SQLITE_NOTADB') return fail(isKeyOfOther(database, key) ? 'database.other-key' : 'database.damaged');
    throw error;
  }
}

/**
 * What lies beside the database is of a process that was killed, or of one that lives and whose loket.lock was deleted: the locks on
 * the database itself tell. Finding nobody works the -wal in, as the opening after it would. `seq`: the last audit row.
 * Problem: folder.in-use.
 */
export function requireNobodyElse(paths: FolderPaths, key: Buffer, seq: number): void {
  if (isAlone(paths)) return;
  const marker = readMarker(paths.marker);
  if (marker !== null) writeMarker(paths.marker, { state: 'closing', seq });
  if (isOpenNowhere(paths.database, key)) return;
  if (marker !== null) writeMarker(paths.marker, marker);
  fail('folder.in-use');
}

function isAlone({ wal, shm }: FolderPaths): boolean {
  return !existsSync(wal) && !existsSync(shm);
}

/** Without the -shm, which SQLite makes again from the -wal. */
function inCopy<Result>(paths: FolderPaths, work: (copy: FolderPaths) => Result): Result {
  const copy = folderPaths(mkdtempSync(join(tmpdir(), 'loket-')));
  try {
    copyFileSync(paths.database, copy.database);
    if (existsSync(paths.wal)) copyFileSync(paths.wal, copy.wal);
    return work(copy);
  } finally {
    rmSync(copy.folder, { recursive: true, force: true });
  }
}

function using<Result>(raw: Database, work: (raw: Database) => Result): Result {
  try {
    return work(raw);
  } finally {
    raw.close();
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { fail } from '../../shared/problems.ts';
import { folderPaths, type FolderPaths } from '../folder.ts';
import { versionOf } from '../migrate.ts';
import { openToLook } from '../open.ts';
import { ReadDb, sql } from '../sql.ts';
import { hasWal, readMarker } from './open-marker.ts';

/**
 * Looks whether the database may be opened for writing. SQLite takes up a -wal at the first look and works it in at the close, so a
 * set that was not closed in order is looked at in a copy (encrypted as it is): a damaged one stays as it was, to the byte.
 * Problems: database.missing, .empty, .foreign, .damaged, .newer, .wal-lost.
 */
export function inspectDatabase(paths: FolderPaths, key: Buffer, newestVersion: number): void {
  const marker = readMarker(paths.marker);
  // While it is open the -wal is never empty; only the close takes it away, and says so first.
  if (marker?.state === 'open' && !hasWal(paths.wal)) fail('database.wal-lost');
  const look = (database: string): number => {
    const raw = openToLook(database, key);
    try {
      return versionOf(raw) > newestVersion ? fail('database.newer') : lastSeq(raw);
    } finally {
      raw.close();
    }
  };
  // With nothing beside it there is nothing to work in: opening and closing change nothing.
  const alone = !existsSync(paths.wal) && !existsSync(paths.shm);
  const seq = alone ? look(paths.database) : inCopy(paths, (copy) => look(copy.database));
  if (marker !== null && seq < marker.seq) fail('database.wal-lost');
}

/** The last audit row that this installation has written. */
export function lastSeq(raw: Database): number {
  const row = new ReadDb(raw).one<{ seq: number }>(
    sql`SELECT coalesce(max(audit.seq), 0) AS seq FROM audit JOIN station ON station.uid = audit.installation WHERE station.here = 1`,
  );
  return row?.seq ?? 0;
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

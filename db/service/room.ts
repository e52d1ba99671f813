import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { fail } from '../../shared/problems.ts';
import { type Appended, appendAudit, type AuditEntry } from '../audit/chain.ts';
import type { FolderPaths } from '../folder.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { openDatabase, openReader } from '../open.ts';
import { ReadDb, WriteDb } from '../sql.ts';
import { readOffice } from '../stores/office.ts';
import type { Office } from './context.ts';
import { inspectDatabase, lastSeq } from './inspect.ts';
import { hasWal, readMarker, removeMarker, writeMarker } from './open-marker.ts';
import { inTransaction } from './transaction.ts';

export interface Reader {
  readonly db: ReadDb;
  close(): void;
}

/**
 * The open database of the office. Queries run on the writing connection too, through statements that cannot write: a second connection
 * would forget every page it has decrypted at each save.
 */
export interface Room {
  readonly office: Office;
  /** The data key, for new wraps; wiped when the room is closed. */
  readonly key: Buffer;
  readonly reader: ReadDb;
  /** One BEGIN IMMEDIATE transaction; answers after the disk has it. */
  write<Result>(work: (db: WriteDb) => Result): Result;
  /** Adds an audit row inside `write`. */
  audit(db: WriteDb, entry: AuditEntry): Appended;
  /** Another read-only connection, for work that holds an iterator while others go on. */
  openReader(): Reader;
  /** Checkpoint, close, marker away. */
  close(): void;
}

/**
 * Opens the database: inspected first, migrated. `report` hears of what goes wrong beside the work.
 * Problems: those of inspectDatabase.
 */
export function openRoom(paths: FolderPaths, key: Buffer, report: (error: unknown) => void): Room {
  inspectDatabase(paths, key, migrations.length);
  const raw = openDatabase(paths.database, key);
  try {
    migrate(raw, migrations, { path: paths.database, key });
    return roomOver(raw, paths, key, report);
  } catch (error) {
    closeInOrder(raw, paths, report);
    throw error;
  }
}

/** How long a grown audit may be ahead of the marker. */
const markerDelayMs = 3_000;

function roomOver(raw: Database, paths: FolderPaths, key: Buffer, report: (error: unknown) => void): Room {
  const writer = new WriteDb(raw);
  const office = readOffice(writer);
  const file = fileOf(paths.database);
  let seq = 0;
  let marked = false;
  let timer: NodeJS.Timeout | null = null;

  const mark = (): void => {
    timer = null;
    writeMarker(paths.marker, { state: 'open', seq });
    marked = true;
  };
  const markLater = (): void => {
    timer ??= setTimeout(() => {
      try {
        mark();
      } catch (error) {
        report(error);
      }
    }, markerDelayMs);
    timer.unref();
  };

  return {
    office,
    key,
    reader: new ReadDb(raw),
    write(work) {
      const before = seq;
      let result;
      try {
        result = inTransaction(raw, () => {
          const worked = work(writer);
          // A deleted file takes writes without an error, and they are gone with the process.
          if (fileOf(paths.database) !== file) fail('database.readonly');
          return worked;
        });
      } catch (error) {
        seq = before;
        throw error;
      }
      // Before the first answer, so that nothing acknowledged can go missing unseen.
      if (!marked) mark();
      else if (seq > before) markLater();
      return result;
    },
    audit(db, entry) {
      const appended = appendAudit(db, office.station.uid, entry);
      seq = appended.seq;
      return appended;
    },
    openReader() {
      const own = openReader(paths.database, key);
      return { db: new ReadDb(own), close: () => own.close() };
    },
    close() {
      if (timer !== null) clearTimeout(timer);
      closeInOrder(raw, paths, report);
      key.fill(0);
    },
  };
}

/** Says first that it is closing and up to where, then works the -wal in: a start in between can tell whether it was lost. */
function closeInOrder(raw: Database, paths: FolderPaths, report: (error: unknown) => void): void {
  try {
    if (readMarker(paths.marker) !== null) writeMarker(paths.marker, { state: 'closing', seq: lastSeq(raw) });
  } catch (error) {
    report(error);
    // Without room for a new marker the old one must not stand: the -wal is about to go.
    removeMarker(paths.marker);
  }
  try {
    raw.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    report(error);
  }
  raw.close();
  if (!hasWal(paths.wal)) removeMarker(paths.marker);
}

/** Which file stands at a path; '' for none. */
function fileOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.dev}/${stat.ino}`;
}

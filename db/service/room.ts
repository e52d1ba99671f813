import type { Database } from 'better-sqlite3';
import { fail } from '../../shared/problems.ts';
import { type Appended, appendAudit, type AuditEntry } from '../audit/chain.ts';
import type { FolderPaths } from '../folder.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { openDatabase, openReader } from '../open.ts';
import { ReadDb, WriteDb } from '../sql.ts';
import { readOffice, renewOffice } from '../stores/office.ts';
import { isSearchAnswering, type MadeWords, rebuildSearch } from '../stores/search-index.ts';
import type { Office } from './context.ts';
import { watchFiles } from './file-watch.ts';
import { inspectDatabase, lastSeq, requireNobodyElse } from './inspect.ts';
import { hasWal, readMarker, removeMarker, type RunningMarker, startMarker, writeMarker } from './open-marker.ts';
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
  /** As of the last commit: a new version of the profile is in it at once. */
  readonly office: Office;
  /** The data key, for new wraps; wiped when the room is closed. */
  readonly key: Buffer;
  readonly reader: ReadDb;
  /** One BEGIN IMMEDIATE transaction; answers after the disk has it. Problems: files.changed, folder.in-use, database.damaged. */
  write<Result>(work: (db: WriteDb) => Result): Result;
  /** Adds an audit row inside `write`. */
  audit(db: WriteDb, entry: AuditEntry): Appended;
  /** Whether the files that were opened still lie in their places. Problem: files.changed. */
  requireFiles(): void;
  /** Makes the search index anew from the sheets, with its audit row: all or nothing. As rebuildSearch. */
  mendSearch(at: string, made?: MadeWords): void;
  /** From now on nothing is written: the database is not what it was. */
  stopWriting(): void;
  /** Another read-only connection, for work that holds an iterator while others go on. */
  openReader(): Reader;
  /** Checkpoint, close, marker away. */
  close(): void;
}

export interface RoomParts {
  readonly paths: FolderPaths;
  readonly key: Buffer;
  /** As inspectDatabase is told. */
  readonly pages: 'none' | 'quick';
  /** Makes sure before each commit that this process is the one that writes. Problem: folder.in-use. */
  holdLock(): void;
  /** UTC ISO text. */
  now(): string;
  /** Hears of what goes wrong beside the work. */
  report(error: unknown): void;
}

/** Opens the database: inspected first, migrated, its search index mended. Problems: those of inspectDatabase and requireNobodyElse. */
export function openRoom(parts: RoomParts): Room {
  const { paths, key } = parts;
  const { seq, searchBroken } = inspectDatabase(paths, key, migrations.length, parts.pages);
  requireNobodyElse(paths, key, seq);
  const raw = openDatabase(paths.database, key);
  try {
    migrate(raw, migrations, { path: paths.database, key });
    const room = roomOver(raw, parts);
    // Nobody is in yet; a receipt could not be given out without it.
    if (searchBroken || !isSearchAnswering(room.reader)) room.mendSearch(parts.now());
    return room;
  } catch (error) {
    closeInOrder(raw, parts, { whole: true, ours: true });
    throw error;
  }
}

/** How long a grown audit may be ahead of a marker that outlives a power cut. */
const markerDelayMs = 3_000;

function roomOver(raw: Database, parts: RoomParts): Room {
  const { paths, key, report } = parts;
  const writer = new WriteDb(raw);
  let office = readOffice(writer);
  const files = watchFiles(paths);
  let seq = 0;
  let marker: RunningMarker | null = null;
  let timer: NodeJS.Timeout | null = null;
  let damaged = false;

  const quietly = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      report(error);
    }
  };
  const markLater = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      quietly(() => marker?.sync());
    }, markerDelayMs);
    timer.unref();
  };
  const write = <Result>(work: (db: WriteDb) => Result): Result => {
    if (damaged) fail('database.damaged');
    files.requireAll();
    parts.holdLock();
    const before = seq;
    let renewed = office;
    let result;
    try {
      result = inTransaction(raw, () => {
        const worked = work(writer);
        renewed = renewOffice(writer, office);
        files.requireAll();
        return worked;
      });
    } catch (error) {
      seq = before;
      throw error;
    }
    office = renewed;
    // Before the first answer, so that nothing acknowledged can go missing unseen.
    if (marker === null) marker = startMarker(paths.marker, seq);
    else if (seq > before) {
      quietly(() => marker?.say(seq));
      markLater();
    }
    // In the moment of the commit it may have gone; what is in it then is nowhere.
    if (!files.hasDatabase()) files.requireAll();
    return result;
  };
  const audit = (db: WriteDb, entry: AuditEntry): Appended => {
    const appended = appendAudit(db, office.station.uid, entry);
    seq = appended.seq;
    return appended;
  };

  return {
    get office() {
      return office;
    },
    key,
    reader: new ReadDb(raw),
    write,
    audit,
    requireFiles: () => files.requireAll(),
    mendSearch(at, made) {
      write((db) => {
        rebuildSearch(raw, db, made);
        audit(db, { at, actor: '', procedure: 'search.rebuild', subject: '', fields: [], outcome: 'ok' });
      });
    },
    stopWriting() {
      damaged = true;
      marker?.close();
      marker = null;
      quietly(() => writeMarker(paths.marker, { state: 'damaged', seq }));
    },
    openReader() {
      const own = openReader(paths.database, key);
      return { db: new ReadDb(own), close: () => own.close() };
    },
    close() {
      if (timer !== null) clearTimeout(timer);
      marker?.close();
      closeInOrder(raw, parts, { whole: !damaged, ours: files.hasDatabase() });
      key.fill(0);
    },
  };
}

/**
 * Says first that it is closing and up to where, then works the -wal in: a start in between can tell whether it was lost. The marker
 * stays after a close that was not in order, so that the next start looks closer: `whole` false: the database was found damaged;
 * `ours` false: another file stands in its place, or none.
 */
function closeInOrder(raw: Database, { paths, report }: RoomParts, { whole, ours }: { readonly whole: boolean; readonly ours: boolean }): void {
  const marked = readMarker(paths.marker);
  try {
    if (marked !== null) writeMarker(paths.marker, whole ? { state: 'closing', seq: lastSeq(raw) } : { state: 'damaged', seq: marked.seq });
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
  if (whole && ours && !hasWal(paths.wal)) removeMarker(paths.marker);
}

import SqliteDatabase, { type Database } from 'better-sqlite3';
import { fail, ProblemError } from '../../shared/problems.ts';
import { errorCode, syncFile } from '../durable-file.ts';
import { openGate, openReader, openToCopy } from '../open.ts';
import { storageProblem } from '../service/sqlite-problems.ts';
import { sql, WriteDb } from '../sql.ts';
import { rowsOf } from './content-hash.ts';
import { type FileHash, fileHashOf } from './file-hash.ts';
import { type CopyFacts, factsOf, inspectCopy } from './inspect-copy.ts';

export interface CopyTask {
  /** The office's database, open in another thread or process. */
  readonly database: string;
  /** Where the copy is written; must be free. */
  readonly target: string;
  readonly key: Buffer;
}

export interface CopyHearing {
  /** The moment that the copy shows has come: what lies beside the database is to be taken now. `bytes`: how big the copy will be. */
  moment(bytes: number): void;
  /** Share of the reading that is done, 0 to 1, once the copy is written. May throw to stop. */
  read(share: number): void;
}

export type WrittenCopy = CopyFacts & FileHash;

/**
 * Writes a copy of the database and compares it with the database of the very same moment, row by row, while others go on saving.
 * Blocks its thread all the while. Problems: backup.no-room, backup.folder-readonly (what the target would not take),
 * backup.verify-failed, database.busy, database.damaged.
 */
export function writeCopy(task: CopyTask, hear: CopyHearing): WrittenCopy {
  const source = openReader(task.database, task.key);
  try {
    vacuumAtOneMoment(task, source, hear);
    onTarget(() => syncFile(task.target));
    const total = 2 * rowsOf(new WriteDb(source));
    const facts = factsOf(source, (rows) => hear.read(rows / total));
    // Nothing of the source is needed any more: its -wal may be worked in again.
    source.exec('COMMIT');
    return { ...compared(task, facts, (rows) => hear.read((facts.rows + rows) / total)), ...onTarget(() => fileHashOf(task.target)) };
  } finally {
    source.close();
  }
}

/**
 * VACUUM can neither join a transaction nor tell which state it saw. But the statement reads the name of its target from a table, so
 * its own view of the database stands when it asks for that name. The write lock is held from before until the source connection has
 * begun to read as well (about a millisecond): both then see the same, and everybody goes on.
 */
function vacuumAtOneMoment({ database, target, key }: CopyTask, source: Database, hear: CopyHearing): void {
  const gate = openGate(database, key);
  const copying = openToCopy(database, key);
  try {
    copying.function('loket_satu_saat', { directOnly: true }, (path: unknown) => {
      source.exec('BEGIN');
      const bytes = Number(source.pragma('page_count', { simple: true })) * Number(source.pragma('page_size', { simple: true }));
      gate.exec('ROLLBACK');
      hear.moment(bytes);
      return path;
    });
    holdBack(gate);
    new WriteDb(copying).run(sql`VACUUM INTO (SELECT loket_satu_saat(${target}) FROM office)`);
  } catch (error) {
    throw targetError(error);
  } finally {
    copying.close();
    if (gate.inTransaction) gate.exec('ROLLBACK');
    gate.close();
  }
}

/** How often the gate is tried, each time as long as a connection waits (5 s): whoever saves without a pause may be met many times. */
const gateTries = 6;

/** Holds the others' writing back. Waiting costs nobody anything: the copy has a thread of its own. */
function holdBack(gate: Database): void {
  for (let left = gateTries - 1; ; left -= 1) {
    try {
      gate.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      const isBusy = error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY');
      if (!isBusy || left === 0) throw error;
    }
  }
}

/** A step on the file of the copy; that a stick was pulled meanwhile is told as what it is. */
function onTarget<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw targetError(error);
  }
}

function compared({ target, key }: CopyTask, source: CopyFacts, step: (rows: number) => void): CopyFacts {
  const copy = lookedAt(target, key, step);
  if (copy.contentHash !== source.contentHash) fail('backup.verify-failed', { what: 'isi' });
  if (copy.audit.hash !== source.audit.hash || copy.audit.count !== source.audit.count) fail('backup.verify-failed', { what: 'buku catatan' });
  return copy;
}

function lookedAt(target: string, key: Buffer, step: (rows: number) => void): CopyFacts {
  try {
    return inspectCopy(target, key, step);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'copy.damaged') return fail('backup.verify-failed', error.problem.details);
    const readable = !(error instanceof SqliteDatabase.SqliteError) && !(error instanceof ProblemError && error.problem.code.startsWith('database.'));
    if (readable) throw error;
    return fail('backup.verify-failed', { what: 'salinan' });
  }
}

/** What an error while writing or reading the target means; one of the source keeps its own meaning. */
function targetError(error: unknown): unknown {
  switch (storageProblem(error)?.code) {
    case 'disk.full':
      return new ProblemError({ code: 'backup.no-room', details: { neededMb: 0, freeMb: 0 } });
    // The source is only read here: whatever could not be written was the target.
    case 'database.readonly':
      return new ProblemError({ code: 'backup.folder-readonly', details: {} });
    default:
      return ['EIO', 'ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO'].includes(errorCode(error)) ? new ProblemError({ code: 'backup.folder-readonly', details: {} }) : error;
  }
}

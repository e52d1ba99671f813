import SqliteDatabase from 'better-sqlite3';
import type { Problem } from '../../shared/problems.ts';
import { errorCode } from '../durable-file.ts';

/** The named problem behind an error of SQLite or of the file system; null for anything else. */
export function storageProblem(error: unknown): Problem | null {
  return error instanceof SqliteDatabase.SqliteError ? ofSqlite(error.code) : ofFiles(errorCode(error));
}

function ofSqlite(code: string): Problem | null {
  // The second: no room for the -shm, which is made at the first look at a database.
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return { code: 'disk.full', details: {} };
  // The last: connections that stood in each other's way for too long.
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED') || code === 'SQLITE_PROTOCOL') return { code: 'database.busy', details: {} };
  // Of the search index alone: the pages are whole.
  if (code === 'SQLITE_CORRUPT_VTAB') return { code: 'search.broken', details: {} };
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return { code: 'database.damaged', details: {} };
  if (code.startsWith('SQLITE_IOERR')) return { code: readErrors.has(code) ? 'database.damaged' : 'database.readonly', details: {} };
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM') return { code: 'database.readonly', details: {} };
  return null;
}

/** What the disk could not give back; every other input/output error is one of writing. */
const readErrors: ReadonlySet<string> = new Set(['SQLITE_IOERR_READ', 'SQLITE_IOERR_SHORT_READ', 'SQLITE_IOERR_CORRUPTFS', 'SQLITE_IOERR_DATA']);

function ofFiles(code: string): Problem | null {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk.full', details: {} };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'database.readonly', details: {} };
    default:
      return null;
  }
}

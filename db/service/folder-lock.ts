import { existsSync, rmSync } from 'node:fs';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { fail } from '../../shared/problems.ts';
import { fileAt } from './file-watch.ts';

/** One writer per data folder, across processes and Windows users; the system lets go of it when the process dies. */
export interface FolderLock {
  /**
   * Makes sure that the lock that is held is the one others meet: a deleted loket.lock is taken anew. Problem: folder.in-use, when
   * somebody else was quicker.
   */
  hold(): void;
  /** `unmade`: the lock file goes too if taking the lock has made it (a damaged folder is left as it was found). */
  release(options?: { readonly unmade: boolean }): void;
}

/** How long the lock is waited for, in milliseconds: longer than any look of another process at it, and than two that reach for it at once. */
const othersLookMs = 300;

/** Takes the lock, or answers null when another process holds it. Throws what the file system says when it cannot be made. */
export function takeFolderLock(path: string): FolderLock | null {
  const made = !existsSync(path);
  let raw = take(path);
  if (raw === null) return null;
  let file = fileAt(path);
  return {
    hold() {
      if (fileAt(path) === file) return;
      const again = take(path) ?? fail('folder.in-use');
      raw?.close();
      raw = again;
      file = fileAt(path);
    },
    release(options) {
      raw?.close();
      if (options?.unmade === true && made) rmSync(path, { force: true });
    },
  };
}

/** An open connection that holds the lock; null when another process holds it. */
function take(path: string): Database | null {
  const made = !existsSync(path);
  const raw = new SqliteDatabase(path, { timeout: othersLookMs });
  try {
    // The lock alone is wanted: no journal beside the empty file.
    raw.pragma('journal_mode = MEMORY');
    raw.exec('BEGIN EXCLUSIVE');
    return raw;
  } catch (error) {
    raw.close();
    const code = error instanceof SqliteDatabase.SqliteError ? error.code : '';
    if (code.startsWith('SQLITE_BUSY')) return null;
    // Nothing is ever written into it: what is in there came from outside, and nobody can hold it.
    if (code === 'SQLITE_NOTADB' && !made) {
      rmSync(path);
      return take(path);
    }
    throw error;
  }
}

/**
 * Whether another process holds the lock; makes nothing, and takes nothing that a second look would meet. Not to be asked by the holder
 * (POSIX: closing the look would drop the lock).
 */
export function isFolderInUse(path: string): boolean {
  if (!existsSync(path)) return false;
  const raw = new SqliteDatabase(path, { readonly: true, timeout: 0 });
  try {
    raw.prepare('SELECT 1 FROM sqlite_schema').get();
    return false;
  } catch (error) {
    const code = error instanceof SqliteDatabase.SqliteError ? error.code : '';
    if (code.startsWith('SQLITE_BUSY')) return true;
    // What is in there came from outside, and nobody can hold it.
    if (code === 'SQLITE_NOTADB') return false;
    throw error;
  } finally {
    raw.close();
  }
}

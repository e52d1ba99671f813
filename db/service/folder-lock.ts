import { existsSync, rmSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';

/** One writer per data folder, across processes and Windows users; the system lets go of it when the process dies. */
export interface FolderLock {
  /** `unmade`: the lock file goes too if taking the lock has made it (a damaged folder is left as it was found). */
  release(options?: { readonly unmade: boolean }): void;
}

/** Takes the lock, or answers null when another process holds it. Throws what the file system says when it cannot be made. */
export function takeFolderLock(path: string): FolderLock | null {
  const made = !existsSync(path);
  const raw = new SqliteDatabase(path, { timeout: 0 });
  try {
    // The lock alone is wanted: no journal beside the empty file.
    raw.pragma('journal_mode = MEMORY');
    raw.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    raw.close();
    const code = error instanceof SqliteDatabase.SqliteError ? error.code : '';
    if (code.startsWith('SQLITE_BUSY')) return null;
    // Nothing is ever written into it: what is in there came from outside, and nobody can hold it.
    if (code === 'SQLITE_NOTADB' && !made) {
      rmSync(path);
      return takeFolderLock(path);
    }
    throw error;
  }
  return {
    release(options) {
      raw.close();
      if (options?.unmade === true && made) rmSync(path, { force: true });
    },
  };
}

/** Whether another process holds the lock; makes nothing. Not to be asked by the holder. */
export function isFolderInUse(path: string): boolean {
  if (!existsSync(path)) return false;
  const lock = takeFolderLock(path);
  lock?.release();
  return lock === null;
}

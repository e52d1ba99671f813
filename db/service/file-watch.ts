import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { fail } from '../../shared/problems.ts';
import type { FolderPaths } from '../folder.ts';

/** Which file stands at a path; '' for none. */
export function fileAt(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.dev}/${stat.ino}`;
}

/** Whether the files of an open database are still the ones that were opened. */
export interface FileWatch {
  /**
   * Before a commit. A file that was deleted or replaced takes writes without an error, and they are gone with the process; without
   * kunci.json nobody would ever open what is saved. Problem: files.changed. Some ten microseconds.
   */
  requireAll(): void;
  /** Whether the database itself stands in its place. */
  hasDatabase(): boolean;
}

/** The -wal must be there: after the first read of an open connection. */
export function watchFiles(paths: FolderPaths): FileWatch {
  const database = fileAt(paths.database);
  const wal = fileAt(paths.wal);
  const hasDatabase = (): boolean => fileAt(paths.database) === database;
  return {
    requireAll() {
      if (!hasDatabase()) fail('files.changed', { file: basename(paths.database) });
      if (fileAt(paths.wal) !== wal) fail('files.changed', { file: basename(paths.wal) });
      if (!existsSync(paths.keys)) fail('files.changed', { file: basename(paths.keys) });
    },
    hasDatabase,
  };
}

import { existsSync, statSync } from 'node:fs';
import type { z } from 'zod';
import { assertNever } from '../../shared/assert.ts';
import type { folderState } from '../../shared/contract/session.ts';
import { fail } from '../../shared/problems.ts';
import type { FolderPaths } from '../folder.ts';
import { type KeyFile, readKeyFile } from '../keys/key-file.ts';
import { hasCipher, isPlainSqlite } from '../open.ts';
import { isFolderInUse } from './folder-lock.ts';

export type FolderState = z.infer<typeof folderState>;

/** What the folder holds, seen from outside. Reads only, and makes nothing. Not while this process has the database open. */
export function readFolderState(paths: FolderPaths, holdsLock: boolean): FolderState {
  if (!hasCipher()) return 'tanpa_sandi_sqlite';
  // A restore is at work, or was cut off and could not be finished: what lies here is of two sets.
  if (existsSync(paths.restoring)) return 'sedang_dipakai';
  if (!holdsLock && isFolderInUse(paths.lock)) return 'sedang_dipakai';
  const keys = readKeyFile(paths.keys);
  const database = existsSync(paths.database);
  if (keys === 'missing') return !database || isUnfinished(paths) ? 'baru' : 'kunci_hilang';
  if (keys === 'damaged') return 'kunci_rusak';
  if (!database) return 'database_hilang';
  const file = statSync(paths.database);
  if (!file.isFile()) return 'database_asing';
  if (file.size === 0) return 'database_kosong';
  return isPlainSqlite(paths.database) ? 'database_asing' : 'siap';
}

/**
 * Whether a set-up was cut off here: its sign is there, the key file is not, and nobody can ever have worked with what lies here
 * (the key file comes last, so a database without one has never been opened by anybody).
 */
export function isUnfinished(paths: FolderPaths): boolean {
  return existsSync(paths.unfinished) && ![paths.keys, paths.marker, paths.attempts].some((path) => existsSync(path));
}

/** The key file of a folder that is ready; stops with the problem of one that is not. */
export function requireReady(paths: FolderPaths, holdsLock: boolean): KeyFile {
  const state = readFolderState(paths, holdsLock);
  switch (state) {
    case 'siap':
      return requireKeyFile(paths);
    case 'baru':
    case 'database_hilang':
      return fail('database.missing');
    case 'database_kosong':
      return fail('database.empty');
    case 'database_asing':
      return fail('database.foreign');
    case 'kunci_hilang':
      return fail('keys.missing');
    case 'kunci_rusak':
      return fail('keys.damaged');
    case 'sedang_dipakai':
      return fail('folder.in-use');
    case 'tanpa_sandi_sqlite':
      return fail('cipher.missing');
    default:
      return assertNever(state, 'state of the folder');
  }
}

/** kunci.json, or the problem that stands in the way. */
export function requireKeyFile(paths: FolderPaths): KeyFile {
  const keys = readKeyFile(paths.keys);
  if (keys === 'missing') return fail('keys.missing');
  return keys === 'damaged' ? fail('keys.damaged') : keys;
}

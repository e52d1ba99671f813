import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Files that are there whole or not at all (RELIABILITY.md A8): temporary file, fsync, rename, fsync of the folder.
 * On Windows a folder cannot be synced, and a rename meets antivirus programs: it is tried again for a while.
 */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } catch (error) {
    closeSync(file);
    rmSync(temporary, { force: true });
    throw error;
  }
  closeSync(file);
  renameDurably(temporary, path);
}

/** Whether a file of this name, in the folder of `path`, is what a process that was killed while it wrote `path` has left behind. */
export function isLeftOf(path: string, name: string): boolean {
  const own = basename(path);
  return name.startsWith(own) && /^\.\d+\.tmp$/.test(name.slice(own.length));
}

/** Removes what killed writers of `path` have left. Only for whoever alone may write it. */
export function removeLeft(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) if (isLeftOf(path, name)) rmSync(join(folder, name), { force: true });
}

/** The text of a file, or null where there is none. */
export function readWhole(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    // A folder of that name: there, but with nothing to read in it.
    if (errorCode(error) === 'EISDIR') return '';
    throw error;
  }
}

/** Removes a file so that it stays removed; nothing happens when it is not there. */
export function removeDurably(path: string): void {
  rmSync(path, { force: true });
  syncFolder(dirname(path));
}

/** Renames a file or folder so that the new name is there after a power cut too. */
export function renameDurably(from: string, to: string): void {
  for (let attempt = 0; ; attempt += 1) {
    try {
      renameSync(from, to);
      break;
    } catch (error) {
      if (attempt >= renameAttempts || !renameMayPass(error)) throw error;
      Atomics.wait(sleeper, 0, 0, 20 * (attempt + 1));
    }
  }
  syncFolder(dirname(to));
}

/** Makes the content of a file durable that something else has written. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes the names inside a folder durable. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The code of a file-system error, '' for anything else. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** About two seconds in all. */
const renameAttempts = 13;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

function renameMayPass(error: unknown): boolean {
  return process.platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error));
}

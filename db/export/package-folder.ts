import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { fail } from '../../shared/problems.ts';
import { errorCode, syncFolder } from '../durable-file.ts';

/** Room kept free beside a package, in bytes. */
const spareBytes = 10_000_000;

/** The folder a person chose must be there already. */
export async function requireFolder(folder: string): Promise<void> {
  const found = isAbsolute(folder) ? await stat(folder).catch(() => null) : null;
  if (!found?.isDirectory()) fail('package.folder-missing');
}

export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

/** Whether nothing has this name. What cannot be looked at counts as there. */
export async function isGone(path: string): Promise<boolean> {
  return stat(path).then(
    () => false,
    (error: unknown) => errorCode(error) === 'ENOENT',
  );
}

/** What a package of so many bytes of CSV needs free on the disk: twice its size, and something to spare. */
export function roomNeeded(csvBytes: number): number {
  return 2 * csvBytes + spareBytes;
}

/** `disk.full` unless the disk of the folder has room. */
export async function requireRoom(folder: string, csvBytes: number): Promise<void> {
  const disk = await statfs(folder);
  if (disk.bavail * disk.bsize < roomNeeded(csvBytes)) fail('disk.full');
}

/** The folder in which a package lies while it is being written: beside its final name, hidden, with the process that writes it. */
export function temporaryName(packageName: string): string {
  return `.${packageName}${temporaryMark}${process.pid}`;
}

/** A new empty temporary folder. One with this name can only be left over from this very process. */
export async function makeTemporary(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { mode: 0o700 });
}

export async function removeTemporary(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
}

/** Removes what processes that have died since were writing in this folder: it holds people's data and no name. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const writer = writerOf(name);
    if (writer !== null && !isAlive(writer)) await removeTemporary(join(folder, name));
  }
}

/**
 * Removes one temporary folder of an earlier process, and makes that last. Leaves alone what is no such name, and what another living
 * process may be writing; answers whether nothing of it is left.
 */
export async function removeLeftover(folder: string, name: string): Promise<boolean> {
  const path = join(folder, name);
  if (await isGone(path)) return true;
  const writer = writerOf(name);
  if (writer === null || (writer !== process.pid && isAlive(writer))) return false;
  await removeTemporary(path);
  syncFolder(folder);
  return true;
}

/** The problem that a failed write in the chosen folder means; anything else is thrown again as it is. */
export function asFolderProblem(error: unknown): never {
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fail('folder.unwritable');
    case 'ENOSPC':
    case 'EDQUOT':
      return fail('disk.full');
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
      return fail('package.folder-missing');
    case 'ENOTEMPTY':
    case 'EEXIST':
      return fail('package.exists');
    default:
      throw error;
  }
}

const temporaryMark = '.sedang-ditulis-';

/** The process named by a temporary folder; null for any other name. */
function writerOf(name: string): number | null {
  const [, digits] = /^\.[A-Z0-9_-]+\.sedang-ditulis-(\d{1,10})$/.exec(name) ?? [];
  return digits === undefined ? null : Number(digits);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0); // signal 0 only asks
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM'; // it lives, under another user
  }
}

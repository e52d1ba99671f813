import { realpathSync, statSync } from 'node:fs';
import { statfs, stat } from 'node:fs/promises';
import { dirname, isAbsolute } from 'node:path';
import { fail, ProblemError } from '../../shared/problems.ts';
import { errorCode } from '../durable-file.ts';

/** What the next copy of a database of so many bytes must find free: three times its size, and no less than 200 MB (RELIABILITY.md B2). */
export function roomNeeded(databaseBytes: number): number {
  return Math.max(200_000_000, 3 * databaseBytes);
}

/** Bytes that are free on the disk of a folder. */
export async function roomFree(folder: string): Promise<number> {
  const disk = await statfs(folder);
  return disk.bavail * disk.bsize;
}

/** Problem: backup.no-room unless so many bytes are free. */
export async function requireFree(folder: string, needed: number): Promise<void> {
  const free = await roomFree(folder);
  if (free < needed) fail('backup.no-room', inMb(needed, free));
}

export async function isFolder(path: string): Promise<boolean> {
  return isAbsolute(path) && ((await stat(path).catch(() => null))?.isDirectory() ?? false);
}

/** A network folder that does not answer counts as not there after this time, in milliseconds. */
const patienceMs = 2000;

/** What the look at a folder finds, or `late` when it takes too long. */
export async function inTime<Value>(work: Promise<Value>, late: Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<Value>((resolve) => {
    timer = setTimeout(() => resolve(late), patienceMs);
  });
  try {
    return await Promise.race([work, waited]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Whether two folders lie on one disk, so that one failure takes both: the same volume, or on Linux another partition of the same
 * device. What cannot be looked at counts as another disk.
 */
export function isSameDisk(one: string, other: string): boolean {
  const first = deviceOf(one);
  const second = deviceOf(other);
  if (first === null || second === null) return false;
  return first === second || (process.platform === 'linux' && diskOf(first) !== null && diskOf(first) === diskOf(second));
}

/** The problem that a failed write in the chosen folder means; anything else as it is. */
export async function targetProblem(error: unknown, folder: string, needed: number): Promise<unknown> {
  const code = error instanceof ProblemError ? error.problem.code : errorCode(error);
  // A stick that was pulled gives any kind of error; what is sure is that its folder is gone.
  const notOfTarget = error instanceof ProblemError && !['backup.folder-readonly', 'backup.no-room', 'backup.verify-failed'].includes(error.problem.code);
  if (notOfTarget) return error;
  if (!(await isFolder(folder))) return new ProblemError({ code: 'backup.folder-missing', details: {} });
  switch (code) {
    case 'backup.no-room':
    case 'ENOSPC':
    case 'EDQUOT':
      return new ProblemError({ code: 'backup.no-room', details: inMb(needed, await roomFree(folder).catch(() => 0)) });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new ProblemError({ code: 'backup.folder-readonly', details: {} });
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'EIO':
      return new ProblemError({ code: 'backup.folder-missing', details: {} });
    default:
      return error;
  }
}

function inMb(needed: number, free: number): { neededMb: number; freeMb: number } {
  return { neededMb: Math.ceil(needed / 1_000_000), freeMb: Math.floor(free / 1_000_000) };
}

/** The device of the nearest folder that is there; null when none can be looked at. */
function deviceOf(path: string): number | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined) return found.dev;
  return dirname(path) === path ? null : deviceOf(dirname(path));
}

/** The whole device behind a partition, by the kernel's own tree; null for what has none (memory, network). */
function diskOf(device: number): string | null {
  const major = ((device >> 8) & 0xfff) | 0;
  const minor = (device & 0xff) | ((device >> 12) & 0xfff00);
  try {
    const path = realpathSync(`/sys/dev/block/${major}:${minor}`);
    return statSync(`${path}/partition`, { throwIfNoEntry: false }) === undefined ? path : dirname(path);
  } catch {
    return null;
  }
}

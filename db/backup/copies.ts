import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../durable-file.ts';
import { type CopyManifest, readManifest } from './manifest.ts';
import { isCopyName, isTemporaryOf, manifestName, temporaryName } from './names.ts';

/** So many verified copies stay. */
export const copiesKept = 5;

/** A copy that got its name, which it gets only after it has been compared. */
export interface KeptCopy {
  readonly name: string;
  readonly manifest: CopyManifest;
}

/** Whose copies: several offices and stations may use one stick. */
export interface Owner {
  readonly office: string;
  readonly station: string;
}

/**
 * The verified copies of an installation in a folder, the newest first. One whose files are not those of its manifest does not count
 * and is left alone; its whole content is looked at by a restore, not here.
 */
export async function listCopies(folder: string, owner: Owner): Promise<readonly KeptCopy[]> {
  const found: KeptCopy[] = [];
  for (const name of await readdir(folder)) {
    if (!isCopyName(name)) continue;
    const manifest = readManifest(join(folder, name, manifestName));
    if (manifest === null || manifest.office.uid !== owner.office || manifest.station.uid !== owner.station) continue;
    const file = await stat(join(folder, name, manifest.database.name)).catch(() => null);
    if (file?.size === manifest.database.bytes) found.push({ name, manifest });
  }
  return found.toSorted((one, other) => other.manifest.no - one.manifest.no);
}

/** Takes away what is too old. The newest ones stay, and so does `made`, whatever its number. */
export async function removeOldCopies(folder: string, owner: Owner, made: string): Promise<number> {
  const copies = await listCopies(folder, owner);
  const others = copies.filter((copy) => copy.name !== made);
  for (const { name } of others.slice(copiesKept - 1)) {
    // Out of its name first, so that nothing half removed can be taken for a copy.
    const leaving = join(folder, temporaryName(name, owner.station));
    await rename(join(folder, name), leaving);
    syncFolder(folder);
    await removeWhole(leaving);
  }
  return Math.min(copies.length, copiesKept);
}

/** Takes away what an interrupted writing or removing of this installation has left. */
export async function removeLeftovers(folder: string, station: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (isTemporaryOf(name, station)) await removeWhole(join(folder, name));
  }
}

export async function removeWhole(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
}

import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readWhole, removeDurably, renameDurably, syncFolder, writeDurably } from '../durable-file.ts';
import { folderPaths } from '../folder.ts';

/**
 * A restored set takes the place of the one that is there. Several files cannot be renamed at once, so pemulihan.json says that it has
 * been decided: before it is written the old set stands, from then on the new one does, because whoever comes next (the restore itself,
 * or Loket at its next start) finishes the moves. Nothing is deleted: the old set lies together in a folder `loket.rusak-<time>` when it
 * was damaged, `loket.diganti-<time>` when it could still be opened.
 */
const decided = z.strictObject({ version: z.literal(1), staging: z.string().regex(/^\.pemulihan-[\d-]+$/), aside: z.string().regex(/^loket\.(diganti|rusak)-[\d-]+$/) });
export type Swap = z.infer<typeof decided>;

/** What the set that is there was found to be: of use as it is, or not. */
export type OldSet = 'diganti' | 'rusak';

/** Names for a swap that begins now; `stamp`: digits and dashes. Free of what lies in the folder. */
export function newSwap(folder: string, old: OldSet, stamp: string): Swap {
  for (let turn = 1; ; turn += 1) {
    const mark = turn === 1 ? stamp : `${stamp}-${turn}`;
    const swap: Swap = { version: 1, staging: `.pemulihan-${mark}`, aside: `loket.${old}-${mark}` };
    if (![swap.staging, swap.aside].some((name) => existsSync(join(folder, name)))) return swap;
  }
}

/** The point of no return: what lies in the staging folder is whole, synced and checked. */
export function decideSwap(folder: string, swap: Swap): void {
  writeDurably(folderPaths(folder).restoring, JSON.stringify(swap));
}

/** The swap that was decided in a folder and not finished; null when there is none. */
export function readSwap(folder: string): Swap | null {
  const text = readWhole(folderPaths(folder).restoring);
  return text === null ? null : decided.parse(JSON.parse(text));
}

/**
 * Finishes a decided swap, from wherever it was cut off; nothing happens without one. Under the folder's lock. `moved` hears of each
 * file that is in its place. Answers whether an old set was put aside.
 */
export function finishSwap(folder: string, moved: (name: string) => void = () => undefined): boolean {
  const swap = readSwap(folder);
  if (swap === null) return false;
  const paths = folderPaths(folder);
  const staging = join(folder, swap.staging);
  const aside = join(folder, swap.aside);
  const staged = { database: join(staging, basename(paths.database)), keys: join(staging, basename(paths.keys)) };
  // The new database comes in before the new key file: as long as it waits, all that lies in the folder is of the old set.
  if (existsSync(staged.database)) {
    for (const old of [paths.marker, paths.wal, paths.shm, `${paths.database}-journal`, paths.unfinished, paths.keys, paths.database]) {
      // What lies aside already is the old one: whatever has its name here now came after it.
      if (!existsSync(old) || existsSync(join(aside, basename(old)))) continue;
      mkdirSync(aside, { recursive: true, mode: 0o700 });
      renameDurably(old, join(aside, basename(old)));
      moved(`${swap.aside}/${basename(old)}`);
    }
    renameDurably(staged.database, paths.database);
    moved(basename(paths.database));
  }
  if (existsSync(staged.keys)) {
    renameDurably(staged.keys, paths.keys);
    moved(basename(paths.keys));
  }
  rmSync(staging, { recursive: true, force: true });
  syncFolder(folder);
  removeDurably(paths.restoring);
  return existsSync(aside);
}

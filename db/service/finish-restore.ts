import { existsSync } from 'node:fs';
import { finishSwap } from '../backup/swap.ts';
import type { FolderPaths } from '../folder.ts';
import { takeFolderLock } from './folder-lock.ts';

/** A restore that was cut off while its set took its place is finished before anybody looks at the folder. */
export function finishRestore(paths: FolderPaths, report: (error: unknown) => void): void {
  if (!existsSync(paths.restoring)) return;
  try {
    const lock = takeFolderLock(paths.lock);
    // Held by another: that is the restore itself.
    if (lock === null) return;
    try {
      finishSwap(paths.folder);
    } finally {
      lock.release();
    }
  } catch (error) {
    report(error);
  }
}

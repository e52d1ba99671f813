import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const shared = '/dev/shm';
const roomNeeded = 500_000_000;

/** A new empty folder in memory where there is plenty of it: what a sync promises is played here, not waited for. */
export function quickFolder(): string {
  return mkdtempSync(join(hasRoom() ? shared : tmpdir(), 'loket-cepat-'));
}

function hasRoom(): boolean {
  try {
    const disk = statfsSync(shared);
    return disk.bavail * disk.bsize > roomNeeded;
  } catch {
    return false;
  }
}

import { existsSync, statSync } from 'node:fs';
import { z } from 'zod';
import { readWhole, removeDurably, writeDurably } from '../durable-file.ts';

/**
 * loket.buka: there while the database is open, with the last audit row written. At the next start it tells a lost -wal: the file
 * opens without it, only older.
 */
const marker = z.strictObject({ state: z.enum(['open', 'closing']), seq: z.int().min(0) });
export type OpenMarker = z.infer<typeof marker>;

/** null: closed in order. A marker that cannot be read was damaged from outside and says nothing: no row is missed because of it. */
export function readMarker(path: string): OpenMarker | null {
  const text = readWhole(path);
  if (text === null) return null;
  try {
    return marker.parse(JSON.parse(text));
  } catch {
    return { state: 'closing', seq: 0 };
  }
}

export function writeMarker(path: string, state: OpenMarker): void {
  writeDurably(path, JSON.stringify(state));
}

/** Says that the database was closed in order. */
export function removeMarker(path: string): void {
  if (existsSync(path)) removeDurably(path);
}

/** Whether a -wal is there with something in it. */
export function hasWal(path: string): boolean {
  return existsSync(path) && statSync(path).size > 0;
}

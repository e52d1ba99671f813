import { closeSync, existsSync, fdatasyncSync, openSync, statSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { readWhole, removeDurably, writeDurably } from '../durable-file.ts';

/**
 * loket.buka: there while the database is open, with the last audit row written. At the next start it tells a lost -wal: the file
 * opens without it, only older. 'damaged': it was found so; it is looked at as a whole before it is opened again.
 */
const marker = z.strictObject({ state: z.enum(['open', 'closing', 'damaged']), seq: z.int().min(0) });
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
  writeDurably(path, textOf(state));
}

/** The marker of an open database, kept at its newest row without waiting for the disk at each: a kill loses nothing of it. */
export interface RunningMarker {
  /** Says the last row. A few microseconds. */
  say(seq: number): void;
  /** Makes what was said last outlive a power cut. */
  sync(): void;
  close(): void;
}

/** Writes the marker durably and keeps it open. */
export function startMarker(path: string, seq: number): RunningMarker {
  writeMarker(path, { state: 'open', seq });
  const file = openSync(path, 'r+');
  return {
    say: (newest) => void writeSync(file, textOf({ state: 'open', seq: newest }), 0),
    sync: () => fdatasyncSync(file),
    close: () => closeSync(file),
  };
}

/** Always of one length, so that a newer one covers an older one whole; within one sector of the disk. */
function textOf(state: OpenMarker): string {
  return JSON.stringify(state).padEnd(60);
}

/** Says that the database was closed in order. */
export function removeMarker(path: string): void {
  if (existsSync(path)) removeDurably(path);
}

/** Whether a -wal is there with something in it. */
export function hasWal(path: string): boolean {
  return existsSync(path) && statSync(path).size > 0;
}

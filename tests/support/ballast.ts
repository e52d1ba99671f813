import { closeSync, fstatSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../db/durable-file.ts';

export interface Ballast {
  /** Fills the disk to the last byte, then leaves so many free. */
  fill(freeBytes?: number): void;
  /** Gives all the room back. */
  drop(): void;
}

/** Something in a folder that takes up the room of its disk. Of a limited disk only. */
export function ballastIn(folder: string): Ballast {
  const path = join(folder, 'beban');
  const drop = (): void => rmSync(path, { force: true });
  return {
    drop,
    fill(freeBytes = 0) {
      const file = openSync(path, 'a');
      try {
        // Ever smaller pieces, until not even a byte is taken.
        for (let piece = 1 << 20; piece >= 1; ) {
          try {
            writeSync(file, Buffer.alloc(piece, 1));
          } catch (error) {
            if (errorCode(error) !== 'ENOSPC') throw error;
            piece = Math.floor(piece / 2);
          }
        }
        ftruncateSync(file, Math.max(0, fstatSync(file).size - freeBytes));
      } finally {
        closeSync(file);
      }
    },
  };
}

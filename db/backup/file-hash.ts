import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

export interface FileHash {
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** Reads a file piece by piece; for a thread or a program of its own. Not on a database that this process has open: POSIX locks. */
export function fileHashOf(path: string): FileHash {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(1 << 20);
  let bytes = 0;
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      hash.update(piece.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(file);
  }
  return { bytes, sha256: hash.digest('hex') };
}

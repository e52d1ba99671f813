import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { z } from 'zod';

export interface AsarFile {
  /** As "dist/main/main.cjs". */
  readonly path: string;
  /** Beside the archive, in app.asar.unpacked. */
  readonly unpacked: boolean;
  /** What the archive itself holds of it; empty when unpacked. */
  readonly content: Buffer;
}

const node = z.object({
  size: z.number().optional(),
  offset: z.string().optional(),
  unpacked: z.boolean().optional(),
  get files() {
    return z.record(z.string(), node).optional();
  },
});

/** Every file of an asar archive: a header of four little-endian numbers (the fourth is the length of the JSON behind it), then the files. */
export function readAsar(path: string): readonly AsarFile[] {
  const archive = readFileSync(path);
  const header = node.parse(JSON.parse(archive.subarray(16, 16 + archive.readUInt32LE(12)).toString('utf8')));
  const start = 8 + archive.readUInt32LE(4);
  return filesIn(header, '', (offset, size) => archive.subarray(start + offset, start + offset + size));
}

function filesIn({ files = {} }: z.infer<typeof node>, under: string, cut: (offset: number, size: number) => Buffer): readonly AsarFile[] {
  return Object.entries(files).flatMap(([name, entry]) => {
    const path = under === '' ? name : `${under}/${name}`;
    if (entry.files !== undefined) return filesIn(entry, path, cut);
    const unpacked = entry.unpacked === true;
    return [{ path, unpacked, content: unpacked ? Buffer.alloc(0) : cut(Number(entry.offset), entry.size ?? 0) }];
  });
}

/** The first bytes of a file, to tell what it is. */
export function firstBytes(path: string, count: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(count);
    return bytes.subarray(0, readSync(file, bytes, 0, count, 0));
  } finally {
    closeSync(file);
  }
}

import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { fail } from '../../shared/problems.ts';
import { sha256Of } from './sha256.ts';
import { csvStart, type LineReader, linePages } from './line-pages.ts';
import { Counting, type Tally } from './tally.ts';

export interface WrittenCsv {
  readonly bytes: number;
  readonly sha256: string;
  readonly tally: Tally;
}

/** Copies the finished lines of a closed sending into a new file, hashing and counting on the way, and waits until the disk has it. */
export async function writeCsv(reader: LineReader, sendingId: number, path: string, onRows: (done: number) => void): Promise<WrittenCsv> {
  const hash = createHash('sha256');
  const counting = new Counting();
  let bytes = 0;
  const put = async (file: FileHandle, text: string): Promise<void> => {
    const content = Buffer.from(text, 'utf8');
    hash.update(content);
    bytes += content.byteLength;
    await file.appendFile(content);
  };
  await writeNew(path, async (file) => {
    await put(file, csvStart);
    for await (const page of linePages(reader, sendingId)) {
      for (const line of page) {
        // A line that changed under the database's own eyes must not leave the house.
        if (sha256Of(line.csvLine) !== line.sha256) fail('package.verify-failed', { what: `baris ${line.lineNo}` });
        counting.add(line.facts);
      }
      await put(file, page.map((line) => line.csvLine).join(''));
      onRows(page.at(-1)?.lineNo ?? 0);
    }
  });
  return { bytes, sha256: hash.digest('hex'), tally: counting.result() };
}

/** A new file with this text, on the disk when it returns. */
export async function writeText(path: string, text: string): Promise<void> {
  await writeNew(path, (file) => file.writeFile(text, 'utf8'));
}

async function writeNew(path: string, fill: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, 'wx', 0o644);
  try {
    await fill(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

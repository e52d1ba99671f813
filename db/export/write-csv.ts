import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { fail } from '../../shared/problems.ts';
import { bytesAfter, textsAfter } from '../stores/sending-lines.ts';
import { sha256Of } from './sha256.ts';
import { csvStart, type LineReader, linePages } from './line-pages.ts';

/**
 * Copies the finished lines of a closed sending into a new file, hashing on the way, and waits until the disk has it. A line that changed
 * under the database's own eyes does not leave the house: the file must be the one that was frozen (`sha256`).
 */
export async function writeCsv(reader: LineReader, sendingId: number, sha256: string, path: string, onRows: (done: number) => void): Promise<void> {
  const hash = createHash('sha256');
  await writeNew(path, async (file) => {
    let writing = Promise.resolve();
    // One piece goes to the disk while the next is read and decrypted.
    const put = async (bytes: Uint8Array): Promise<void> => {
      hash.update(bytes);
      await writing;
      writing = file.appendFile(bytes);
      // Waited for at the next piece; a failure before that is no unhandled one.
      writing.catch(() => undefined);
    };
    await put(Buffer.from(csvStart, 'utf8'));
    for await (const page of linePages(reader, sendingId, bytesAfter)) {
      for (const { lineNo, bytes } of page) {
        await put(bytes);
        onRows(lineNo);
      }
    }
    await writing;
  });
  if (hash.digest('hex') !== sha256) fail('package.verify-failed', { what: await changedLine(reader, sendingId) });
}

/** Names the first line that is not as it was frozen; lines that are missing or too many have no number. */
async function changedLine(reader: LineReader, sendingId: number): Promise<string> {
  for await (const page of linePages(reader, sendingId, textsAfter)) {
    const changed = page.find((line) => sha256Of(line.csvLine) !== line.sha256);
    if (changed) return `baris ${changed.lineNo}`;
  }
  return 'SHA-256 CSV';
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

import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { byteOrderMark } from '../../shared/domain/csv-row.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** What the bytes of a CSV say before anything is parsed. */
export interface CsvScan {
  readonly bytes: number;
  readonly sha256: string;
  readonly startsWithMark: boolean;
  readonly lineFeeds: number;
  /** No line feed and no carriage return stands alone, and the file ends with a pair. */
  readonly endsEveryLineWithCrLf: boolean;
}

/** Reads the whole file once, in pieces; lets others through between two of them, and stops where `breathe` throws. */
export async function scanCsv(path: string, breathe: () => Promise<void> = async () => undefined): Promise<CsvScan> {
  const hash = createHash('sha256');
  const seen = { bytes: 0, lineFeeds: 0, returns: 0, pairs: 0, last: 0 };
  let start = Buffer.alloc(0);
  for await (const bytes of piecesOf(path)) {
    hash.update(bytes);
    if (start.length < 3) start = Buffer.concat([start, bytes.subarray(0, 3)]).subarray(0, 3);
    for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) {
      seen.lineFeeds += 1;
      if ((at === 0 ? seen.last : bytes[at - 1]) === carriageReturn) seen.pairs += 1;
    }
    for (let at = bytes.indexOf(carriageReturn); at >= 0; at = bytes.indexOf(carriageReturn, at + 1)) seen.returns += 1;
    seen.bytes += bytes.length;
    seen.last = bytes.at(-1) ?? seen.last;
    await breathe();
  }
  return {
    bytes: seen.bytes,
    sha256: hash.digest('hex'),
    startsWithMark: start.toString('utf8') === byteOrderMark,
    lineFeeds: seen.lineFeeds,
    endsEveryLineWithCrLf: seen.lineFeeds === seen.pairs && seen.returns === seen.pairs && seen.last === lineFeed,
  };
}

const pieceBytes = 256 * 1024;

/** Two buffers in turn: the disk fills one while the other is looked at. A piece holds until the next but one is asked for. */
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    let [next, other] = [Buffer.allocUnsafe(pieceBytes), Buffer.allocUnsafe(pieceBytes)];
    let reading = file.read(next);
    for (let { bytesRead } = await reading; bytesRead > 0; { bytesRead } = await reading) {
      const piece = next.subarray(0, bytesRead);
      [next, other] = [other, next];
      reading = file.read(next);
      reading.catch(() => undefined); // met at the next turn
      yield piece;
    }
  } finally {
    await file.close();
  }
}

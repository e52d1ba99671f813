import { createHash } from 'node:crypto';
import { byteOrderMark, csvHeader } from '../../shared/domain/csv-row.ts';
import type { JobContext } from '../service/context.ts';
import { type FrozenLine, linesAfter } from '../stores/sending-lines.ts';

/** What the reading of frozen lines needs of a job. */
export type LineReader = Pick<JobContext, 'db' | 'breathe'>;

/** How every CSV begins: the byte order mark that tells Excel it is UTF-8, and the names of the columns. */
export const csvStart = `${byteOrderMark}${csvHeader()}`;

/** The frozen lines of a closed sending in their order, a page at a time, letting others through between two pages. */
export async function* linePages(reader: LineReader, sendingId: number): AsyncGenerator<readonly FrozenLine[]> {
  const size = 250; // a page is read, unpacked and hashed in a few ms
  for (let page = linesAfter(reader.db, sendingId, 0, size); page.length > 0; ) {
    yield page;
    await reader.breathe();
    page = linesAfter(reader.db, sendingId, page.at(-1)?.lineNo ?? 0, size);
  }
}

/** SHA-256 of the CSV that a closed sending always gives, from its frozen lines alone. */
export async function csvSha256Of(reader: LineReader, sendingId: number): Promise<string> {
  const hash = createHash('sha256').update(csvStart);
  for await (const page of linePages(reader, sendingId)) for (const line of page) hash.update(line.csvLine);
  return hash.digest('hex');
}

import { byteOrderMark, csvHeader } from '../../shared/domain/csv-row.ts';
import type { JobContext } from '../service/context.ts';
import type { ReadDb } from '../sql.ts';

/** What the reading of frozen lines needs of a job. */
export type LineReader = Pick<JobContext, 'db' | 'breathe'>;

/** How every CSV begins: the byte order mark that tells Excel it is UTF-8, and the names of the columns. */
export const csvStart = `${byteOrderMark}${csvHeader()}`;

/** The next rows of a sending after a line number: texts or facts. */
type RowsAfter<Row> = (db: ReadDb, sendingId: number, lineNo: number, limit: number) => readonly Row[];

/** The frozen rows of a closed sending in their order, a page at a time, letting others through between two pages. */
export async function* linePages<Row extends { readonly lineNo: number }>(reader: LineReader, sendingId: number, rowsAfter: RowsAfter<Row>): AsyncGenerator<readonly Row[]> {
  const size = 250; // a page is read, unpacked and compared in a few ms
  for (let page = rowsAfter(reader.db, sendingId, 0, size); page.length > 0; ) {
    yield page;
    await reader.breathe();
    page = rowsAfter(reader.db, sendingId, page.at(-1)?.lineNo ?? 0, size);
  }
}

import { type ReadDb, sql, type WriteDb } from '../sql.ts';
import { dropOldRowSearch } from './search.ts';

/**
 * A file that left before while it is taken in: its rows and its bytes are written bit by bit and count for nothing, because every list and
 * figure asks for them through `old_sending`, which gets its row last (insertOldSending).
 */

/** Answers its id, which is that of the old sending when all has been written. */
export function beginOldSending(db: WriteDb, at: string, by: number): number {
  return db.run(sql`INSERT INTO old_sending_begun (at, by) VALUES (${at}, ${by})`).id;
}

/** The next bytes of the file; parts count from 1. */
export function insertOldPart(db: WriteDb, begun: number, part: number, content: Uint8Array): void {
  db.run(sql`INSERT INTO old_sending_part (old_sending, part, content) VALUES (${begun}, ${part}, ${content})`);
}

/** The file byte for byte, as it was taken in. */
export function oldFileContent(db: ReadDb, sending: number): Uint8Array {
  const parts = db.column<Uint8Array>(sql`SELECT content FROM old_sending_part WHERE old_sending = ${sending} ORDER BY part`);
  if (parts.length > 0) return Buffer.concat(parts);
  // As files were kept at first.
  return db.one<{ content: Uint8Array }>(sql`SELECT f.content FROM old_sending o JOIN attachment f ON f.id = o.file WHERE o.id = ${sending}`)?.content ?? new Uint8Array();
}

/** Those that have not come to their end. */
export function unfinishedOldSendings(db: ReadDb): readonly number[] {
  return db.column<number>(sql`SELECT id FROM old_sending_begun WHERE id NOT IN (SELECT id FROM old_sending)`);
}

/** Removes some of what is left of one that did not come to its end; answers whether there is more. The tables refuse it for one that did. */
export function removeBegun(db: WriteDb, begun: number): boolean {
  const rows = db.column<number>(sql`SELECT id FROM old_sending_row WHERE old_sending = ${begun} LIMIT ${rowsAtOnce}`);
  for (const row of rows) dropOldRowSearch(db, row);
  db.run(sql`DELETE FROM old_sending_row WHERE id IN (SELECT value FROM json_each(${JSON.stringify(rows)}))`);
  if (rows.length === rowsAtOnce) return true;
  const parts = db.run(sql`DELETE FROM old_sending_part WHERE id IN (SELECT id FROM old_sending_part WHERE old_sending = ${begun} LIMIT ${partsAtOnce})`).changes;
  if (parts === partsAtOnce) return true;
  db.run(sql`DELETE FROM old_sending_begun WHERE id = ${begun}`);
  return false;
}

const rowsAtOnce = 200;
const partsAtOnce = 8;

import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { TableRow } from '../../shared/domain/old-sending/cells.ts';
import { isTouched, readTable, type TableHead } from './read-table.ts';
import { openInThread } from './table-thread.ts';

/** A table that somebody chose; whoever asks has no more of its rows in hand than they asked for. `close` it. */
export interface OpenTable {
  readonly head: TableHead;
  rows(from: number, count: number): Promise<readonly TableRow[]>;
  touched(column: number, from: number): Promise<boolean>;
  /** The bytes of the file, handed over: ask for them last. */
  content(): Promise<Uint8Array>;
  close(): void;
}

/** A CSV of this size is parsed in less time than a thread takes to start. */
const smallBytes = 768 * 1024;

/**
 * Opens a table. What takes longer than a slice is read in a thread of its own, so that the office goes on working meanwhile. Problems:
 * those of `readTable`.
 */
export async function openTable(path: string, sheet: string | null): Promise<OpenTable> {
  return isSmallCsv(path) ? inHand(path, sheet) : openInThread(path, sheet);
}

async function inHand(path: string, sheet: string | null): Promise<OpenTable> {
  const { head, rows, content } = await readTable(path, sheet);
  return {
    head,
    rows: async (from, count) => rows.slice(from, from + count),
    touched: async (column, from) => isTouched(rows, column, from),
    content: async () => content,
    close: () => undefined,
  };
}

/** What is not there, or is a workbook under another name, is for the thread, which says so. */
function isSmallCsv(path: string): boolean {
  try {
    return extname(path).toLowerCase() !== '.xlsx' && statSync(path).size <= smallBytes && !beginsLikeZip(path);
  } catch {
    return false;
  }
}

function beginsLikeZip(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(2);
    readSync(file, start, 0, 2, 0);
    return start.toString('latin1') === 'PK';
  } finally {
    closeSync(file);
  }
}

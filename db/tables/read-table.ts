import { showsExcel, type TableRow } from '../../shared/domain/old-sending/cells.ts';
import { fail } from '../../shared/problems.ts';
import { tableEndings, takeFile } from '../rules/take-file.ts';
import { decodeText, type Letters } from './decode-text.ts';
import { parseCsv } from './parse-csv.ts';

/** What is known of a table before its rows are asked for. */
export interface TableHead {
  readonly name: string;
  readonly media: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Sheets of the workbook; []: a CSV. */
  readonly sheets: readonly string[];
  /** Those in which anything stands. */
  readonly filled: readonly string[];
  /** The one that was read; null: a CSV. */
  readonly sheet: string | null;
  readonly delimiter: string | null;
  readonly letters: Letters | null;
  /** Rows with title and headings. */
  readonly rows: number;
}

/** A table in the hands of whoever reads it: its rows, and the bytes they came from, each once in memory. */
export interface Table {
  readonly head: TableHead;
  readonly rows: readonly TableRow[];
  readonly content: Uint8Array;
}

/** Four times the quota of the whole province. */
export const mostRows = 200_000;

/**
 * A table that a person chose, CSV or XLSX. `sheet`: of a workbook, null for its first; one that is not there is `table.unreadable`.
 * Problems: file.*, table.unreadable, table.letters, table.quotes, table.too-long.
 */
export async function readTable(path: string, sheet: string | null): Promise<Table> {
  const { name, media, sha256, content } = takeFile(path, tableEndings);
  const of = { name, media, sha256, bytes: content.length };
  // By its content, not by its name: a workbook renamed to .csv is one all the same.
  if (content[0] === 0x50 && content[1] === 0x4b) {
    // Loaded for a workbook only: it takes longer than reading a CSV of 1,071 rows.
    const { parseXlsx } = await import('./parse-xlsx.ts');
    const sheets = await parseXlsx(content);
    const chosen = (sheet === null ? sheets[0] : sheets.find((each) => each.name === sheet)) ?? fail('table.unreadable');
    return { head: { ...of, sheets: sheets.map((each) => each.name), filled: sheets.filter((each) => each.rows.length > 0).map((each) => each.name), sheet: chosen.name, delimiter: null, letters: null, rows: countOf(chosen.rows) }, rows: chosen.rows, content };
  }
  if (media.endsWith('.sheet')) fail('table.unreadable');
  const { text, letters } = decodeText(content);
  const { delimiter, rows } = parseCsv(text);
  return { head: { ...of, sheets: [], filled: [], sheet: null, delimiter, letters, rows: countOf(rows) }, rows: rows.map((cells) => ({ cells, numbers: [] })), content };
}

/** Whether the NIK column below the headings shows more than once that Excel has been over the file. */
export function isTouched(rows: readonly TableRow[], column: number, from: number): boolean {
  let shown = 0;
  for (let at = from; at < rows.length && shown < 2; at += 1) {
    const row = rows[at];
    if (row && !row.numbers.includes(column) && showsExcel(row.cells[column] ?? '')) shown += 1;
  }
  return shown >= 2;
}

function countOf(rows: readonly unknown[]): number {
  return rows.length > mostRows ? fail('table.too-long', { most: mostRows }) : rows.length;
}

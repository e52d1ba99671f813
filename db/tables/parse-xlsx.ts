import readWorkbook, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/universal';
import type { TableRow } from '../../shared/domain/old-sending/cells.ts';
import { fail } from '../../shared/problems.ts';
import { unpackedBytes } from './unpacked-bytes.ts';

export interface ParsedSheet {
  readonly name: string;
  readonly rows: TableRow[];
}

/** A sheet of this size is far beyond 50,229 people; more is a mistake or a trap. */
const mostUnpacked = 512 * 1024 * 1024;

/** A number as the file writes it: as a JavaScript number a NIK would lose its end here, if it had not before. */
class WrittenNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** The sheets of a workbook, cells as texts, days as YYYY-MM-DD. Problem: table.unreadable. */
export async function parseXlsx(bytes: Uint8Array): Promise<readonly ParsedSheet[]> {
  if (unpackedBytes(bytes) > mostUnpacked) fail('table.unreadable');
  try {
    const sheets = await readWorkbook<WrittenNumber>(wholeBuffer(bytes), { trim: false, parseNumber: (text) => new WrittenNumber(text) });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: withoutEnd(data.map(rowOf)) }));
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError) return fail('table.unreadable');
    // The library throws plain errors for XML that is cut off or is none.
    if (error instanceof Error && error.constructor === Error) return fail('table.unreadable');
    throw error;
  }
}

/** The buffer of the bytes and of nothing else; a small file lies in one with others. */
function wholeBuffer(bytes: Uint8Array): ArrayBuffer {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength ? buffer : Uint8Array.from(bytes).buffer;
}

function rowOf(cells: readonly unknown[]): TableRow {
  const numbers: number[] = [];
  const texts = cells.map((cell, index) => {
    if (cell === null || cell === undefined) return '';
    if (cell instanceof WrittenNumber) {
      numbers.push(index);
      return cell.text;
    }
    if (cell instanceof Date) return dayOf(cell);
    return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
  });
  return { cells: texts, numbers };
}

/** A date cell has no zone: its day is that of the file. */
function dayOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}

function withoutEnd(rows: TableRow[]): TableRow[] {
  while (rows.at(-1)?.cells.every((cell) => cell.trim() === '')) rows.pop();
  return rows;
}

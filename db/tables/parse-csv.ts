import Papa from 'papaparse';
import { fail } from '../../shared/problems.ts';

export interface ParsedCsv {
  readonly delimiter: string;
  readonly rows: string[][];
}

const delimiters = [';', ',', '\t', '|'] as const;
/** So many rows are enough to see what divides the columns. */
const looked = 40;

/** The rows of a CSV, cells as they are written. Problem: table.quotes, where a quote is not closed and the columns are anybody's guess. */
export function parseCsv(text: string): ParsedCsv {
  // The first line by which Excel is told the delimiter belongs to no table.
  const told = /^sep=(.)(?:\r?\n|\r)/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  // Left to itself the parser takes the first line's end for that of all: lines that end otherwise, added from elsewhere, would be swallowed.
  const newline = body.includes('\n') ? '\n' : '\r';
  const delimiter = told?.[1] ?? sniff(body, newline);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline, skipEmptyLines: false });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) fail('table.quotes', { row: (broken.row ?? 0) + 1 });
  for (const row of data) row.splice(-1, 1, (row.at(-1) ?? '').replace(/\r$/, ''));
  // What stands behind the last line break is no row.
  while (data.at(-1)?.every((cell) => cell.trim() === '')) data.pop();
  return { delimiter, rows: data };
}

/** The delimiter under which most of the first rows have the same number of columns, and more than one. */
function sniff(text: string, newline: '\n' | '\r'): string {
  let best = { delimiter: ';', score: 0 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline, preview: looked, skipEmptyLines: 'greedy' });
    const widths = new Map<number, number>();
    for (const row of data) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    const score = Math.max(0, ...[...widths].map(([width, rows]) => (width > 1 ? rows * Math.min(width, 12) : 0)));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

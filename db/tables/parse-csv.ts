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
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const delimiter = told?.[1] ?? sniff(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) fail('table.quotes', { row: (broken.row ?? 0) + 1 });
  // What stands behind the last line break is no row.
  while (data.at(-1)?.every((cell) => cell.trim() === '')) data.pop();
  return { delimiter, rows: data };
}

/** The delimiter under which most of the first rows have the same number of columns, and more than one. */
function sniff(text: string): string {
  let best = { delimiter: ';', score: 0 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: looked, skipEmptyLines: 'greedy' });
    const widths = new Map<number, number>();
    for (const row of data) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    const score = Math.max(0, ...[...widths].map(([width, rows]) => (width > 1 ? rows * Math.min(width, 12) : 0)));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

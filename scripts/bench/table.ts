import { type BenchRow, type Measured, shortNumber } from './result.ts';

/** The results in plain words, one block a row: what, how long, against whom, the goal and whether it is reached. */
export function tableOf(measured: readonly Measured[]): string {
  const head = ['nama', 'rasio', 'p50 ms', 'p99 ms', 'sasaran', 'tercapai'];
  const lines = measured.map(({ row }) => [row.name, row.ratio === null ? '' : `${shortNumber(row.ratio)}×`, msText(row.p50Ms), msText(row.p99Ms), row.goal, reachedText(row)]);
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const table = [head, ...lines].map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
  const notes = measured.map(({ row, notes: said }) => [`${row.name}: ${row.what}${row.peer === '' ? '' : `; pembanding: ${row.peer}`}`, ...said.map((note) => `  ${note}`)].join('\n')).join('\n');
  return `${table}\n\n${notes}`;
}

function msText(value: number | null): string {
  return value === null ? '' : shortNumber(value);
}

function reachedText(row: BenchRow): string {
  if (row.reached === null) return 'tidak diukur';
  return row.reached ? 'ya' : 'BELUM';
}

import { parseArgs } from 'node:util';

/** Everything that can be measured, in the order of the table. */
export const benchNames = ['save', 'search', 'search-filtered', 'nik-tail', 'known', 'known-recall', 'counter', 'follow-up', 'home', 'reports', 'export-write', 'export-verify', 'export-1071', 'old-1071', 'old-50229', 'start', 'memory', 'keying', 'key-to-paint', 'field-advance', 'counter-painted', 'slip-pdf', 'answer-pdf'] as const;

export interface BenchOptions {
  /** null: printed only. */
  readonly json: string | null;
  readonly names: readonly string[];
  readonly people: number;
}

/** `--json FILE`, `--only NAME` (several times), `--people N`. Throws one sentence when an option is not understood. */
export function benchOptions(argv: readonly string[]): BenchOptions {
  const { values } = parseArgs({ args: [...argv], options: { json: { type: 'string' }, only: { type: 'string', multiple: true }, people: { type: 'string' } } });
  const names = values.only ?? benchNames;
  const unknown = names.find((name) => !benchNames.some((known) => known === name));
  if (unknown !== undefined) throw new Error(`--only takes one of ${benchNames.join(', ')}, not "${unknown}"`);
  const people = values.people ?? '50229';
  if (!/^[1-9]\d{2,6}$/.test(people)) throw new Error(`--people takes a number from 100 on, not "${people}"`);
  return { json: values.json ?? null, names, people: Number(people) };
}

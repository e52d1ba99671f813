import { parseArgs } from 'node:util';
import { resolve } from 'node:path';

export interface DemoOptions {
  /** A stack of paper, one JSON object a line. */
  readonly forms: string;
  /** Emptied at the start. */
  readonly out: string;
  /** Sheets keyed by hand through Entri; the others go through the same contract. */
  readonly key: number;
}

/** Throws one sentence when an option is not understood. */
export function demoOptions(argv: readonly string[], root: string): DemoOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: { forms: { type: 'string' }, out: { type: 'string' }, key: { type: 'string' } },
  });
  const key = values.key ?? '20';
  if (!/^\d+$/.test(key)) throw new Error(`--key takes a number of sheets, not "${key}"`);
  return {
    forms: resolve(values.forms ?? `${root}/tests/fixtures/formulir-1071.jsonl`),
    out: resolve(values.out ?? `${root}/demo-out`),
    key: Number(key),
  };
}

/** One line of the table; the shape of --json. */
export interface BenchRow {
  readonly name: string;
  /** What was measured. */
  readonly what: string;
  /** What it is measured against in the same run; '' when the goal is a time or a size. */
  readonly peer: string;
  /** Ours to the peer's; null where there is none. */
  readonly ratio: number | null;
  /** null: not a time, or not measured. */
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  readonly goal: string;
  /** null: could not be measured here; `notes` says why. */
  readonly reached: boolean | null;
}

/** A row with what the table says below it. */
export interface Measured {
  readonly row: BenchRow;
  readonly notes: readonly string[];
}

export function notMeasured(name: string, what: string, goal: string, why: string): Measured {
  return { row: { name, what, peer: '', ratio: null, p50Ms: null, p99Ms: null, goal, reached: null }, notes: [why] };
}

/** At most three digits that mean something: 0.052, 1.43, 12.1, 250. */
export function shortNumber(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return Number(value.toPrecision(value < 0.1 ? 2 : 3)).toString();
}

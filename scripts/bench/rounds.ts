/** The value below which a share of the numbers lies (nearest rank). `share`: 0–1. */
export function percentile(numbers: readonly number[], share: number): number {
  if (numbers.length === 0) throw new Error('no numbers, no percentile');
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0;
}

export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

/** Runs the work and answers its milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The same for work that does not wait, without the turn of the loop that waiting costs. */
export function timedNow(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

export interface ChartGrid {
  /** Value at the top edge. */
  readonly top: number;
  /** Values of the lines, from the bottom up. */
  readonly grid: readonly number[];
}

/** Three grid lines in round numbers (1, 2 or 5 times a power of ten) reach over the highest bar. */
export function gridStep(highest: number): number {
  const wanted = Math.max(1, highest / 3);
  const power = 10 ** Math.floor(Math.log10(wanted));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= wanted) ?? 10 * power;
}

/** The field of a chart over its highest bar, with room for the number on top. */
export function gridOf(values: readonly number[]): ChartGrid {
  const step = gridStep(Math.max(0, ...values));
  return { top: step * 3.3, grid: [step, 2 * step, 3 * step] };
}

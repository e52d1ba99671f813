/** What became of a sheet that was on the desk. */
export type Outcome = 'diperiksa' | 'dikembalikan' | 'lembar_kedua' | 'dibetulkan';

/** The sheet to open next: the first one after `current` that is not done, else the first before it, else null. Ids in the order of the list. */
export function nextSheet(order: readonly string[], done: ReadonlyMap<string, Outcome>, current: string | null): string | null {
  const at = current === null ? -1 : order.indexOf(current);
  const waiting = (id: string) => id !== current && !done.has(id);
  return order.slice(at + 1).find(waiting) ?? order.slice(0, Math.max(0, at)).find(waiting) ?? null;
}

/** The sheet one row up (−1) or down (+1) of `current`, done or not; at an end the same one. */
export function besideSheet(order: readonly string[], current: string | null, step: 1 | -1): string | null {
  if (order.length === 0) return null;
  const at = current === null ? -1 : order.indexOf(current);
  return order[Math.max(0, Math.min(order.length - 1, at + step))] ?? null;
}

/** Counts of the hands on one sheet: never keys, never text. Times in ms. */
export interface KeyingCounts {
  readonly keystrokes: number;
  readonly corrections: number;
  readonly activeMs: number;
  readonly pausedMs: number;
}

export const noKeying: KeyingCounts = { keystrokes: 0, corrections: 0, activeMs: 0, pausedMs: 0 };

/** Longer without a key is a pause. */
const idleAfterMs = 15_000;
const silent: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'NumLock', 'ScrollLock', 'AltGraph', 'Process', 'Dead']);

/** One key went down `sinceMs` after the one before (or after the sheet was opened). Lone modifiers and held keys count nothing. */
export function countKey(counts: KeyingCounts, key: string, held: boolean, sinceMs: number): KeyingCounts {
  if (held || silent.has(key)) return counts;
  const active = Math.min(Math.max(0, sinceMs), idleAfterMs);
  return {
    keystrokes: counts.keystrokes + 1,
    corrections: counts.corrections + (key === 'Backspace' || key === 'Delete' ? 1 : 0),
    activeMs: Math.round(counts.activeMs + active),
    pausedMs: Math.round(counts.pausedMs + Math.max(0, sinceMs - idleAfterMs)),
  };
}

/** Whether a key moves the clock (see `countKey`). */
export function isCounted(key: string, held: boolean): boolean {
  return !held && !silent.has(key);
}

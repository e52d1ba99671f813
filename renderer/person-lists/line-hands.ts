import { countKey, type KeyingCounts, noKeying } from '../entry/counter.ts';
import { swallowMs } from '../entry/sheet-session.ts';
import type { LineField } from './line-draft.ts';

/** What the hands do on one line: counts of keys, never which; and the Enter that is only a habit after an automatic advance. Times in ms. */
export class LineHands {
  counts: KeyingCounts = noKeying;
  private lastKeyAt: number | null = null;
  private advanced: { readonly into: LineField; readonly at: number } | null = null;

  /** A key went down in a box. */
  pressed(key: string, held: boolean, now = performance.now()): void {
    this.counts = countKey(this.counts, key, held, now - (this.lastKeyAt ?? now));
    this.lastKeyAt = now;
  }

  /** A full box went on by itself. */
  wentInto(into: LineField, now = performance.now()): void {
    this.advanced = { into, at: now };
  }

  /** Whether this Enter in a box counts as nothing; the next one does. */
  isHabit(id: LineField, now = performance.now()): boolean {
    const { advanced } = this;
    this.advanced = null;
    return advanced?.into === id && now - advanced.at < swallowMs;
  }

  /** The line is stored; the next one begins. */
  nextLine(): void {
    this.counts = noKeying;
    this.advanced = null;
  }
}

import { countKey, isCounted, type KeyingCounts, noKeying } from '../entry/counter.ts';
import { HabitualEnter } from '../entry/habit.ts';
import type { LineField } from './line-draft.ts';

/** What the hands do on one line: counts of keys, never which; and the Enter that is only a habit after an automatic advance. Times in ms. */
export class LineHands {
  counts: KeyingCounts = noKeying;
  private lastKeyAt: number | null = null;
  private readonly habit = new HabitualEnter<LineField>();

  /** A key went down in a box. */
  pressed(key: string, held: boolean, now = performance.now()): void {
    this.counts = countKey(this.counts, key, held, now - (this.lastKeyAt ?? now));
    // A key that is not counted brings no time with it either: the time before it belongs to the next one.
    if (this.lastKeyAt === null || isCounted(key, held)) this.lastKeyAt = now;
  }

  /** A full box went on by itself. */
  wentInto(into: LineField, now = performance.now()): void {
    this.habit.wentOn(into, now);
  }

  /** Whether this Enter in a box counts as nothing; the next one does. */
  isHabit(id: LineField, now = performance.now()): boolean {
    const habit = this.habit.isOne(id, now);
    this.habit.touched();
    return habit;
  }

  /** The line is stored; the next one begins. */
  nextLine(): void {
    this.counts = noKeying;
    this.habit.touched();
  }
}

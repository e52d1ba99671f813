import { countKey, isCounted, type KeyingCounts, noKeying } from './counter.ts';
import { deskTime, silence } from './desk-clock.ts';

const swallowMs = 250;

/** What the hands do in the boxes of one form: counts of keys, never which; and the Enter that is only a habit. Times in ms. */
export class Hands<Id extends string> {
  counts: KeyingCounts = noKeying;
  private lastKeyAt: number | null;
  private advance: { readonly into: Id; readonly at: number } | null = null;

  /** `since`: when the form was opened (`deskTime`); null: the time begins with the first key. */
  constructor(since: number | null) {
    this.lastKeyAt = since;
  }

  /** A key went down; `now` as of `deskTime`. One that is not counted takes no time with it either: what passed before it belongs to the next. */
  keyDown(key: string, held: boolean, now = deskTime()): void {
    this.counts = countKey(this.counts, key, held, silence(this.lastKeyAt ?? now, now));
    if (!isCounted(key, held)) return;
    this.lastKeyAt = now;
    // The field is touched, also one whose list holds the letters.
    if (key !== 'Enter') this.touched();
  }

  /** A full field went on by itself. */
  wentOn(into: Id, at = performance.now()): void {
    this.advance = { into, at };
  }

  /** An Enter from here on is meant. */
  touched(): void {
    this.advance = null;
  }

  /** Whether this Enter is the one that a hand used to other programs presses after a field went on by itself: swallowed, it skips no field. The next one is meant. */
  isHabit(id: Id, now = performance.now()): boolean {
    const { advance } = this;
    this.advance = null;
    return advance?.into === id && now - advance.at < swallowMs;
  }

  /** The next line begins under the same hands. */
  nextLine(): void {
    this.counts = noKeying;
    this.touched();
  }
}

const swallowMs = 250;

/** The Enter that a hand used to other programs presses after a field went on by itself: swallowed, so that it skips no field. */
export class HabitualEnter<Id extends string> {
  private advance: { readonly into: Id; readonly at: number } | null = null;

  /** The hands were taken into a field by itself, at a time in milliseconds. */
  wentOn(into: Id, at: number): void {
    this.advance = { into, at };
  }

  /** The field is touched: an Enter from here on is meant. */
  touched(): void {
    this.advance = null;
  }

  /** Whether this Enter is one of habit; the next one is not. */
  isOne(id: Id, now: number): boolean {
    if (this.advance?.into !== id || now - this.advance.at >= swallowMs) return false;
    this.advance = null;
    return true;
  }
}

import type { FieldId } from '../../shared/domain/fields.ts';

const swallowMs = 250;

/** The Enter that a hand used to other programs presses after a field went on by itself: swallowed, so that it skips no field. */
export class HabitualEnter {
  private advance: { readonly into: FieldId; readonly at: number } | null = null;

  /** The hands were taken into a field by itself, at a time in milliseconds. */
  wentOn(into: FieldId, at: number): void {
    this.advance = { into, at };
  }

  /** The field is touched: an Enter from here on is meant. */
  touched(): void {
    this.advance = null;
  }

  /** Whether this Enter is one of habit; the next one is not. */
  isOne(id: FieldId, now: number): boolean {
    if (this.advance?.into !== id || now - this.advance.at >= swallowMs) return false;
    this.advance = null;
    return true;
  }
}

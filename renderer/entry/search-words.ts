/** Letters typed before people are searched. */
export const searchFrom = 2;

/** The name that a new sheet begins with, of what was typed to search: '' for a number of a sheet, a NIK or a phone. */
export function nameTyped(text: string): string {
  return /\d/u.test(text) || !/\p{L}/u.test(text) ? '' : text.trim();
}

/** The whole NIK that was typed, in any grouping; null: it is something else, or not whole yet. */
export function nikTyped(text: string): string | null {
  const digits = text.replace(/[\s.-]/gu, '');
  return /^[0-9]{16}$/.test(digits) ? digits : null;
}

/** Who was found by what was typed, then who is one slip away and not among them. */
export function withNear<Head extends { readonly uid: string }>(found: readonly Head[], near: readonly Head[]): readonly Head[] {
  return [...found, ...near.filter(({ uid }) => !found.some((each) => each.uid === uid))];
}

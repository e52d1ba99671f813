/** Letters typed before people are searched. */
export const searchFrom = 2;

/** The name that a new sheet begins with, of what was typed to search: '' for a number of a sheet, a NIK or a phone. */
export function nameTyped(text: string): string {
  return /\d/u.test(text) || !/\p{L}/u.test(text) ? '' : text.trim();
}

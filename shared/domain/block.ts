import { upperText } from './text.ts';

/** RT or RW as stored: three digits; "-" and empty stay; anything else as typed, in capitals (DOMAIN.md 7 "Addresses"). */
export function normaliseBlock(text: string): string {
  const typed = upperText(text);
  return /^[0-9]{1,3}$/.test(typed) ? typed.padStart(3, '0') : typed;
}

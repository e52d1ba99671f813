import type { FieldId } from '../../shared/domain/fields.ts';

/** What a box holds after a key, when the form gives a part itself. `select`: from there to the end is offered and typed over. */
export interface Helped {
  readonly box: string;
  readonly select?: number;
  /** The sign was an answer, not text: the hands go on. */
  readonly goOn?: true;
}

export const phoneStart = '08';
const mailHouse = 'gmail.com';

/**
 * The signs with a meaning of their own: "=" in an empty domicile (same as the KTP), "@" after the name of a mail address,
 * and a phone that does not begin with the given 08 (+62…, 62…, 0372…, (0372)…). Null: the box stays as typed.
 */
export function helpTyping(id: FieldId, box: string, before: string): Helped | null {
  if (id === 'alamat_domisili' && box.trim() === '=') return { box: '', goOn: true };
  if (id === 'email' && box.endsWith('@') && box === `${before}@` && box.indexOf('@') === box.length - 1) return { box: `${box}${mailHouse}`, select: box.length };
  if (id === 'no_hp' && before === phoneStart && /^08[+06(]$/.test(box)) return { box: box.slice(phoneStart.length) };
  return null;
}

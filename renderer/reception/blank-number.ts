import { readSlipCode } from '../../shared/domain/slip-code.ts';

/**
 * The number that is meant, of those that can be: written whole, as its code, or by its digits; with a letter only that letter's.
 * null: none of them, or digits that two stations share.
 */
export function meantNumber<Row extends { readonly sheetNo: string }>(typed: string, rows: readonly Row[]): Row | null {
  const text = typed.trim().toUpperCase();
  const code = readSlipCode(text);
  const byCode = code?.kind === 'right' ? code.sheetNo : null;
  const whole = rows.find(({ sheetNo }) => sheetNo === text || sheetNo === byCode);
  if (whole) return whole;
  const [, letter, digits] = /^([A-Z])?\s*-?\s*(\d{1,7})$/.exec(text) ?? [];
  if (digits === undefined) return null;
  const meant = rows.filter(({ sheetNo }) => {
    const [station, number] = sheetNo.split('-');
    return Number(number) === Number(digits) && (letter === undefined || station === letter);
  });
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/**
 * The code of a slip: the number of its sheet and a check digit, "A-0231-7", as it stands in the QR and under it. No person's data. The
 * check digit is Damm's (H. M. Damm, "Total anti-symmetrische Quasigruppen", 2004): one wrong digit and two neighbours swapped are always
 * seen, the check digit itself among them. Letters count as digits (A 1 … I 9, J 0): two stations of an office are never taken for each other
 * before the tenth letter.
 */
const damm = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

/** The code of a sheet: 'A-0231' → 'A-0231-4'. */
export function slipCodeOf(sheetNo: string): string {
  return `${sheetNo}-${checkDigitOf(sheetNo)}`;
}

/** 'right': a code of this sheet. `sure` false: the same signs without dashes are also a number of paper, which goes first where there is one. */
export type ReadCode = { readonly kind: 'right'; readonly sheetNo: string; readonly sure: boolean } | { readonly kind: 'wrong'; readonly sheetNo: string };

/**
 * What a scanner or a hand typed, as a code: with or without dashes, small letters, other signs for the dash (a scanner set to another
 * keyboard). 'wrong': written as a code, and its check digit is another. null: no code; a number, a name, anything else.
 */
export function readSlipCode(text: string): ReadCode | null {
  const found = shape.exec(text.trim());
  if (!found) return null;
  const [, letters = '', dash = '', digits = '', secondDash = '', check = ''] = found;
  // Four digits and more are a number (A-0231): without a dash before it a fifth one may belong to the number.
  if (secondDash === '' && digits.length < shortestNumber) return null;
  const sheetNo = `${letters.toUpperCase()}-${String(Number(digits)).padStart(shortestNumber, '0')}`;
  const right = checkDigitOf(sheetNo) === check;
  if (secondDash !== '') return right ? { kind: 'right', sheetNo, sure: true } : { kind: 'wrong', sheetNo };
  // No number of five digits begins with 0: then it can only be a code, or a number that nobody writes so.
  const sure = digits.startsWith('0') && dash === '';
  return right ? { kind: 'right', sheetNo, sure } : null;
}

/** The check digit of a number of paper. */
export function checkDigitOf(sheetNo: string): string {
  const [letters = '', digits = ''] = sheetNo.split('-');
  // Always of one length: noughts that are left out in front change nothing.
  const state = [...letters, ...digits.padStart(longestNumber, '0')].reduce((before, sign) => damm[before]?.[valueOf(sign)] ?? before, 0);
  return String(state);
}

const shortestNumber = 4;
const longestNumber = 7;

/** Letter of the station (D behind it: a line of a list), number, check digit. */
const shape = /^([A-Za-z][Dd]?)([\s\-‐-―_/.']{0,3})(\d{1,7})([\s\-‐-―_/.']{0,3})(\d)$/u;

function valueOf(sign: string): number {
  return /\d/.test(sign) ? Number(sign) : (sign.charCodeAt(0) - 64) % 10;
}

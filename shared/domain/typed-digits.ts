/**
 * The digits of a number as people type it at the counter, off a card, a phone or a spreadsheet: with spaces, dots, dashes, slashes,
 * brackets, a plus or an apostrophe anywhere, and with what it is before it ("NIK", "No. HP:"). null when it is something else.
 */
export function typedDigits(text: string): string | null {
  // Wide digits, spaces and hyphens that do not break: in the form of a keyboard.
  const typed = text.normalize('NFKC').replace(whatItIs, '');
  const digits = typed.replace(signs, '');
  return /^[0-9]+$/.test(digits) ? digits : null;
}

const whatItIs = /^\s*(?:(?:no|nomor)\b[\s.:]*)?(?:hp|wa|whatsapp|telp|telepon|tel|nik|kk|ktp)?\b[\s.:=]*/iu;
const signs = /[\s.()+/\\\-‐-―_,:;'’‘`´ʼ]/gu;

/** The apostrophes people and programs write for one sign (DOMAIN.md 7 "Names"). */
const apostrophes = /[’‘`´ʼ]/gu;

/** Text as the card has it: capitals, one kind of apostrophe, single spaces. Nothing is corrected (DOMAIN.md 7: copy exactly). */
export function upperText(text: string): string {
  if (isPlainUpper(text)) return text;
  return collapse(text.normalize('NFC').toLocaleUpperCase('id').replace(apostrophes, "'").normalize('NFC'));
}

/** Text as written, with single spaces and no space around it. */
export function freeText(text: string): string {
  return collapse(text.normalize('NFC'));
}

/** Most of what is stored is in this form already, and it is asked of every field of every save. */
function isPlainUpper(text: string): boolean {
  // ASCII from ! to _ and from { to ~: without small letters, and without the one apostrophe that is replaced.
  return /^(?:[!-_{-~]+(?: [!-_{-~]+)*)?$/.test(text);
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

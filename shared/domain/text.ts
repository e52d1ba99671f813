/** The apostrophes people and programs write for one sign (DOMAIN.md 7 "Names"). */
const apostrophes = /[’‘`´ʼ]/gu;

/** Text as the card has it: capitals, one kind of apostrophe, single spaces. Nothing is corrected (DOMAIN.md 7: copy exactly). */
export function upperText(text: string): string {
  return collapse(text.normalize('NFC').toLocaleUpperCase('id').replace(apostrophes, "'").normalize('NFC'));
}

/** Text as written, with single spaces and no space around it. */
export function freeText(text: string): string {
  return collapse(text.normalize('NFC'));
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

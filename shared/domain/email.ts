/** An e-mail address as stored: lower case, no space around it. Never judged: many people have none, or a clerk's help. */
export function normaliseEmail(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

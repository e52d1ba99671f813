/**
 * A phone as the office dials it (DOMAIN.md 7 "Phones"): digits from 0 on. Taken: 0812-3456-7890, +62 812…, 62812…, 812…, 0062…,
 * with dots, spaces, brackets. What is no phone stays as typed; a bare "08" (given by the form before anything is typed) is none.
 * A prefix is never judged: numbering plans change.
 */
export function normalisePhone(text: string): string {
  const typed = text.trim();
  if (!/^\+?[\d\s().\-‐-―]*$/u.test(typed)) return typed;
  const digits = typed.replace(/\D/gu, '');
  if (digits === '08') return '';
  const national = nationalOf(digits);
  return national !== null && national.length <= longestPhone ? national : typed;
}

/** Whether it can be dialled here as it is stored: 0 and 8 to 12 more digits, mobile or fixed (DOMAIN.md 7 "Phones"). */
export function looksLikePhone(phone: string): boolean {
  return /^0[1-9]\d{7,11}$/.test(phone);
}

/** The numbers of a field into which somebody wrote several, each as it would be stored; fewer than two when it is one. */
export function phonesIn(text: string): readonly string[] {
  const parts = text.split(/[/,;&|]|\s(?:dan|atau)\s/iu).map(normalisePhone);
  return parts.length > 1 && parts.every(looksLikePhone) ? parts : [];
}

/** ITU-T E.164: at most 15 digits. */
const longestPhone = 15;

/** Digits of a phone without its 0; fewer are no phone that could be told without the 0. */
const bareNumber = /^[1-9]\d{6,}$/;

function nationalOf(digits: string): string | null {
  const bare = (/^(?:00)?62(\d+)$/.exec(digits)?.[1] ?? digits).replace(/^0+/, '');
  const abroad = /^(?:00)?62/.test(digits) || digits.startsWith('8');
  if (abroad && bareNumber.test(bare)) return `0${bare}`;
  return digits.startsWith('0') ? digits : null;
}

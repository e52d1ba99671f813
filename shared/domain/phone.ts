import { typedDigits } from './typed-digits.ts';

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
  const parts = text.split(betweenPhones).map(normalisePhone);
  return parts.length > 1 && parts.every(looksLikePhone) ? parts : [];
}

/** Every number that can be dialled of what stands in a field of a phone: itself, several, or one in a form that is not stored as a number ("HP 0812/…"). */
export function everyPhoneIn(text: string): readonly string[] {
  if (looksLikePhone(text)) return [text];
  const several = phonesIn(text);
  const one = several.length > 0 ? null : nationalOf(typedDigits(text) ?? '');
  return one !== null && looksLikePhone(one) ? [one] : several;
}

/** As phones would begin that somebody types, in whatever form, or two at once; none from fewer than six digits, since these name an operator. */
export function phonesBegun(text: string): readonly string[] {
  const parts = text.split(betweenPhones).map(phoneBegun);
  if (parts.length > 1 && parts.every((part) => part !== null)) return parts;
  const one = phoneBegun(text);
  return one === null ? [] : [one];
}

function phoneBegun(text: string): string | null {
  const digits = typedDigits(text) ?? '';
  if (digits.length < fewestDigits) return null;
  const begun = isAbroad(digits) ? `0${withoutAbroad(digits)}` : digits;
  return begun.startsWith('0') && begun.length >= fewestDigits ? begun : null;
}

const fewestDigits = 6;

const betweenPhones = /[/,;&|]|\s(?:dan|atau)\s/iu;

/** ITU-T E.164: at most 15 digits. */
const longestPhone = 15;

/** Digits of a phone without its 0; fewer are no phone that could be told without the 0. */
const bareNumber = /^[1-9]\d{6,}$/;

function nationalOf(digits: string): string | null {
  const bare = withoutAbroad(digits);
  if (isAbroad(digits) && bareNumber.test(bare)) return `0${bare}`;
  return digits.startsWith('0') ? digits : null;
}

/** Without the 0 before it a number is written so from abroad. */
function isAbroad(digits: string): boolean {
  return /^(?:00)?62/.test(digits) || digits.startsWith('8');
}

function withoutAbroad(digits: string): string {
  return (/^(?:00)?62(\d+)$/.exec(digits)?.[1] ?? digits).replace(/^0+/, '');
}

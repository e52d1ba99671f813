import { editsBetween } from './name.ts';

/** An e-mail address as stored: lower case, no space around it. Never judged: many people have none, or a clerk's help. */
export function normaliseEmail(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

/** Whether it has the form of an address: something, one @, a domain with a dot and letters at its end. */
export function looksLikeEmail(email: string): boolean {
  return /^[^\s@,;]+@[^\s@,;]+\.[a-z]{2,}$/.test(email) && !email.includes('..');
}

/** The common domain that was probably meant, when the address has another one that is a slip or two away; null when none is. */
export function likelyDomain(email: string): string | null {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  if (commonDomains.includes(domain)) return null;
  return commonDomains.find((common) => editsBetween(domain, common) <= (common.length > 8 ? 2 : 1)) ?? null;
}

/** Where people here have their addresses, most often first. */
export const commonDomains: readonly string[] = ['gmail.com', 'yahoo.com', 'yahoo.co.id', 'ymail.com', 'rocketmail.com', 'outlook.com', 'hotmail.com', 'icloud.com'];

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
export const commonDomains: readonly string[] = ['gmail.com', 'yahoo.com', 'yahoo.co.id', 'outlook.com', 'icloud.com', 'ymail.com', 'hotmail.com', 'rocketmail.com'];

/** Whether something can be offered as a domain: it has the form of one, and is no slip of a common one. */
export function mayBeOffered(domain: string): boolean {
  return looksLikeEmail(`x@${domain}`) && likelyDomain(`x@${domain}`) === null;
}

/** The domains in the order they are offered: the commonest of all always first, then what this office writes (`often`, most often first), then the other common ones. */
export function offeredDomains(often: readonly string[]): readonly string[] {
  return [...new Set([...commonDomains.slice(0, 1), ...often.filter(mayBeOffered), ...commonDomains])];
}

/**
 * The domains that may be meant by what is typed after the @: those that begin so, otherwise the one it is a slip of. Without the one
 * that stands there whole.
 */
export function domainsLike(typed: string, often: readonly string[]): readonly string[] {
  const domain = typed.toLowerCase();
  const begun = offeredDomains(often).filter((each) => each.startsWith(domain) && each !== domain);
  if (begun.length > 0) return begun;
  const meant = likelyDomain(`x@${domain}`);
  return meant === null ? [] : [meant];
}

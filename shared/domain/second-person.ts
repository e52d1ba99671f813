export interface SeenVersion {
  /** Who wrote it; compared only. */
  readonly author: string;
  /** keyed: from the paper by its clerk; corrected: changed by somebody who was checking it. */
  readonly kind: 'keyed' | 'corrected';
}

export interface SecondPersonFacts {
  readonly user: string;
  /** Oldest first; the last is the head, the one that would be approved. */
  readonly versions: readonly SeenVersion[];
  /** Whether the office has another active account that wrote nothing of this sheet. */
  readonly hasUntouched: boolean;
}

/**
 * Whether the account may check the sheet: an account rule, not a role rule (PRODUCT.md "People"). What counts is that two people have
 * seen what is approved:
 * - whoever wrote the head may never approve it;
 * - whoever wrote an earlier version may not either, unless afterwards somebody else *corrected* it (that person has looked at the paper,
 *   the head is built on theirs, and the first keyer is the second person for it), or unless nobody is left who wrote nothing: in an office
 *   of two a sheet that one began and the other finished is checked by the one who did not finish it.
 * A sheet without versions has nothing to check.
 */
export function mayCheck(facts: SecondPersonFacts): boolean {
  const { user, versions, hasUntouched } = facts;
  const head = versions.at(-1);
  if (!head || head.author === user) return false;
  const ownLast = versions.findLastIndex((version) => version.author === user);
  if (ownLast < 0 || !hasUntouched) return true;
  return versions.slice(ownLast + 1).some((version) => version.author !== user && version.kind === 'corrected');
}

/** Whether the account may correct a field while checking: as above, and a checker may go on correcting after an own correction. */
export function mayCorrect(facts: SecondPersonFacts): boolean {
  const head = facts.versions.at(-1);
  return mayCheck(facts) || (head?.kind === 'corrected' && head.author === facts.user);
}

export interface SeenVersion {
  /** User uid of who wrote it. */
  readonly author: string;
  /** keyed: from the paper by its clerk; corrected: changed by somebody who was checking it. */
  readonly kind: 'keyed' | 'corrected';
}

export interface SecondPersonFacts {
  readonly user: string;
  /** Oldest first; the last is the head, the one that would be approved. */
  readonly versions: readonly SeenVersion[];
}

/**
 * Whether the account may check the sheet: an account rule, not a role rule (PRODUCT.md "People"). What counts is that two people have
 * seen what is approved:
 * - whoever wrote the head may not approve it;
 * - whoever wrote an earlier version may not either, unless afterwards somebody else *corrected* it: then that person has looked at
 *   the paper, the head is theirs (or is built on theirs), and the first keyer is the second person for it. A later version that was
 *   merely *keyed* by another (a takeover) is no such look.
 * A sheet without versions has nothing to check.
 */
export function mayCheck(facts: SecondPersonFacts): boolean {
  const { user, versions } = facts;
  const head = versions.at(-1);
  if (!head || head.author === user) return false;
  const ownLast = versions.findLastIndex((version) => version.author === user);
  return ownLast < 0 || versions.slice(ownLast + 1).some((version) => version.author !== user && version.kind === 'corrected');
}

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
 * Whether the account may check the sheet: an account rule, not a role rule (PRODUCT.md "People"; nobody checks what they keyed).
 * Whoever wrote the head may never approve it. Whoever wrote an earlier version may not either while somebody is there who wrote nothing
 * of the sheet; in an office of two nobody is, and then the one who did not write the head is the second person for it.
 * A sheet without versions has nothing to check.
 */
export function mayCheck({ user, versions, hasUntouched }: SecondPersonFacts): boolean {
  const head = versions.at(-1);
  if (!head || head.author === user) return false;
  return !hasUntouched || !versions.some((version) => version.author === user);
}

/** Whether the account may correct a field or settle a mark: as above, and a checker may go on after an own correction. */
export function mayCorrect(facts: SecondPersonFacts): boolean {
  const head = facts.versions.at(-1);
  return mayCheck(facts) || (head?.kind === 'corrected' && head.author === facts.user);
}

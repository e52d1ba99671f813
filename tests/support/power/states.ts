import { z } from 'zod';
import type { FileOperation } from './operations.ts';

const line = z.union([z.strictObject({ state: z.string() }), z.looseObject({ done: z.string() })]);

/** What a child has said of its database: the content after each commit, and which commits were acknowledged when. */
export interface SaidStates {
  /** Operation before which nobody was in. */
  readonly from: number;
  /** How many answers promise something, up to an operation. */
  promisedAt(at: number): number;
  /**
   * How many acknowledged answers are missing in a database with this content, found after a cut before operation `at`;
   * 'none' of the states that may be there: half a transaction, or something never written.
   */
  lost(content: string, at: number): number | 'none';
}

/** `first`: the content before the child began. */
export function saidStates(operations: readonly FileOperation[], first: string): SaidStates {
  const commits: { readonly at: number; readonly state: string }[] = [{ at: 0, state: first }];
  const answers: { readonly at: number; readonly commit: number }[] = [];
  for (const [at, operation] of operations.entries()) {
    if (operation.kind !== 'said') continue;
    const said = line.parse(JSON.parse(operation.line));
    if ('done' in said) answers.push({ at, commit: commits.length - 1 });
    else commits.push({ at, state: String(said.state) });
  }
  const promised = (at: number) => answers.filter((answer) => answer.at < at);
  return {
    from: (answers[0]?.at ?? 0) + 1,
    promisedAt: (at) => promised(at).length,
    lost(content, at) {
      // The commit that was under way may have come through without having been told.
      const possible = commits.slice(0, commits.filter((commit) => commit.at < at).length + 1);
      const found = possible.findLastIndex((commit) => commit.state === content);
      return found < 0 ? 'none' : promised(at).filter((answer) => answer.commit > found).length;
    },
  };
}

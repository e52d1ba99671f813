import type { SendState } from './states.ts';

/**
 * Whose word counts first of two that may be one person; below it the earlier one. 0: a sheet whose person was sent already, 1: a paper,
 * 2: a line of a list. A paper says more than a line, so a line is the later one whenever it came; but what was sent is not taken back, and
 * then the other joins it.
 */
export type Precedence = 0 | 1 | 2;

export function precedenceOf({ onList, sendState }: { readonly onList: boolean; readonly sendState: SendState | null }): Precedence {
  if (sendState === 'dalam_kiriman' || sendState === 'terkirim') return 0;
  return onList ? 2 : 1;
}

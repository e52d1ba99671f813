import { useEffect, useRef, type FocusEvent, type SyntheticEvent } from 'react';
import { onUnlocked } from '../api/unlocked.ts';

export interface Caret {
  /** The next box that gets the focus has its caret here, instead of being chosen whole. */
  readonly goBackTo: (at: number) => void;
  readonly onFocus: (event: FocusEvent<HTMLInputElement>) => void;
  /** The caret stands somewhere else, by a key or by what was typed. */
  readonly onPlaced: (event: SyntheticEvent<HTMLInputElement>) => void;
  /** Answers whether the box is left; not so when another window came before this one. */
  readonly isLeft: (event: FocusEvent<HTMLInputElement>) => boolean;
}

/**
 * Where the caret stands in the boxes of a line. A box that is entered is chosen whole; one that the hands have never left (a lock, another
 * window, a line that was kept) is not: the next letter would take the place of all that is in it.
 */
export function useCaret(): Caret {
  const at = useRef<number | null>(null);
  const back = useRef<number | null>(null);
  useEffect(
    () =>
      onUnlocked(() => {
        back.current = at.current;
      }),
    [],
  );
  return {
    goBackTo: (to) => {
      back.current = to;
    },
    onFocus: (event) => {
      const to = back.current;
      back.current = null;
      at.current = to;
      if (to === null) event.currentTarget.select();
      else event.currentTarget.setSelectionRange(to, to);
    },
    onPlaced: (event) => {
      const { selectionStart, selectionEnd } = event.currentTarget;
      at.current = selectionStart === selectionEnd ? selectionStart : null;
    },
    isLeft: (event) => {
      if (document.activeElement !== event.currentTarget) return true;
      back.current = at.current;
      return false;
    },
  };
}

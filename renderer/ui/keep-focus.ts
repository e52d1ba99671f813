import { useEffect, useState } from 'react';

/**
 * While a dialog is open, what lies under it may not take the focus (a screen that ends loading and focuses its first field).
 * The focus goes back where it came from; another dialog may have it.
 */
export function useKeepFocus(active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const keep = ({ target, relatedTarget }: FocusEvent) => {
      if (inDialog(target) || !inDialog(relatedTarget) || !(relatedTarget instanceof HTMLElement)) return;
      relatedTarget.focus();
    };
    document.addEventListener('focusin', keep);
    return () => document.removeEventListener('focusin', keep);
  }, [active]);
}

/** Where the hands were before a dialog came: there they are again when it goes, unless the screen has put them elsewhere. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    },
    [before],
  );
}

function inDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, [role="dialog"]') !== null;
}

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

/** Where the hands were before a dialog came, caret and all: there they are again when it goes, unless the screen has put them elsewhere. */
export function useReturnFocus(): void {
  const [before] = useState(() => ({ element: document.activeElement, caret: caretOf(document.activeElement) }));
  useEffect(
    () => () => {
      const { element, caret } = before;
      if (document.activeElement !== document.body || !(element instanceof HTMLElement)) return;
      element.focus();
      // A box that selects itself when it is come to would lose what was typed at the next key.
      if (caret && element instanceof HTMLInputElement) element.setSelectionRange(caret.from, caret.to);
    },
    [before],
  );
}

/** What is selected in a text box; null: it is none. */
function caretOf(element: Element | null): { readonly from: number; readonly to: number } | null {
  if (!(element instanceof HTMLInputElement) || element.selectionStart === null || element.selectionEnd === null) return null;
  return { from: element.selectionStart, to: element.selectionEnd };
}

function inDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, [role="dialog"]') !== null;
}

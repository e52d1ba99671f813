import { type RefObject, useEffect, useRef } from 'react';

/** Puts the hands on the list whenever another one is shown (`shown` names it); on the button of an empty one, so that they are never nowhere. Who types into a field beside it goes on typing. */
export function useListFocus(shown: string): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement instanceof HTMLInputElement && box.current?.contains(document.activeElement)) return;
    const list = box.current?.querySelector<HTMLElement>('[role="grid"]') ?? box.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    list?.focus();
  }, [shown]);
  return box;
}

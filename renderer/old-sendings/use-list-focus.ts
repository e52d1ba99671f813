import { type RefObject, useEffect, useRef } from 'react';

/** Puts the hands on the list whenever another one is shown (`shown` names it); on the button of an empty one, so that they are never nowhere. Who has typed into the field `field` beside it goes on typing. */
export function useListFocus(shown: string, field: { readonly id: string; readonly typed: boolean } | null = null): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (field?.typed && document.activeElement?.id === field.id) return;
    const list = box.current?.querySelector<HTMLElement>('[role="grid"]') ?? box.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    list?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when another list is shown
  }, [shown]);
  return box;
}

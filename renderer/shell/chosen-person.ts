import { useEffect } from 'react';
import { onLocked } from '../api/unlocked.ts';
import { createStore, useStore } from './store.ts';

/** The sheet of the person whom a list or a card has chosen, for commands of the palette. A uid only; a lock forgets it. */
const chosen = createStore<string | null>(null);

export function useChosenPerson(): string | null {
  return useStore(chosen);
}

/** Says whom this screen has chosen, while it stands there. */
export function useChoosePerson(sheet: string | null): void {
  useEffect(() => {
    chosen.set(sheet);
    return () => chosen.set(null);
  }, [sheet]);
  useEffect(() => onLocked(() => chosen.set(null)), []);
}

import { createStore, useStore } from '../shell/store.ts';

export interface OwnCopy {
  /** A copy that is being made unasked; hundredths. */
  readonly running: { readonly done: number; readonly total: number } | null;
  /** Grows whenever a copy may have changed what is known: who shows it asks again. */
  readonly turn: number;
}

const store = createStore<OwnCopy>({ running: null, turn: 0 });

export function useOwnCopy(): OwnCopy {
  return useStore(store);
}

export function showRunning(done: number, total: number): void {
  store.set({ ...store.get(), running: { done, total } });
}

/** A copy was made, or another folder chosen. */
export function copiesChanged(): void {
  store.set({ running: null, turn: store.get().turn + 1 });
}

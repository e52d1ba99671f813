import { createStore, useStore } from '../shell/store.ts';

const turns = createStore(0);

/** Grows whenever packages may have changed by themselves: who shows them asks again. */
export function usePackageTurn(): number {
  return useStore(turns);
}

/** Those whose writing was cut off were looked for. */
export function packagesChanged(): void {
  turns.set(turns.get() + 1);
}

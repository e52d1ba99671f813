import { createStore } from '../shell/store.ts';
import type { Stack } from './receipt-draft.ts';

interface OwnedStack extends Stack {
  readonly owner: string;
}

const none: OwnedStack = { owner: '', bundle: null, day: '' };

/** The stack being received, above the screen; anybody else begins with none. */
export const stackStore = createStore<OwnedStack>(none);

export function ownStack(user: string): void {
  if (stackStore.get().owner !== user) stackStore.set({ ...none, owner: user });
}

export function changeStack(change: Partial<Stack>): void {
  stackStore.set({ ...stackStore.get(), ...change });
}

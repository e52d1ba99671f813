import type { Output } from '../../shared/contract/index.ts';
import type { LockReason } from '../../shared/contract/wire.ts';
import type { Problem } from '../../shared/problems.ts';
import { createStore, useStore } from '../shell/store.ts';

export type SessionStatus = Output<'session.status'>;
export type Person = NonNullable<SessionStatus['signedIn']>;

/** Why the log-in screen is there over kept work. */
export type LockWhy = LockReason | 'sesi' | 'data';

/** What stands between a person and the work; 'open' when nothing does. */
export type Gate =
  | { readonly kind: 'starting' }
  | { readonly kind: 'setup' }
  /** The data folder cannot be used as it is: which, and what to do. */
  | { readonly kind: 'folder'; readonly problem: Problem }
  | { readonly kind: 'login'; readonly locked: { readonly why: LockWhy; readonly at: string } | null }
  | { readonly kind: 'recovery' }
  | { readonly kind: 'data-gone'; readonly restarting: boolean }
  /** Found while somebody worked; `open`: nothing stood between them and the work, so what is typed may still be looked at. */
  | { readonly kind: 'damaged'; readonly open: boolean }
  /** The window is about to close: a verified copy is saved first. */
  | { readonly kind: 'closing' }
  | { readonly kind: 'open' };

export interface Session {
  readonly gate: Gate;
  readonly status: SessionStatus | null;
  /** Who works, or whose work is kept under a lock. null: nobody since the start. */
  readonly person: Person | null;
  readonly idleMinutes: number;
}

export const sessionStore = createStore<Session>({ gate: { kind: 'starting' }, status: null, person: null, idleMinutes: 10 });

export function useSession(): Session {
  return useStore(sessionStore);
}

export function changeSession(change: Partial<Session>): void {
  sessionStore.set({ ...sessionStore.get(), ...change });
}

import type { LockReason } from '../../../shared/contract/wire.ts';
import type { Keeper } from '../keeper.ts';
import { problemFor } from '../refusal.ts';

/** Forgets who is in, at once; a disk that takes no audit row does not keep the screen open. */
export function lockSession(keeper: Keeper, why: LockReason): void {
  const { actor, room } = keeper;
  keeper.signOut();
  if (actor === null || room === null) return;
  try {
    room.write((db) => room.audit(db, { at: keeper.clock.now(), actor: actor.uid, procedure: 'session.lock', subject: '', fields: [why], outcome: 'ok' }));
  } catch (error) {
    problemFor(keeper, error);
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AppEvent, CallEnvelope } from '../../shared/contract/wire.ts';
import { type CopyOccasion, isCopyDue } from '../backup/copy-state.ts';
import type { Keeper } from './keeper.ts';

/** Copies that nobody asks for: at the first log-in of a day, before the database closes, and at a lock. */
export interface OwnCopies {
  /** Makes a copy if one is due. Never throws: what went wrong is kept for the next start. */
  makeIfDue(occasion: CopyOccasion): Promise<void>;
  /** The same at once, for whoever is leaving: a lock does not stop it, and the office stays open until it is made. */
  makeAtLock(): Promise<void>;
  /** What the window hears instead of the progress of a call it does not know. */
  renamed(event: AppEvent): AppEvent;
}

/** `call` runs a procedure for whoever is in, with its rules and its audit row. */
export function createOwnCopies(keeper: Keeper, call: (envelope: CallEnvelope) => Promise<unknown>): OwnCopies {
  const occasions = new Map<string, CopyOccasion>();
  const make = async (occasion: CopyOccasion): Promise<void> => {
    const own = keeper.ids.next();
    occasions.set(own, occasion);
    keeper.onEvent({ type: 'backup', occasion, done: 0, total: 100, over: false });
    await call({ call: own, name: 'backups.make', input: {} });
    occasions.delete(own);
    keeper.onEvent({ type: 'backup', occasion, done: 100, total: 100, over: true });
  };
  return {
    async makeIfDue(occasion) {
      // The answer that brought this about goes out first.
      await nextTurn();
      if (isDue(keeper, occasion)) await make(occasion);
    },
    async makeAtLock() {
      if (isDue(keeper, 'kunci')) await make('kunci');
    },
    renamed(event) {
      const occasion = event.type === 'progress' ? occasions.get(event.call) : undefined;
      return occasion === undefined || event.type !== 'progress' ? event : { type: 'backup', occasion, done: event.done, total: event.total, over: false };
    },
  };
}

function isDue(keeper: Keeper, occasion: CopyOccasion): boolean {
  const { room, actor } = keeper;
  // A copy of damaged data must not push out the good ones.
  if (room === null || actor === null || keeper.isDamaged) return false;
  try {
    return isCopyDue(room.reader, room.office.station.uid, occasion, keeper.clock.now());
  } catch (error) {
    keeper.incident(error);
    return false;
  }
}

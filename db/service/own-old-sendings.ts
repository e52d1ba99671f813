import { setImmediate as nextTurn } from 'node:timers/promises';
import { removeBegun, unfinishedOldSendings } from '../stores/begun-old-sendings.ts';
import type { Keeper } from './keeper.ts';
import { problemFor } from './refusal.ts';
import type { Room } from './room.ts';

/** Files that left before whose taking in was cut off with its process: they count for nothing, and what is left of them is removed. */
export interface OwnOldSendings {
  /** Once each time the office is opened, before anything else can be begun. Never throws. */
  settle(): Promise<void>;
  /** Stops at the next slice: the next start goes on. */
  stop(): void;
}

export function createOwnOldSendings(keeper: Keeper): OwnOldSendings {
  const settled = new WeakSet<Room>();
  let stopped = false;

  const removeAll = async (room: Room, begun: readonly number[]): Promise<void> => {
    const own = keeper.ids.next();
    // Keeps the office open until it ends, also when its clerk locks the screen.
    keeper.running.set(own, { cancel: () => undefined });
    try {
      for (const each of begun) while (!stopped && room.write((db) => removeBegun(db, each))) await nextTurn();
    } finally {
      keeper.running.delete(own);
      keeper.leaveIfIdle();
    }
  };

  return {
    async settle() {
      const { room } = keeper;
      if (room === null || settled.has(room)) return;
      settled.add(room);
      try {
        // What is begun now has no process any more.
        const begun = unfinishedOldSendings(room.reader);
        if (begun.length > 0) await removeAll(room, begun);
      } catch (error) {
        // What has no name is reported; a full disk is one that the next start meets again or does not.
        problemFor(keeper, error);
      }
    },
    stop() {
      stopped = true;
    },
  };
}

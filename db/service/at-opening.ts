import type { Keeper } from './keeper.ts';
import { problemFor } from './refusal.ts';
import type { Room } from './room.ts';

/** What is put right once each time the office is opened, before anything else can be begun. */
export interface AtOpening {
  /** Never throws. */
  settle(): Promise<void>;
  /** Stops at the next slice, for good: the next start goes on. */
  stop(): void;
}

/** `find`: what there is to do; `work`: does it, and asks between its slices whether it is stopped. */
export function createAtOpening<Found>(keeper: Keeper, find: (room: Room) => readonly Found[], work: (room: Room, found: readonly Found[], isStopped: () => boolean) => Promise<void>): AtOpening {
  const settled = new WeakSet<Room>();
  let stopped = false;
  return {
    async settle() {
      const { room } = keeper;
      if (room === null || settled.has(room)) return;
      settled.add(room);
      try {
        const found = find(room);
        if (found.length > 0) await keptOpen(keeper, () => work(room, found, () => stopped));
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

/** Keeps the office open until it ends, also when its clerk locks the screen. */
async function keptOpen(keeper: Keeper, work: () => Promise<void>): Promise<void> {
  const own = keeper.ids.next();
  keeper.running.set(own, { cancel: () => undefined });
  try {
    await work();
  } finally {
    keeper.running.delete(own);
    keeper.leaveIfIdle();
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import { removeBegun, unfinishedOldSendings } from '../stores/begun-old-sendings.ts';
import { type AtOpening, createAtOpening } from './at-opening.ts';
import type { Keeper } from './keeper.ts';

/** Files that left before whose taking in was cut off with its process: they count for nothing, and what is left of them is removed. */
export function createOwnOldSendings(keeper: Keeper): AtOpening {
  // What is begun now has no process any more.
  return createAtOpening(keeper, (room) => unfinishedOldSendings(room.reader), async (room, begun, isStopped) => {
    for (const each of begun) while (!isStopped() && room.write((db) => removeBegun(db, each))) await nextTurn();
  });
}

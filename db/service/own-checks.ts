import { type CheckThread, startCheckThread } from '../check/check-thread.ts';
import type { Checked } from '../check/database.ts';
import type { Keeper } from './keeper.ts';

/** The check of the whole database that nobody asks for, beside the work. */
export interface OwnChecks {
  /**
   * Some time after a log-in, if a check is due; at once (`delayMs` 0) when the search index is known to be broken. `track` hears of
   * the work, so that a close waits for it.
   */
  begin(track: (work: Promise<void>) => void, delayMs: number): void;
  /** Before a close: one that has not begun does not begin, one under way ends at its next step. */
  stop(): void;
}

/**
 * A small database was looked at before it was opened; this one finds what a big one hides, and a search index that lacks sheets. Damage
 * stops all writing: what is saved into a file that does not keep what it was given may be lost, and nobody would know. A search index
 * is made anew and looked at once more; one that stays wrong is damage.
 */
export function createOwnChecks(keeper: Keeper): OwnChecks {
  let timer: NodeJS.Timeout | null = null;
  let busy = false;
  let thread: CheckThread | null = null;

  const look = async (): Promise<Checked | null> => {
    const { room } = keeper;
    if (room === null || keeper.isDamaged) return null;
    thread = startCheckThread({ database: keeper.paths.database, key: room.key });
    return await thread.checked;
  };
  const lookAndMend = async (): Promise<void> => {
    let checked = await look();
    if (checked?.found === 'search') {
      keeper.room?.mendSearch(keeper.clock.now(), checked.words);
      checked = await look();
    }
    if (checked?.found === 'whole') keeper.foundWhole();
    else if (checked !== null) keeper.foundDamage();
  };
  const check = async (): Promise<void> => {
    // Keeps the database open until the thread has let go of it.
    const call = keeper.ids.next();
    keeper.running.set(call, { cancel: () => thread?.stop() });
    busy = true;
    try {
      await lookAndMend();
    } catch (error) {
      keeper.incident(error);
    } finally {
      busy = false;
      thread = null;
      keeper.running.delete(call);
      keeper.leaveIfIdle();
    }
  };
  const stopTimer = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  return {
    begin(track, delayMs) {
      if (busy || (delayMs > 0 && (timer !== null || !keeper.isCheckDue()))) return;
      stopTimer();
      timer = setTimeout(() => {
        timer = null;
        if (keeper.room !== null && !busy) track(check());
      }, delayMs);
      timer.unref();
    },
    stop() {
      stopTimer();
      thread?.stop();
    },
  };
}

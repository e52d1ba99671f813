import type { Actor } from '../service/context.ts';
import type { ReadDb } from '../sql.ts';
import { countWaiting, type QueueScope, waitingSheets, waitingTouchedBy } from '../stores/verifications.ts';
import { maySecond } from './sheet-access.ts';

export interface CheckingQueue {
  /** Ids, in the order of their numbers. */
  readonly sheets: readonly number[];
  readonly total: number;
  /** Sheets that wait for somebody else, since this person wrote on them. */
  readonly own: number;
}

/** Sheets in `diinput` that this account may check. SQL leaves out its own heads; only those it wrote on earlier need the rule. */
export function checkingQueue(db: ReadDb, scope: QueueScope, actor: Actor, limit: number): CheckingQueue {
  const { all, ownHeads } = countWaiting(db, scope, actor.id);
  const barred = waitingTouchedBy(db, scope, actor.id).filter((sheet) => !maySecond(db, sheet, actor));
  const own = ownHeads + barred.length;
  return { sheets: limit === 0 ? [] : waitingSheets(db, scope, actor.id, barred, limit), total: all - own, own };
}

import { fail } from '../../../shared/problems.ts';
import { atClock, type Attempts, readAttempts, waitUntil, withFailure, withSuccess, writeAttempts } from '../../keys/attempts.ts';
import type { WriteDb } from '../../sql.ts';
import type { Keeper } from '../keeper.ts';
import type { Room } from '../room.ts';

/** The tries on one account, from the wait before to what comes of it. `account` as in keys/attempts.ts. */
export interface Tries {
  /** One more wrong one. */
  failed(): void;
  /** Puts what failed before into the audit, inside the transaction of the success. */
  audit(room: Room, db: WriteDb, procedure: string): void;
  /** After that transaction: free again. */
  succeeded(): void;
}

/** Stops with password.wait while a wait runs. */
export function beginTry(keeper: Keeper, account: string): Tries {
  const path = keeper.paths.attempts;
  const now = keeper.clock.now();
  const stored = readAttempts(path);
  const before = atClock(stored, now, keeper.clock.running?.() ?? null);
  if (before !== stored) writeAttempts(path, before);
  const until = waitUntil(before, account, now);
  if (until !== null) fail('password.wait', { until });
  return {
    failed() {
      // With the database open the refusal has an audit row already.
      writeAttempts(path, withFailure(before, account, keeper.clock.now(), keeper.room === null, keeper.clock.running?.() ?? null));
    },
    audit(room, db, procedure) {
      for (const attempt of before.attempts) {
        room.audit(db, { at: keeper.clock.now(), actor: '', procedure, subject: attempt.account, fields: [`at=${attempt.at}`], outcome: 'password.wrong' });
      }
    },
    succeeded() {
      if (isMarked(before)) writeAttempts(path, withSuccess(before, account));
    },
  };
}

function isMarked(attempts: Attempts): boolean {
  return attempts.overall !== null || attempts.attempts.length > 0 || Object.keys(attempts.accounts).length > 0;
}

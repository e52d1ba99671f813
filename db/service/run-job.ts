import { setImmediate as nextTurn } from 'node:timers/promises';
import { dayInZone } from '../../shared/domain/days.ts';
import { fail } from '../../shared/problems.ts';
import { done, failed, type Reply } from '../../shared/result.ts';
import type { CommandContext, JobContext } from './context.ts';
import type { Keeper } from './keeper.ts';
import { auditRefusal, type Noted, nothingNoted, problemFor } from './refusal.ts';
import type { Reader } from './room.ts';
import { type Called, commandContext } from './run-now.ts';

/**
 * A job: slices, each a transaction of its own, and a last one with the audit row. It goes on when its clerk locks the screen; the
 * database stays open until it ends. `call` is the window's name for it.
 */
export async function runJob(keeper: Keeper, called: Called, call: string, handler: (context: JobContext) => Promise<unknown>): Promise<Reply<unknown>> {
  const { name, procedure, actor } = called;
  const job = createJob(keeper, called, call);
  try {
    const value = await handler(job.context);
    if (procedure.audited && !job.finished()) throw new Error(`${name} ended without its last slice`);
    return done(called.checked(value));
  } catch (error) {
    const problem = problemFor(keeper, error);
    if (procedure.audited) auditRefusal(keeper, actor.uid, name, job.noted(), problem);
    return failed(problem);
  } finally {
    job.close();
  }
}

interface Job {
  readonly context: JobContext;
  finished(): boolean;
  noted(): Noted;
  close(): void;
}

function createJob(keeper: Keeper, { name, procedure, room, actor }: Called, call: string): Job {
  const now = keeper.clock.now();
  let reader: Reader | null = null;
  let noted: Noted = nothingNoted;
  let finished = false;
  let cancelled = false;
  keeper.running.set(call, {
    cancel: () => {
      cancelled = true;
    },
  });

  const slice = <Result>(work: (context: CommandContext) => Result, last: boolean): Result => {
    if (finished) throw new Error(`${name} goes on after its last slice`);
    return room.write((db) => {
      const context = commandContext(keeper, room, actor, db, (named) => {
        noted = named;
      });
      const result = work(context);
      if (last && procedure.audited) room.audit(db, { at: context.now, actor: actor.uid, procedure: name, ...noted, outcome: 'ok' });
      return result;
    });
  };

  return {
    context: {
      actor,
      office: room.office,
      now,
      today: dayInZone(now, room.office.zone),
      ids: keeper.ids,
      // A connection of its own: an iterator held across slices would keep every other query at an old state.
      get db() {
        reader ??= room.openReader();
        return reader.db;
      },
      slice: (work) => slice(work, false),
      finish(work) {
        const result = slice(work, true);
        finished = true;
        return result;
      },
      progress: (at, total) => keeper.onEvent({ type: 'progress', call, done: at, total }),
      async breathe() {
        await nextTurn();
        if (cancelled && !finished) fail('cancelled');
      },
    },
    finished: () => finished,
    noted: () => noted,
    close: () => reader?.close(),
  };
}

import type { CallEnvelope, LockReason } from '../../shared/contract/wire.ts';
import { failed, type Reply } from '../../shared/result.ts';
import { answer, type DispatchOptions } from './dispatch.ts';
import { lockSession } from './door/lock.ts';
import { createKeeper, type KeeperOptions } from './keeper.ts';
import { createOwnChecks } from './own-checks.ts';
import { createOwnContacts } from './own-contacts.ts';
import { createOwnCopies } from './own-copies.ts';
import { createOwnOldSendings } from './own-old-sendings.ts';
import { createOwnPackages } from './own-packages.ts';

export interface ServiceOptions extends KeeperOptions, DispatchOptions {}

/** The data service: every procedure but those of the window, over one data folder. */
export interface Service {
  /** Answers every call; never throws. */
  call(envelope: CallEnvelope): Promise<Reply<unknown>>;
  lock(why: LockReason): void;
  /** Takes no more calls, lets the running ones end, closes the database in order. `withCopy`: saves a verified copy first, if one is due. */
  drain(options?: { readonly withCopy: boolean }): Promise<void>;
}

export function createService(options: ServiceOptions): Service {
  const keeper = createKeeper({ ...options, onEvent: (event) => options.onEvent(copies.renamed(event)) });
  const copies = createOwnCopies(keeper, (envelope) => answer(keeper, options, envelope));
  const checks = createOwnChecks(keeper);
  const packages = createOwnPackages(keeper);
  const oldSendings = createOwnOldSendings(keeper);
  const contacts = createOwnContacts(keeper);
  const delayMs = options.checkDelayMs ?? 3_000;
  const underWay = new Set<Promise<unknown>>();
  let draining: Promise<void> | null = null;

  const tracked = async <Result>(work: Promise<Result>): Promise<Result> => {
    underWay.add(work);
    try {
      return await work;
    } finally {
      underWay.delete(work);
    }
  };
  const keep = (work: Promise<void>): void => void tracked(work);
  /** After a log-in, beside the work: first what was cut off, so that the copy of the day has it too. */
  const lookAfter = async (): Promise<void> => {
    await Promise.all([oldSendings.settle(), packages.settle(), contacts.settle()]);
    await copies.makeIfDue('harian');
  };
  const drain = async (withCopy: boolean): Promise<void> => {
    packages.stop();
    oldSendings.stop();
    contacts.stop();
    checks.stop();
    while (underWay.size > 0) await Promise.allSettled(underWay);
    if (withCopy) await copies.makeIfDue('tutup');
    keeper.close();
  };

  return {
    async call(envelope) {
      if (draining !== null) return failed({ code: 'data.stopping', details: {} });
      if (envelope.name === 'session.lock') keep(copies.makeAtLock());
      const reply = await tracked(answer(keeper, options, envelope));
      if (envelope.name === 'session.login' && reply.ok) {
        void tracked(lookAfter());
        checks.begin(keep, delayMs);
      }
      if (!reply.ok && reply.problem.code === 'search.broken') checks.begin(keep, 0);
      return reply;
    },
    lock(why) {
      keep(copies.makeAtLock());
      lockSession(keeper, why);
      keeper.leaveIfIdle();
    },
    drain: (how) => (draining ??= drain(how?.withCopy ?? false)),
  };
}

import type { CallEnvelope, LockReason } from '../../shared/contract/wire.ts';
import { failed, type Reply } from '../../shared/result.ts';
import { answer, type DispatchOptions } from './dispatch.ts';
import { lockSession } from './door/lock.ts';
import { createKeeper, type KeeperOptions } from './keeper.ts';

export interface ServiceOptions extends KeeperOptions, DispatchOptions {}

/** The data service: every procedure but those of the window, over one data folder. */
export interface Service {
  /** Answers every call; never throws. */
  call(envelope: CallEnvelope): Promise<Reply<unknown>>;
  lock(why: LockReason): void;
  /** Takes no more calls, lets the running ones end, closes the database in order. */
  drain(): Promise<void>;
}

export function createService(options: ServiceOptions): Service {
  const keeper = createKeeper(options);
  const underWay = new Set<Promise<unknown>>();
  let draining: Promise<void> | null = null;

  const drain = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.allSettled(underWay);
    keeper.close();
  };

  return {
    async call(envelope) {
      if (draining !== null) return failed({ code: 'data.stopping', details: {} });
      const reply = answer(keeper, options, envelope);
      underWay.add(reply);
      try {
        return await reply;
      } finally {
        underWay.delete(reply);
      }
    },
    lock(why) {
      lockSession(keeper, why);
      keeper.leaveIfIdle();
    },
    drain: () => (draining ??= drain()),
  };
}

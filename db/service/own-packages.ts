import { setImmediate as nextTurn } from 'node:timers/promises';
import { join } from 'node:path';
import { assertNever } from '../../shared/assert.ts';
import { fail } from '../../shared/problems.ts';
import { inTurn } from '../export/in-turn.ts';
import type { LineReader } from '../export/line-pages.ts';
import { type Became, lookForBegun } from '../export/settle-begun.ts';
import { bookPackage } from '../export/whole-package.ts';
import type { WriteDb } from '../sql.ts';
import { type BegunPackage, begunPackages, forgetBegun, isBegun, markMissed } from '../stores/begun-packages.ts';
import type { Keeper } from './keeper.ts';
import { problemFor } from './refusal.ts';
import type { Room } from './room.ts';

/** Packages whose writing was cut off with its process. */
export interface OwnPackages {
  /** Looks for them, once each time the office is opened. Never throws. */
  settle(): Promise<void>;
  /** Stops looking at the next slice, for good: what is not settled is looked for at the next start. */
  stop(): void;
}

export function createOwnPackages(keeper: Keeper): OwnPackages {
  const settled = new WeakSet<Room>();
  let stopped = false;

  const settleAll = async (room: Room, noted: readonly BegunPackage[]): Promise<void> => {
    const own = keeper.ids.next();
    // Keeps the office open until it ends, also when its clerk locks the screen.
    keeper.running.set(own, { cancel: () => undefined });
    const opened = room.openReader();
    const breathe = async (): Promise<void> => {
      await nextTurn();
      if (stopped) fail('cancelled');
    };
    try {
      for (const begun of noted) await quietly(() => settleOne(keeper, room, { db: opened.db, breathe }, begun));
      keeper.onEvent({ type: 'packages' });
    } finally {
      opened.close();
      keeper.running.delete(own);
      keeper.leaveIfIdle();
    }
  };
  const quietly = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      // What has no name is reported; a named problem (stopped, a full disk) is one that the next start meets again or does not.
      problemFor(keeper, error);
    }
  };

  return {
    async settle() {
      const { room } = keeper;
      if (room === null || settled.has(room)) return;
      settled.add(room);
      await quietly(async () => {
        // Before anything else can be begun: what is noted now has no process any more.
        const noted = begunPackages(room.reader);
        if (noted.length > 0) await settleAll(room, noted);
      });
    },
    stop() {
      stopped = true;
    },
  };
}

async function settleOne(keeper: Keeper, room: Room, reader: LineReader, begun: BegunPackage): Promise<void> {
  await inTurn(join(begun.folder, begun.name), async () => {
    await reader.breathe();
    if (!isBegun(room.reader, begun.uid)) return;
    const became = await lookForBegun(reader, begun);
    room.write((db) => writeDown(keeper, room, db, begun, became));
  });
}

/** In one transaction with its audit row, in the name of who began it. Nothing, where another writing took its place meanwhile. */
function writeDown(keeper: Keeper, room: Room, db: WriteDb, begun: BegunPackage, became: Became): void {
  const at = keeper.clock.now();
  const end = (outcome: 'ok' | 'package.verify-failed' | 'data.unavailable'): void => {
    const fields = outcome === 'ok' ? ['adopted'] : [];
    room.audit(db, { at, actor: begun.by.uid, procedure: 'sendings.writePackage', subject: begun.sending.uid, fields, outcome });
  };
  switch (became.kind) {
    case 'busy':
      return;
    case 'away':
      markMissed(db, begun.uid, at);
      return;
    case 'whole':
      if (!forgetBegun(db, begun.uid)) return;
      bookPackage(db, became.sending, became.written, { uid: keeper.ids.next(), at: begun.at, by: begun.by.id });
      end('ok');
      return;
    case 'another':
      if (forgetBegun(db, begun.uid)) end('package.verify-failed');
      return;
    case 'nothing':
      // What its caller was answered when the process died.
      if (forgetBegun(db, begun.uid)) end('data.unavailable');
      return;
    default:
      assertNever(became, 'what became of a package');
  }
}

import type { ContractName } from '../../shared/contract/index.ts';
import type { Procedure } from '../../shared/contract/procedure.ts';
import { dayInZone } from '../../shared/domain/days.ts';
import type { WriteDb } from '../sql.ts';
import type { Actor, CommandContext, QueryContext } from './context.ts';
import type { Keeper } from './keeper.ts';
import { auditRefusal, type Noted, nothingNoted, problemFor } from './refusal.ts';
import { failed, done, type Reply } from '../../shared/result.ts';
import type { Room } from './room.ts';

/** A procedure on its way: who calls what. */
export interface Called {
  readonly name: ContractName;
  readonly procedure: Procedure;
  readonly room: Room;
  readonly actor: Actor;
  /** Gives the value back after parsing it with the procedure's schema, where that is switched on. */
  checked(value: unknown): unknown;
}

/** A query: on the read-only connection. */
export function runQuery(keeper: Keeper, called: Called, handler: (context: QueryContext) => unknown): Reply<unknown> {
  const { room, actor } = called;
  const now = keeper.clock.now();
  try {
    return done(called.checked(handler({ db: room.reader, actor, office: room.office, now, today: dayInZone(now, room.office.zone) })));
  } catch (error) {
    return failed(problemFor(keeper, error));
  }
}

/** A command: one transaction together with its audit row; a refusal is rolled back and audited by itself. */
export function runCommand(keeper: Keeper, called: Called, handler: (context: CommandContext) => unknown): Reply<unknown> {
  const { room, actor, name, procedure } = called;
  let noted: Noted = nothingNoted;
  try {
    const value = room.write((db) => {
      const context = commandContext(keeper, room, actor, db, (named) => {
        noted = named;
      });
      const answer = called.checked(handler(context));
      if (procedure.audited) room.audit(db, { at: context.now, actor: actor.uid, procedure: name, ...noted, outcome: 'ok' });
      return answer;
    });
    return done(value);
  } catch (error) {
    const problem = problemFor(keeper, error);
    if (procedure.audited) auditRefusal(keeper, actor.uid, name, noted, problem);
    return failed(problem);
  }
}

/** What a handler works with inside a transaction; `note` passes on what its audit row will name. */
export function commandContext(keeper: Keeper, room: Room, actor: Actor, db: WriteDb, note: (noted: Noted) => void): CommandContext {
  const now = keeper.clock.now();
  return {
    db,
    actor,
    office: room.office,
    now,
    today: dayInZone(now, room.office.zone),
    ids: keeper.ids,
    note: (subject, fields = []) => note({ subject, fields }),
  };
}

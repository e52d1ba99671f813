import { onlineStateOf } from '../../shared/domain/online.ts';
import type { CommandContext } from '../service/context.ts';
import type { ReadDb, WriteDb } from '../sql.ts';
import { type NewStep, insertStep, stepsOf, writeStanding } from '../stores/online.ts';
import { joinedTree, registrationOf } from '../stores/registrations.ts';

/** What was noted of a person, whichever of their registrations it was noted on. */
export function stepsOfPerson(db: ReadDb, registration: number) {
  return stepsOf(db, joinedTree(db, registration));
}

/** Brings the derived row of the person to whom a registration belongs in line with their steps. */
export function settleStanding(db: WriteDb, registration: number): void {
  const person = livePersonOf(db, registration);
  writeStanding(db, person, onlineStateOf(stepsOfPerson(db, person)));
}

/** Writes a step of a person and where they stand by it. */
export function noteStep(context: CommandContext, registration: number, said: Omit<NewStep, 'uid' | 'by' | 'at'>): string {
  const uid = context.ids.next();
  insertStep(context.db, registration, { ...said, uid, by: context.actor.id, at: context.now });
  settleStanding(context.db, registration);
  return uid;
}

function livePersonOf(db: ReadDb, registration: number): number {
  const { joinedTo } = registrationOf(db, registration);
  return joinedTo === null ? registration : livePersonOf(db, joinedTo);
}

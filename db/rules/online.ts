import { onlineStateOf } from '../../shared/domain/online.ts';
import { present } from '../../shared/assert.ts';
import { fail } from '../../shared/problems.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import type { ReadDb, WriteDb } from '../sql.ts';
import { type NewStep, insertStep, stepsOf, writeStanding } from '../stores/online.ts';
import { joinedTree, registrationOf } from '../stores/registrations.ts';
import type { Sheet } from '../stores/sheets.ts';
import { knownSheet } from './sheet-access.ts';
import { speakingSheet } from './speaking-sheet.ts';

/** The person of a sheet, and all registrations that turned out to be them: what is noted of one of these is noted of the person. */
export interface PersonOfSheet {
  readonly sheet: Sheet;
  readonly registration: number;
}

/** The live person behind a uid that came from outside, by the sheet that speaks for them, or `thing.unknown`. */
export function knownPerson(context: Pick<QueryContext, 'db' | 'office'>, uid: string): PersonOfSheet {
  const sheet = speakingSheet(context.db, knownSheet(context, uid));
  if (sheet.registration === null) fail('thing.unknown', { what: 'person' });
  return { sheet, registration: present(sheet.registration, 'person of a sheet') };
}

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

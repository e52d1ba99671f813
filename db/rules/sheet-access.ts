import type { FieldId } from '../../shared/domain/fields.ts';
import { mayCheck, mayCorrect, type SecondPersonFacts } from '../../shared/domain/second-person.ts';
import type { PaperState } from '../../shared/domain/states.ts';
import { fail } from '../../shared/problems.ts';
import type { Actor, QueryContext } from '../service/context.ts';
import type { ReadDb } from '../sql.ts';
import { registrationOf } from '../stores/registrations.ts';
import { sendingOf } from '../stores/sending-lines.ts';
import { findSheet, type Sheet } from '../stores/sheets.ts';
import { hasUntouchedAccount } from '../stores/users.ts';
import { authorsOf, fieldAuthor } from '../stores/versions.ts';

/** The sheet of a uid that came from outside, or `thing.unknown`. */
export function knownSheet(context: Pick<QueryContext, 'db' | 'office'>, uid: string): Sheet {
  return findSheet(context.db, context.office.programme.id, uid) ?? fail('thing.unknown', { what: 'sheet' });
}

/** The caller saw the sheet as it stands, or `stale`. */
export function demandFresh(sheet: Sheet, revision: number): void {
  if (sheet.revision !== revision) fail('stale', { saw: revision, now: sheet.revision });
}

/** The sheet that speaks for a person on the way cannot change any more: `sheet.frozen`. */
export function demandNotFrozen(db: ReadDb, sheet: Sheet): void {
  const sending = sentWith(db, sheet);
  if (sending !== null) fail('sheet.frozen', { sending });
}

/** Number of the sending in which the sheet speaks for its person; null: it is on no way. */
export function sentWith(db: ReadDb, sheet: Sheet): string | null {
  if (sheet.registration === null) return null;
  const registration = registrationOf(db, sheet.registration);
  if (registration.activeSheet !== sheet.id) return null;
  if (registration.sendState !== 'dalam_kiriman' && registration.sendState !== 'terkirim') return null;
  return sendingOf(db, registration.id)?.no ?? '';
}

/** The sheet is in one of these states, or `move.illegal` towards `to`. */
export function demandState(sheet: Sheet, states: readonly PaperState[], to: PaperState): void {
  if (!states.includes(sheet.paperState)) fail('move.illegal', { from: sheet.paperState, to });
}

/** Whether this account may check the sheet (shared/domain/second-person.ts). */
export function maySecond(db: ReadDb, sheet: number, actor: Actor): boolean {
  return mayCheck(secondPersonFacts(db, sheet, actor));
}

/** Nobody checks or decides on what they keyed: `work.own`. */
export function demandSecondPerson(db: ReadDb, sheet: Sheet, actor: Actor): void {
  if (!maySecond(db, sheet.id, actor)) fail('work.own');
}

/** The same for correcting a field, where a checker may go on after an own correction. */
export function demandCorrector(db: ReadDb, sheet: Sheet, actor: Actor): void {
  if (!mayCorrect(secondPersonFacts(db, sheet.id, actor))) fail('work.own');
}

/** The same for settling a mark: nobody settles what they wrote in its field themselves. */
export function demandSettler(db: ReadDb, sheet: Sheet, actor: Actor, field: FieldId): void {
  demandCorrector(db, sheet, actor);
  if (fieldAuthor(db, sheet.id, field) === actor.id) fail('work.own');
}

function secondPersonFacts(db: ReadDb, sheet: number, actor: Actor): SecondPersonFacts {
  const versions = authorsOf(db, sheet).map((version) => ({ author: String(version.author), kind: version.kind }));
  return { user: String(actor.id), versions, hasUntouched: hasUntouchedAccount(db, sheet) };
}

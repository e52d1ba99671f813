import { present } from '../../../shared/assert.ts';
import { fail } from '../../../shared/problems.ts';
import type { CommandContext } from '../../service/context.ts';
import { insertDecision, undoDecision } from '../../stores/old-row-decisions.ts';
import { lineOfPerson, type OldSendingRow, writeRowPerson } from '../../stores/old-sending-rows.ts';
import type { OldSending } from '../../stores/old-sendings.ts';
import { rootOf } from '../../stores/person-writings.ts';
import { joinedTree } from '../../stores/registrations.ts';
import { knownSheet } from '../sheet-access.ts';
import { lookAgainAt, lookAgainAtDoubles } from './look-again.ts';

/** The person whom somebody means by a sheet: whom it was joined to, if it was. Problem: thing.unknown, also where nobody hangs on it. */
export function decidedPerson(context: Pick<CommandContext, 'db' | 'office'>, sheet: string): number {
  const { registration } = knownSheet(context, sheet);
  return registration === null ? fail('thing.unknown', { what: 'person' }) : rootOf(context.db, registration).registration;
}

/** A person says whose row it is, and why. Problems: old-sending.matched, old-sending.taken. */
export function decide(context: CommandContext, sending: OldSending, row: OldSendingRow, { sheet, reason }: { readonly sheet: string; readonly reason: string }): void {
  if (row.registration !== null) fail('old-sending.matched');
  const registration = decidedPerson(context, sheet);
  const taken = lineOfPerson(context.db, sending.id, registration);
  if (taken !== null) fail('old-sending.taken', { line: taken });
  writeRowPerson(context.db, sending.id, row.line, 'dipilih', registration);
  insertDecision(context.db, sending.id, row.line, { uid: context.ids.next(), registration, says: 'ini', reason, at: context.now, by: context.actor.id });
}

/** Takes a decision back: it stays readable, the row stands as it would without it, and what else was said of the row holds. Problem: old-sending.not-decided. */
export function undecide(context: CommandContext, sending: OldSending, row: OldSendingRow): void {
  if (row.result !== 'dipilih') fail('old-sending.not-decided');
  writeRowPerson(context.db, sending.id, row.line, 'tidak_ada', null);
  undoDecision(context.db, sending.id, row.line, { at: context.now, by: context.actor.id });
  lookAgainAt(context, sending.id, sending.layout, { ...row, result: 'tidak_ada', registration: null });
  lookAgainAtDoubles(context, joinedTree(context.db, rootOf(context.db, present(row.registration, 'person of a chosen row')).registration), sending.id);
}

/** A row that found its person by itself is not theirs; a further row of theirs in the file may be. Problem: old-sending.not-matched, also of a row that a person has decided. */
export function release(context: CommandContext, sending: OldSending, row: OldSendingRow, reason: string): void {
  if (row.registration === null || row.result === 'dipilih') fail('old-sending.not-matched');
  writeRowPerson(context.db, sending.id, row.line, 'beberapa', null);
  insertDecision(context.db, sending.id, row.line, { uid: context.ids.next(), registration: row.registration, says: 'bukan', reason, at: context.now, by: context.actor.id });
  lookAgainAtDoubles(context, joinedTree(context.db, rootOf(context.db, row.registration).registration), sending.id);
}

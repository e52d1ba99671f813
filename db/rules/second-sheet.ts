import { present } from '../../shared/assert.ts';
import { nobodyAround } from '../../shared/domain/checks/check.ts';
import { isSamePerson } from '../../shared/domain/checks/same-nik.ts';
import { fail } from '../../shared/problems.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import { marksOf } from '../stores/marks.ts';
import { insertPairDecision, undoDecision } from '../stores/pairs.ts';
import { rootOf } from '../stores/person-writings.ts';
import { joinedTree, joinRegistration, type NikHolder, ownRegistration, registrationOf, writeNik } from '../stores/registrations.ts';
import { findSheetById, hangSheetsOn, moveSheet, type Sheet, touchSheet } from '../stores/sheets.ts';
import { versionOf } from '../stores/versions.ts';
import { asNeighbours, checkInput, checkSheet, heldNik, otherHolders } from './check-sheet.ts';
import { clearNikMarks, refreshNikMarks, refreshPair, refreshProposals } from './nik-marks.ts';
import { type Proposal, proposalOf } from './proposals.ts';
import { lookAgainAtApart } from './old-sending/look-again.ts';
import { settleStanding } from './online.ts';
import { settleRegistration, unsettle } from './settle.ts';

/**
 * Who may be the person of this sheet: whom its clerk named, else the earliest live holder of its NIK that looks the same and was not decided
 * to be another; and which of the two sheets is the first.
 * null when no `same-person` mark is open on it or nobody is there (any more).
 */
export function askedPair(context: Pick<QueryContext, 'db' | 'office'>, sheet: Sheet): Proposal | null {
  const { db, office } = context;
  if (sheet.headVersion === null || sheet.registration === null) return null;
  if (!marksOf(db, sheet.id).some((mark) => mark.check === 'same-person' && mark.state === 'terbuka')) return null;
  const head = versionOf(db, sheet.headVersion);
  const proposed = proposalOf(db, { ...sheet, secondOf: head.secondOf });
  if (proposed !== null) return proposed;
  const holders = otherHolders(db, office, sheet.registration, head.values.nik);
  const neighbours = asNeighbours(db, sheet, holders);
  const input = checkInput(office, { ...sheet, values: head.values, unconfirmed: head.unconfirmed, secondOf: head.secondOf }, { ...nobodyAround, sameNik: neighbours });
  const index = neighbours.findIndex((neighbour) => neighbour.earlier && isSamePerson(input, neighbour));
  const other = holders[index];
  return other === undefined ? null : { other, earlier: true };
}

/**
 * The later one of the two becomes `lembar kedua` of the first one's person; its own registration counts nowhere from now on. Answers the
 * new revision of this sheet and the number of the first one. `move.illegal` while the later one is on another clerk's desk.
 */
export function confirmSecondSheet(context: CommandContext, sheet: Sheet): { readonly revision: number; readonly primarySheet: string } {
  const { other, earlier } = askedPair(context, sheet) ?? fail('second-sheet.none');
  if (earlier) return { revision: joinSheet(context, sheet, other), primarySheet: other.sheetNo };
  // The clerk named a later paper or a line of a list: this one goes on speaking, and that one joins it.
  const person = present(sheet.registration, 'person of a keyed sheet');
  joinSheet(context, present(findSheetById(context.db, other.sheet), 'sheet of a holder'), { registration: person });
  refreshPair(context, person, person);
  return { revision: touchSheet(context.db, sheet), primarySheet: sheet.sheetNo };
}

/** The sheet, and all that was joined to it, hangs on the first one's person. Answers its new revision. */
function joinSheet(context: CommandContext, sheet: Sheet, first: Pick<NikHolder, 'registration'>): number {
  const { db, actor, now } = context;
  const own = registrationOf(db, present(sheet.registration, 'person of a keyed sheet'));
  unsettle(context, own.id);
  const revision = moveSheet(db, sheet, 'lembar_kedua', { reason: '', field: null, by: actor.id, at: now });
  joinRegistration(db, own.id, first.registration);
  hangSheetsOn(db, joinedTree(db, own.id), first.registration);
  settleStanding(db, own.id);
  insertPairDecision(db, { uid: context.ids.next(), a: own.id, b: first.registration, decision: 'same', reason: '', by: actor.id, at: now });
  clearNikMarks(context, sheet.id);
  refreshNikMarks(context, [own.nik]);
  // Whoever was said to be the second of this very sheet is asked about no more.
  refreshProposals(context, sheet.id);
  settleRegistration(context, first.registration, own.nik);
  return revision;
}

/** Two people: the NIK is disputed on both sheets, and they never look like one again. */
export function decideDifferent(context: CommandContext, sheet: Sheet, reason: string): void {
  const { db, actor, now } = context;
  const { other } = askedPair(context, sheet) ?? fail('second-sheet.none');
  const own = registrationOf(db, present(sheet.registration, 'person of a keyed sheet'));
  insertPairDecision(db, { uid: context.ids.next(), a: own.id, b: other.registration, decision: 'different', reason, by: actor.id, at: now });
  refreshNikMarks(context, [own.nik]);
  refreshPair(context, own.id, other.registration);
  settleRegistration(context, own.id);
}

/** Takes a `lembar kedua` apart again: back to `diinput`, with the person it was born with. Answers the new revision. */
export function undoSecondSheet(context: CommandContext, sheet: Sheet, reason: string): number {
  const { db, office, actor, now } = context;
  if (sheet.paperState !== 'lembar_kedua') fail('move.illegal', { from: sheet.paperState, to: 'diinput' });
  const own = ownRegistration(db, sheet.id);
  const joinedTo = present(own.joinedTo, 'a lembar kedua is joined');
  const revision = moveSheet(db, sheet, 'diinput', { reason, field: null, by: actor.id, at: now });
  joinRegistration(db, own.id, null);
  hangSheetsOn(db, joinedTree(db, own.id), own.id);
  settleStanding(db, own.id);
  settleStanding(db, joinedTo);
  undoDecision(db, own.id, joinedTo, 'same', actor.id, now);
  const head = versionOf(db, present(sheet.headVersion, 'a lembar kedua is keyed'));
  const again = { ...sheet, registration: own.id, values: head.values, unconfirmed: head.unconfirmed, secondOf: head.secondOf };
  const nik = heldNik(head.values, checkSheet(db, office, again));
  writeNik(db, own.id, nik);
  refreshNikMarks(context, [nik]);
  // And about whoever was said to be the second of this one again.
  refreshProposals(context, sheet.id);
  // Whom its own clerk named is asked about again.
  refreshPair(context, own.id, joinedTo);
  settleRegistration(context, own.id);
  lookAgainAtApart(context, joinedTree(db, rootOf(db, joinedTo).registration), joinedTree(db, own.id));
  return revision;
}

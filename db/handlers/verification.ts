import { checkIds } from '../../shared/domain/checks/check.ts';
import { isConfirmable, settledFor } from '../../shared/domain/checks/index.ts';
import type { FieldId } from '../../shared/domain/fields.ts';
import type { PaperState } from '../../shared/domain/states.ts';
import { present } from '../../shared/assert.ts';
import { fail } from '../../shared/problems.ts';
import { checkingQueue } from '../rules/checking-queue.ts';
import { correctField } from '../rules/correct-field.ts';
import { standingMarks } from '../rules/marks.ts';
import { confirmSecondSheet, decideDifferent, undoSecondSheet } from '../rules/second-sheet.ts';
import { settleRegistration } from '../rules/settle.ts';
import { demandCorrector, demandFresh, demandNotFrozen, demandSecondPerson, demandSettler, demandState, knownSheet } from '../rules/sheet-access.ts';
import { secondOf } from '../rules/second-of.ts';
import type { CommandContext, Handlers } from '../service/context.ts';
import { keyedOf } from '../stores/current.ts';
import { standingNotes } from '../stores/field-notes.ts';
import { headOf, headsOf } from '../stores/heads.ts';
import { findMark, openChecks, settleMark } from '../stores/marks.ts';
import { moveSheet, type Sheet, touchSheet } from '../stores/sheets.ts';
import { countApproved, insertVerification, type VerificationKind } from '../stores/verifications.ts';
import { versionOf } from '../stores/versions.ts';
import { knownBundle } from './bundles.ts';

/** States in which a second person looks at a sheet. */
const checkable: readonly PaperState[] = ['diinput', 'diperiksa'];

/** Periksa: another account settles marks, corrects, approves or returns, and decides about second sheets. */
export const verificationHandlers: Handlers<
  | 'verification.queue'
  | 'verification.open'
  | 'verification.settle'
  | 'verification.correct'
  | 'verification.approve'
  | 'verification.return'
  | 'verification.confirmSecondSheet'
  | 'verification.notSamePerson'
  | 'verification.undoSecondSheet'
> = {
  'verification.queue': (context, input) => {
    const { db, office, actor, today } = context;
    const bundle = input.bundle === null ? null : knownBundle(context, input.bundle).id;
    const queue = checkingQueue(db, { programme: office.programme.id, bundle }, actor, input.limit);
    const open = openChecks(db, queue.sheets);
    const heads = headsOf(db, queue.sheets);
    return {
      rows: heads.map((head, index) => ({ ...head, openMarks: [...(open.get(queue.sheets[index] ?? 0) ?? [])] })),
      total: queue.total,
      own: queue.own,
      checkedToday: countApproved(db, today, actor.id),
    };
  },

  'verification.open': (context, input) => {
    const { db, actor } = context;
    context.note(input.sheet, ['nik', 'no_kk', 'tanggal_lahir']);
    const sheet = knownSheet(context, input.sheet);
    demandState(sheet, checkable, 'diperiksa');
    demandCorrector(db, sheet, actor);
    const keyed = present(keyedOf(db, sheet.id), 'a checked sheet is keyed');
    return {
      head: headOf(db, sheet.id),
      values: versionOf(db, headVersion(sheet)).values,
      marks: standingMarks(db, sheet.id),
      notes: standingNotes(db, sheet.id),
      receivedDay: sheet.receivedDay,
      keyedBy: keyed.by,
      keyedAt: keyed.at,
      secondOf: secondOf(context, sheet),
    };
  },

  'verification.settle': (context, input) => {
    const { db, actor, now } = context;
    const sheet = sheetForChecking(context, input, 'diperiksa', demandCorrector);
    const mark = findMark(db, sheet.id, input.mark) ?? fail('thing.unknown', { what: 'mark' });
    context.note(sheet.uid, [mark.field]);
    demandSettler(db, sheet, actor, mark.field);
    if (mark.state !== 'terbuka') fail('mark.settled');
    const settles = mark.severity === 'mark' && checkIds.some((id) => id === mark.check && isConfirmable(id));
    if (!settles) fail('mark.not-confirmable', { check: mark.check });
    const { values } = versionOf(db, headVersion(sheet));
    settleMark(db, mark.id, input.how, settledFor(mark.check, mark.field, values), actor.id, now);
    const revision = touchSheet(db, sheet);
    if (sheet.registration !== null) settleRegistration(context, sheet.registration);
    return { revision, marks: standingMarks(db, sheet.id) };
  },

  'verification.correct': (context, input) => {
    const sheet = sheetForChecking(context, input, 'diinput', demandCorrector);
    context.note(sheet.uid, [input.field]);
    const corrected = correctField(context, sheet, input.field, input.value, input.reason);
    if (corrected !== null) verify(context, sheet, corrected.version, 'dibetulkan', input.reason, input.field);
    return { revision: corrected?.revision ?? sheet.revision, marks: standingMarks(context.db, sheet.id) };
  },

  'verification.approve': (context, input) => {
    const { db, actor, now } = context;
    const sheet = sheetForChecking(context, input, 'diperiksa');
    const revision = moveSheet(db, sheet, 'diperiksa', { reason: '', field: null, by: actor.id, at: now });
    verify(context, sheet, headVersion(sheet), 'disetujui', '', null);
    if (sheet.registration !== null) settleRegistration(context, sheet.registration);
    const openMarks = standingMarks(db, sheet.id).filter((mark) => mark.state === 'terbuka' && mark.severity === 'mark').length;
    return { revision, openMarks };
  },

  'verification.return': (context, input) => {
    const { db, actor, now } = context;
    const sheet = sheetForChecking(context, input, 'dikembalikan');
    const revision = moveSheet(db, sheet, 'dikembalikan', { reason: input.reason, field: input.field, by: actor.id, at: now });
    verify(context, sheet, headVersion(sheet), 'dikembalikan', input.reason, input.field);
    if (sheet.registration !== null) settleRegistration(context, sheet.registration);
    return { revision };
  },

  'verification.confirmSecondSheet': (context, input) => {
    const sheet = sheetForChecking(context, input, 'lembar_kedua');
    const confirmed = confirmSecondSheet(context, sheet);
    verify(context, sheet, headVersion(sheet), 'lembar_kedua', '', null);
    return { revision: confirmed.revision, primarySheet: confirmed.primarySheet };
  },

  'verification.notSamePerson': (context, input) => {
    const sheet = sheetForChecking(context, input, 'lembar_kedua');
    decideDifferent(context, sheet, input.reason);
    verify(context, sheet, headVersion(sheet), 'bukan_orang_sama', input.reason, null);
    return { revision: touchSheet(context.db, sheet) };
  },

  'verification.undoSecondSheet': (context, input) => {
    const sheet = knownSheet(context, input.sheet);
    context.note(sheet.uid, ['paper_state']);
    demandSecondPerson(context.db, sheet, context.actor);
    demandFresh(sheet, input.revision);
    const revision = undoSecondSheet(context, sheet, input.reason);
    verify(context, sheet, headVersion(sheet), 'urungkan', input.reason, null);
    return { revision };
  },
};

/** The sheet, if it may be checked by this caller as it stands; the order of the refusals is the order in which a person can do something about them. */
function sheetForChecking(context: CommandContext, input: { readonly sheet: string; readonly revision: number }, to: PaperState, demand = demandSecondPerson): Sheet {
  const sheet = knownSheet(context, input.sheet);
  context.note(sheet.uid);
  demandNotFrozen(context.db, sheet);
  demandState(sheet, checkable, to);
  demand(context.db, sheet, context.actor);
  demandFresh(sheet, input.revision);
  return sheet;
}

function verify(context: CommandContext, sheet: Sheet, version: number, kind: VerificationKind, reason: string, field: FieldId | null): void {
  const { db, actor, now, today } = context;
  insertVerification(db, { uid: context.ids.next(), sheet: sheet.id, version, by: actor.id, kind, reason, field, at: now, day: today });
}

function headVersion(sheet: Sheet): number {
  return present(sheet.headVersion, 'a checked sheet is keyed');
}

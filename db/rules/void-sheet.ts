import { present } from '../../shared/assert.ts';
import type { CommandContext } from '../service/context.ts';
import { dropAllTyping } from '../stores/buffer.ts';
import { moveRegistration, nameActiveSheet, ownRegistration, type Registration, registrationOf, writeNik } from '../stores/registrations.ts';
import { moveSheet, type Sheet, sheetsOfRegistration } from '../stores/sheets.ts';
import { versionOf } from '../stores/versions.ts';
import { checkSheet, heldNik } from './check-sheet.ts';
import { clearNikMarks, refreshNikMarks, refreshProposals } from './nik-marks.ts';
import { settleRegistration, unsettle } from './settle.ts';

/**
 * The sheet is void, for good. If it spoke for a person, the next of their sheets does from now on, back in `diinput`; without one the
 * person is withdrawn. Answers the new revision. The caller has asked whether the sheet is frozen.
 */
export function voidSheet(context: CommandContext, sheet: Sheet, reason: string): number {
  const { db, actor, now } = context;
  const revision = moveSheet(db, sheet, 'batal', { reason, field: null, by: actor.id, at: now });
  dropAllTyping(db, sheet.id);
  const registration = sheet.registration === null ? null : registrationOf(db, sheet.registration);
  if (registration === null || registration.activeSheet !== sheet.id) return revision;
  unsettle(context, registration.id);
  clearNikMarks(context, sheet.id);
  const others = sheetsOfRegistration(db, registration.id).filter((other) => other.id !== sheet.id && other.paperState !== 'batal');
  // A paper before a line of a list, as everywhere.
  const next = others.find((other) => other.personList === null) ?? others[0];
  if (next) letSpeak(context, registration, next);
  else moveRegistration(db, registration.id, 'belum_siap', 'ditarik');
  refreshNikMarks(context, [registration.nik, registrationOf(db, registration.id).nik]);
  refreshProposals(context, sheet.id);
  settleRegistration(context, registration.id, registration.nik);
  return revision;
}

/** A `lembar kedua` speaks for the person from now on. The two registrations change sheets, so that every sheet keeps exactly one. */
function letSpeak(context: CommandContext, registration: Registration, next: Sheet): void {
  const { db, office, actor, now } = context;
  nameActiveSheet(db, ownRegistration(db, next.id).id, registration.activeSheet);
  nameActiveSheet(db, registration.id, next.id);
  moveSheet(db, next, 'diinput', { reason: '', field: null, by: actor.id, at: now });
  const head = versionOf(db, present(next.headVersion, 'a lembar kedua is keyed'));
  const findings = checkSheet(db, office, { ...next, values: head.values, unconfirmed: head.unconfirmed, secondOf: null });
  writeNik(db, registration.id, heldNik(head.values, findings));
}

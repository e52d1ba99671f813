import { present } from '../../shared/assert.ts';
import type { CommandContext } from '../service/context.ts';
import { liveWithNik, registrationOf } from '../stores/registrations.ts';
import { findSheetById } from '../stores/sheets.ts';
import { versionOf } from '../stores/versions.ts';
import { checkSheet } from './check-sheet.ts';
import { syncMarks } from './marks.ts';

/** Checks whose answer depends on other sheets. */
export function looksAtOthers(check: string): boolean {
  return check === 'nik-conflict' || check === 'same-person';
}

/**
 * Who holds a NIK has changed: `nik-conflict` and `same-person` are put on and taken off all its live holders. nulls are nothing.
 * `except`: a registration whose own marks are in line already.
 */
export function refreshNikMarks(context: CommandContext, niks: readonly (string | null)[], except: number | null = null): void {
  for (const nik of new Set(niks)) {
    if (nik === null) continue;
    for (const id of liveWithNik(context.db, context.office.programme.id, nik)) {
      if (id !== except) lookAgain(context, id);
    }
  }
}

/** The sheet holds no NIK any more (lembar kedua, batal): nothing is disputed on it. */
export function clearNikMarks(context: CommandContext, sheet: number): void {
  const { headVersion } = present(findSheetById(context.db, sheet), 'sheet');
  if (headVersion === null) return;
  const { values } = versionOf(context.db, headVersion);
  syncMarks(context, { sheet, version: headVersion, values, findings: [] }, looksAtOthers);
}

function lookAgain(context: CommandContext, holder: number): void {
  const sheet = present(findSheetById(context.db, registrationOf(context.db, holder).activeSheet), 'sheet of a holder');
  const head = versionOf(context.db, present(sheet.headVersion, 'a holder is keyed'));
  const findings = checkSheet(context.db, context.office, {
    id: sheet.id,
    sheetOrder: sheet.sheetOrder,
    registration: holder,
    values: head.values,
    receivedDay: sheet.receivedDay,
    unconfirmed: head.unconfirmed,
  });
  syncMarks(context, { sheet: sheet.id, version: head.id, values: head.values, findings }, looksAtOthers);
}

import { present } from '../../shared/assert.ts';
import { alikeFoldedNames, foldName } from '../../shared/domain/name.ts';
import type { CommandContext } from '../service/context.ts';
import { liveHolders, nearHolders, registrationOf } from '../stores/registrations.ts';
import { findSheetById } from '../stores/sheets.ts';
import { versionOf } from '../stores/versions.ts';
import { checkSheet } from './check-sheet.ts';
import { syncMarks } from './marks.ts';

/** Checks whose answer depends on other sheets. */
export function looksAtOthers(check: string): boolean {
  return check === 'nik-conflict' || check === 'same-person' || check === 'nik-near';
}

/**
 * Who holds a NIK, or their name, has changed: `nik-conflict` and `same-person` are put on and taken off all its live holders, `nik-near`
 * those of the numbers one slip away. nulls are nothing. `except`: a registration whose own marks are in line already.
 */
export function refreshNikMarks(context: CommandContext, niks: readonly (string | null)[], except: number | null = null): void {
  for (const nik of new Set(niks)) {
    if (nik === null) continue;
    const programme = context.office.programme.id;
    const holders = liveHolders(context.db, programme, nik);
    for (const { registration } of holders) if (registration !== except) lookAgain(context, registration);
    const names = holders.map((holder) => foldName(holder.name));
    for (const near of nearHolders(context.db, programme, nik)) {
      if (near.registration === except) continue;
      // Most are people who were recorded on the same day, by their names nobody's double.
      if (near.marked || names.some((name) => alikeFoldedNames(name, near.foldedName))) lookAgain(context, near.registration);
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

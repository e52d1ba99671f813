import { present } from '../../shared/assert.ts';
import { alikeFoldedNames, foldName } from '../../shared/domain/name.ts';
import type { CommandContext } from '../service/context.ts';
import { holderOfSheet, liveHolders, type NearHolder, nearHolders, registrationOf } from '../stores/registrations.ts';
import { findSheetById } from '../stores/sheets.ts';
import { proposedSecondsOf, versionOf } from '../stores/versions.ts';
import { checkSheet } from './check-sheet.ts';
import { syncMarks } from './marks.ts';
import { settleRegistration } from './settle.ts';

/** A sheet under the hand of a command: its person, the NIK on it, and who has nearly that. */
export interface OwnNik {
  readonly registration: number;
  readonly nik: string;
  readonly near: readonly NearHolder[];
}

/** Checks whose answer depends on other sheets. */
export function looksAtOthers(check: string): boolean {
  return check === 'nik-conflict' || check === 'same-person' || check === 'nik-near';
}

/**
 * Who holds a NIK, or their name, has changed: `nik-conflict` and `same-person` are put on and taken off all its live holders, `nik-near`
 * those of the numbers one slip away. nulls are nothing. `own`: a registration whose marks are in line already, with the near holders of its
 * NIK, which it has looked up for that. Who holds the very NIK is settled by the caller (settleRegistration), all together; the near ones here.
 */
export function refreshNikMarks(context: CommandContext, niks: readonly (string | null)[], own: OwnNik | null = null): void {
  for (const nik of new Set(niks)) {
    if (nik === null) continue;
    const programme = context.office.programme.id;
    const holders = liveHolders(context.db, programme, nik);
    for (const { registration } of holders) if (registration !== own?.registration) lookAgain(context, registration);
    const names = holders.map((holder) => foldName(holder.name));
    for (const near of own?.nik === nik ? own.near : nearHolders(context.db, programme, nik)) {
      if (near.registration === own?.registration) continue;
      // Most are people who were recorded on the same day, by their names nobody's double.
      if (near.marked || names.some((name) => alikeFoldedNames(name, near.foldedName))) lookAndSettle(context, near.registration);
    }
  }
}

/** Who is proposed to be the second sheet of one that is void now, or of another person, is looked at again. */
export function refreshProposals(context: CommandContext, sheet: number): void {
  for (const second of proposedSecondsOf(context.db, sheet)) {
    const { registration, paperState } = present(findSheetById(context.db, second), 'sheet of a head');
    if (registration !== null && paperState !== 'lembar_kedua' && paperState !== 'batal') lookAndSettle(context, registration);
  }
}

/** The words of a clerk about who is the same person have changed: whom they name, or named, is looked at again. nulls are nobody. */
export function refreshNamed(context: CommandContext, sheets: readonly (number | null)[], own: number): void {
  for (const sheet of new Set(sheets)) {
    const holder = sheet === null ? null : holderOfSheet(context.db, sheet);
    if (holder !== null && holder.registration !== own) lookAndSettle(context, holder.registration);
  }
}

/** Two people have been told apart, or that was taken back: the marks that say they may be one follow. */
export function refreshPair(context: CommandContext, one: number, other: number): void {
  for (const registration of [one, other]) {
    const { activeSheet, joinedTo, sendState } = registrationOf(context.db, registration);
    const isKeyed = findSheetById(context.db, activeSheet)?.headVersion !== null;
    if (isKeyed && joinedTo === null && sendState !== 'ditarik') lookAndSettle(context, registration);
  }
}

/** The sheet holds no NIK any more (lembar kedua, batal): nothing is disputed on it. */
export function clearNikMarks(context: CommandContext, sheet: number): void {
  const { headVersion } = present(findSheetById(context.db, sheet), 'sheet');
  if (headVersion === null) return;
  const { values } = versionOf(context.db, headVersion);
  syncMarks(context, { sheet, version: headVersion, values, findings: [] }, looksAtOthers);
}

/** With a mark more or less they are ready or not. */
function lookAndSettle(context: CommandContext, registration: number): void {
  lookAgain(context, registration);
  settleRegistration(context, registration);
}

function lookAgain(context: CommandContext, holder: number): void {
  const sheet = present(findSheetById(context.db, registrationOf(context.db, holder).activeSheet), 'sheet of a holder');
  const head = versionOf(context.db, present(sheet.headVersion, 'a holder is keyed'));
  const findings = checkSheet(context.db, context.office, {
    id: sheet.id,
    sheetOrder: sheet.sheetOrder,
    personList: sheet.personList,
    registration: holder,
    values: head.values,
    receivedDay: sheet.receivedDay,
    unconfirmed: head.unconfirmed,
    secondOf: head.secondOf,
  });
  syncMarks(context, { sheet: sheet.id, version: head.id, values: head.values, findings }, looksAtOthers);
}

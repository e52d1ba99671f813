import type { z } from 'zod';
import type { Finding } from '../../shared/domain/checks/check.ts';
import { emptyValues, type FieldId, fieldIds, type SheetValues } from '../../shared/domain/fields.ts';
import { strictSheet } from '../../shared/domain/sheet.ts';
import { normaliseValues, sheetDraft } from '../../shared/domain/values.ts';
import { fail } from '../../shared/problems.ts';
import type { CommandContext } from '../service/context.ts';
import { writeCurrent } from '../stores/current.ts';
import { moveRegistration, nearHolders, registrationOf, writeNik } from '../stores/registrations.ts';
import { areOtherWords, type SearchFacts, writeSearch } from '../stores/search.ts';
import { moveSheetWith, type Sheet } from '../stores/sheets.ts';
import { insertVersion, type KeyingCounts, type SavedAs, type VersionKind, versionOf } from '../stores/versions.ts';
import { checkSheet, heldNik } from './check-sheet.ts';
import { syncMarks } from './marks.ts';
import { refreshNamed, refreshNikMarks } from './nik-marks.ts';
import { personOfSheet } from './person-of-sheet.ts';
import { settleRegistration } from './settle.ts';

/** What is written on a sheet now. */
export interface Writing {
  readonly kind: VersionKind;
  readonly as: SavedAs;
  readonly values: SheetValues;
  readonly unconfirmed: readonly FieldId[];
  readonly reason: string;
  readonly receivedDay: string;
  /** The sheet that this one is said to be the second of. */
  readonly secondOf: number | null;
  readonly counts: KeyingCounts;
}

export interface Written {
  readonly version: number;
  readonly revision: number;
  /** Fields whose value is another than before. */
  readonly changed: readonly FieldId[];
}

/**
 * A new version of a sheet, keyed or corrected, with all that follows from it in the same transaction: typed row, search row, the NIK of the
 * person, marks here and on the other holders of the old and the new NIK, and who is ready. A sheet without a person (it was thought
 * missing) gets one. As `diinput` with stops: `sheet.stops`, and nothing is stored. The caller has asked whether the sheet may change.
 */
export function writeVersion(context: CommandContext, sheet: Sheet, writing: Writing): Written {
  const { db, office, actor, now } = context;
  const values = normaliseValues(parsed(sheetDraft, writing.values), writing.receivedDay);
  const before = sheet.headVersion === null ? null : versionOf(db, sheet.headVersion);
  const changed = changedFields(before?.values ?? emptyValues(), values);
  const near = nearHolders(db, office.programme.id, values.nik);
  const findings = checkSheet(db, office, { ...sheet, values, receivedDay: writing.receivedDay, unconfirmed: writing.unconfirmed, secondOf: writing.secondOf }, near);
  if (writing.as === 'diinput') demandComplete(values, findings);

  const version = insertVersion(db, {
    uid: context.ids.next(),
    sheet: sheet.id,
    parent: sheet.headVersion,
    station: office.station.id,
    profileVersion: office.profileVersion.id,
    kind: writing.kind,
    savedAs: writing.as,
    values,
    unconfirmed: writing.unconfirmed,
    // The first version changes nothing: all that is in it is new.
    changed: before === null ? [] : changed,
    reason: writing.reason,
    secondOf: writing.secondOf,
    author: actor.id,
    at: now,
    counts: writing.counts,
  });
  const registration = personOfSheet(context, sheet);
  const { nik: nikBefore, sendState } = registrationOf(db, registration);
  // Taken back before the NIK or the paper changes; settleRegistration decides anew at the end.
  if (sendState === 'siap') moveRegistration(db, registration, 'siap', 'belum_siap');
  const move = { reason: writing.as === 'belum_lengkap' ? writing.reason : '', field: null, by: actor.id, at: now };
  const revision = moveSheetWith(db, sheet, writing.as, move, { version, formNo: values.no_formulir, receivedDay: writing.receivedDay });
  writeCurrent(db, sheet.id, version, values, writing.kind === 'keyed' ? { by: actor.id, at: now, day: context.today } : null);
  const found = foundBy(sheet, values);
  // The words are folded only where they change: at the desk the name is mostly the one on the card.
  if (areOtherWords(found, foundBy(sheet, before?.values ?? emptyValues()))) writeSearch(db, sheet.id, found);

  const nik = heldNik(values, findings);
  if (nik !== nikBefore) writeNik(db, registration, nik);
  syncMarks(context, { sheet: sheet.id, version, values, findings });
  refreshNikMarks(context, [nik, nikBefore], { registration, nik: values.nik, near });
  refreshNamed(context, [writing.secondOf, before?.secondOf ?? null], registration);
  settleRegistration(context, registration, nikBefore);
  return { version, revision, changed };
}

function foundBy(sheet: Sheet, values: SheetValues): SearchFacts {
  return { name: values.nama || sheet.receiptName, sheetNo: sheet.sheetNo, phones: [sheet.receiptPhone, values.no_hp] };
}

/** What becomes `diinput` has no stops and the form of the strict schema. */
function demandComplete(values: SheetValues, findings: readonly Finding[]): void {
  const stops = new Set(findings.filter((finding) => finding.severity === 'stop').map((finding) => finding.check));
  if (stops.size > 0) fail('sheet.stops', { checks: [...stops] });
  parsed(strictSheet, values);
}

function parsed(schema: z.ZodType<SheetValues>, values: SheetValues): SheetValues {
  const result = schema.safeParse(values);
  if (!result.success) fail('input.invalid', { field: String(result.error.issues[0]?.path[0] ?? 'values') });
  return result.data;
}

function changedFields(before: SheetValues, after: SheetValues): readonly FieldId[] {
  return fieldIds.filter((id) => before[id] !== after[id]);
}

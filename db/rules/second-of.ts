import { present } from '../../shared/assert.ts';
import type { Output } from '../../shared/contract/index.ts';
import { type FieldId, fieldIds } from '../../shared/domain/fields.ts';
import type { QueryContext } from '../service/context.ts';
import { findSheetById, type Sheet } from '../stores/sheets.ts';
import { versionOf } from '../stores/versions.ts';
import { firstSheetOf } from './second-sheet.ts';

/** Fields that differ between any two sheets of one person, and say nothing. */
const ofThePaper: ReadonlySet<FieldId> = new Set(['no_formulir', 'fotokopi_ktp', 'fotokopi_kk', 'pengesahan', 'keterangan']);

/** The sheet this one is proposed to be the second of, with what differs between the two papers; null when none is proposed. */
export function secondOf(context: Pick<QueryContext, 'db' | 'office'>, sheet: Sheet): Output<'verification.open'>['secondOf'] {
  const { db } = context;
  const first = firstSheetOf(context, sheet);
  if (first === null) return null;
  const here = versionOf(db, present(sheet.headVersion, 'a checked sheet is keyed')).values;
  const there = versionOf(db, present(findSheetById(db, first.sheet)?.headVersion, 'a holder is keyed')).values;
  const differing = fieldIds.filter((field) => !ofThePaper.has(field) && here[field] !== there[field]);
  return {
    sheet: first.sheetUid,
    sheetNo: first.sheetNo,
    name: first.name,
    village: first.village,
    differences: differing.map((field) => ({ field, here: here[field], there: there[field] })),
  };
}

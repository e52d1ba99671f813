import { present } from '../../shared/assert.ts';
import type { Output } from '../../shared/contract/index.ts';
import { type FieldId, fieldIds } from '../../shared/domain/fields.ts';
import type { QueryContext } from '../service/context.ts';
import { findSheetById, type Sheet } from '../stores/sheets.ts';
import { versionOf } from '../stores/versions.ts';
import { askedPair } from './second-sheet.ts';

/** Fields that differ between any two sheets of one person, and say nothing. */
const ofThePaper: ReadonlySet<FieldId> = new Set(['no_formulir', 'fotokopi_ktp', 'fotokopi_kk', 'pengesahan', 'keterangan']);

/** The sheet that is proposed to be of the same person, which of the two is the first, and what differs between them; null when none is proposed. */
export function secondOf(context: Pick<QueryContext, 'db' | 'office'>, sheet: Sheet): Output<'verification.open'>['secondOf'] {
  const { db } = context;
  const pair = askedPair(context, sheet);
  if (pair === null) return null;
  const { other, earlier } = pair;
  const here = versionOf(db, present(sheet.headVersion, 'a checked sheet is keyed')).values;
  const there = versionOf(db, present(findSheetById(db, other.sheet)?.headVersion, 'a holder is keyed')).values;
  const differing = fieldIds.filter((field) => !ofThePaper.has(field) && here[field] !== there[field]);
  return {
    sheet: other.sheetUid,
    sheetNo: other.sheetNo,
    name: other.name,
    village: other.village,
    earlier,
    differences: differing.map((field) => ({ field, here: here[field], there: there[field] })),
  };
}

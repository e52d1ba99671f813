import { codeBesideCard, codeOfCard } from '../../shared/domain/areas.ts';
import type { FieldId, SheetValues } from '../../shared/domain/fields.ts';
import { normaliseField } from '../../shared/domain/values.ts';
import { present } from '../../shared/assert.ts';
import type { CommandContext } from '../service/context.ts';
import type { ReadDb } from '../sql.ts';
import { allSpellings, allVillages } from '../stores/areas.ts';
import type { Sheet } from '../stores/sheets.ts';
import { versionOf } from '../stores/versions.ts';
import { type Written, writeVersion } from './write-version.ts';

/** A checker's correction of one field from the paper: a version of its own. null when the value stands already. */
export function correctField(context: CommandContext, sheet: Sheet, field: FieldId, value: string, reason: string): Written | null {
  const head = versionOf(context.db, present(sheet.headVersion, 'a checked sheet is keyed'));
  const isLooked = head.unconfirmed.includes(field);
  if (normaliseField(field, value, sheet.receivedDay) === head.values[field] && !isLooked) return null;
  return writeVersion(context, sheet, {
    kind: 'corrected',
    as: 'diinput',
    values: withAreaCode(context.db, { ...head.values, [field]: value }, field),
    // Whoever corrects a field has looked at the paper.
    unconfirmed: head.unconfirmed.filter((each) => each !== field),
    reason,
    receivedDay: sheet.receivedDay,
    secondOf: head.secondOf,
    counts: { keystrokes: 0, corrections: 0, activeMs: 0, pausedMs: 0 },
  });
}

/** Another village, kecamatan or kabupaten on the card has another code beside it; a village that was chosen beside words of the card's own stays while those words do. */
function withAreaCode(db: ReadDb, values: SheetValues, field: FieldId): SheetValues {
  if (field !== 'desa_kelurahan' && field !== 'kecamatan' && field !== 'kabupaten') return values;
  const codeOf = field === 'desa_kelurahan' ? codeOfCard : codeBesideCard;
  return { ...values, kode_desa_ktp: codeOf(values, allVillages(db), allSpellings(db)) };
}

import { present } from '../../shared/assert.ts';
import type { ReadDb } from '../sql.ts';
import { registrationOf } from '../stores/registrations.ts';
import { findSheetById, type Sheet } from '../stores/sheets.ts';

/** The sheet that speaks for the person of this one: itself, or the first where this is a `lembar kedua`. */
export function speakingSheet(db: ReadDb, sheet: Sheet): Sheet {
  if (sheet.registration === null || sheet.paperState !== 'lembar_kedua') return sheet;
  return present(findSheetById(db, registrationOf(db, sheet.registration).activeSheet), 'sheet that speaks');
}

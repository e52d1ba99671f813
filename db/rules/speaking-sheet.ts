import { present } from '../../shared/assert.ts';
import type { ReadDb } from '../sql.ts';
import { registrationOf } from '../stores/registrations.ts';
import { findSheetById, type Sheet } from '../stores/sheets.ts';
import { handedInAgain } from './handed-in-again.ts';

/**
 * The sheet that speaks for the person of this one. A `lembar kedua`, and a void sheet of somebody who has another one, hang on their person
 * and say nothing themselves; whoever is withdrawn and came again is spoken for by what they handed in then, else by the sheet that was void last.
 */
export function speakingSheet(db: ReadDb, sheet: Sheet): Sheet {
  if (sheet.registration === null) return sheet;
  const own = registrationOf(db, sheet.registration);
  const again = handedInAgain(db, own);
  const { activeSheet } = again === null ? own : registrationOf(db, again);
  return activeSheet === sheet.id ? sheet : present(findSheetById(db, activeSheet), 'sheet that speaks');
}

import { precedenceOf } from '../../shared/domain/precedence.ts';
import type { ReadDb } from '../sql.ts';
import { type NikHolder, registrationOf } from '../stores/registrations.ts';

/** What says which of two sheets counts as the first. */
export interface Placed {
  readonly id: number;
  readonly sheetOrder: number;
  /** null: no person hangs on it yet. */
  readonly registration: number | null;
  /** The list it is a line of; null: a paper. */
  readonly personList: number | null;
}

export type Place = Pick<NikHolder, 'precedence' | 'sheetOrder' | 'sheet'>;

/** A line of a list that is not stored yet: behind everybody. */
export const placeOfNewLine: Place = { precedence: 2, sheetOrder: Number.MAX_SAFE_INTEGER, sheet: Number.MAX_SAFE_INTEGER };

/** The place of a sheet among the holders of a NIK. */
export function placeOf(db: ReadDb, { id, sheetOrder, registration, personList }: Placed): Place {
  const sendState = registration === null ? null : registrationOf(db, registration).sendState;
  return { precedence: precedenceOf({ onList: personList !== null, sendState }), sheetOrder, sheet: id };
}

/** Whether the holder's sheet is the first of the two: whose person was sent, then a paper before a line of a list, then the one that was there before. */
export function isEarlier(holder: Place, sheet: Place): boolean {
  if (holder.precedence !== sheet.precedence) return holder.precedence < sheet.precedence;
  return holder.sheetOrder < sheet.sheetOrder || (holder.sheetOrder === sheet.sheetOrder && holder.sheet < sheet.sheet);
}

import { allDigitsSame } from '../../shared/domain/checks/nik-reading.ts';
import type { SheetValues } from '../../shared/domain/fields.ts';
import { looksLikePhone } from '../../shared/domain/phone.ts';
import { type ReadDb, sql } from '../sql.ts';

/** How many other live people have the phone and the family card of a sheet. */
export interface SharedNumbers {
  readonly samePhone: number;
  readonly sameKk: number;
}

/** Whether a No. KK can tell one family from another: sixteen digits that are not all the same. */
export function isFamilyCard(kk: string): boolean {
  return /^[0-9]{16}$/.test(kk) && !allDigitsSame(kk);
}

/**
 * What is no whole number ("tidak ada", digits lost) is nobody's: many who wrote it share nothing. Nor is a family card of sixteen zeros.
 * `registration`: the person of the sheet, who is not counted; null when it has none yet.
 */
export function sharedNumbers(db: ReadDb, programme: number, registration: number | null, written: Pick<SheetValues, 'no_hp' | 'no_kk'>): SharedNumbers {
  const phone = looksLikePhone(written.no_hp) ? written.no_hp : '';
  const kk = isFamilyCard(written.no_kk) ? written.no_kk : '';
  const row = db.one<SharedNumbers>(
    sql`SELECT (SELECT count(*) ${people} AND c.no_hp = ${phone} AND c.no_hp <> '' AND +r.programme = ${programme} AND r.id IS NOT ${registration}) AS samePhone,
          (SELECT count(*) ${people} AND c.no_kk = ${kk} AND c.no_kk <> '' AND +r.programme = ${programme} AND r.id IS NOT ${registration}) AS sameKk`,
  );
  return row ?? { samePhone: 0, sameKk: 0 };
}

/**
 * Of each person the sheet that speaks for them, so that a second sheet is nobody else. The plus before the programme lets the sheet drive:
 * by the programme every sheet would look through all people.
 */
const people = sql`FROM sheet_current c CROSS JOIN registration r ON r.active_sheet = c.sheet WHERE r.joined_to IS NULL AND r.send_state <> 'ditarik'`;

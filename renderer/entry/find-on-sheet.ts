import type { Around, Finding } from '../../shared/domain/checks/check.ts';
import { runChecks } from '../../shared/domain/checks/index.ts';
import type { FieldId, SheetValues } from '../../shared/domain/fields.ts';
import { oldDistrictsOf } from '../../shared/domain/lists/old-districts.ts';
import type { EntrySettings } from './sheet-types.ts';

export interface SheetFacts {
  /** Normalised. */
  readonly values: SheetValues;
  readonly receivedDay: string;
  readonly settings: EntrySettings;
  readonly unconfirmed: readonly FieldId[];
  readonly around: Around;
}

/** The checks over a sheet as it stands under the fingers; the data process runs the same ones at the save. */
export function findOnSheet({ values, receivedDay, settings: { profile, areas }, unconfirmed, around }: SheetFacts): readonly Finding[] {
  const district = { regency: areas.regency, oldDistricts: oldDistrictsOf(areas.regency) };
  return runChecks({ values, receivedDay, profile, district, unconfirmed, ...around });
}

/** Nothing is said about a field the hands have not been to; a whole NIK speaks at once, but of two people only once there is a name. */
export function mayBeShown({ field, check }: Finding, values: SheetValues, visited: ReadonlySet<FieldId>): boolean {
  if ((check === 'nik-conflict' || check === 'nik-near') && values.nama === '' && !visited.has('nama')) return false;
  if (visited.has(field)) return true;
  return field === 'nik' && check !== 'nik-missing' && /^\d{16}$/.test(values.nik);
}

import type { Around, CheckInput, Finding, Neighbour } from '../../shared/domain/checks/check.ts';
import { runChecks } from '../../shared/domain/checks/index.ts';
import type { FieldId, SheetValues } from '../../shared/domain/fields.ts';
import { alikeFoldedNames, foldName } from '../../shared/domain/name.ts';
import { oldDistrictsOf } from '../../shared/domain/lists/old-districts.ts';
import type { Office } from '../service/context.ts';
import type { ReadDb } from '../sql.ts';
import { decidedDifferent } from '../stores/pairs.ts';
import { sharedNumbers } from '../stores/shared-numbers.ts';
import { liveHolders, type NearHolder, nearHolders, type NikHolder } from '../stores/registrations.ts';
import { isEarlier, type Placed, placeOf } from './place.ts';
import { asksAbout, proposalOf } from './proposals.ts';

/** A sheet as the checks see it: what is (or would be) written on it, and where it stands among the others. */
export interface CheckedSheet extends Placed {
  readonly values: SheetValues;
  readonly receivedDay: string;
  readonly unconfirmed: readonly FieldId[];
  /** The sheet that its clerk says it is the second of. */
  readonly secondOf: number | null;
}

/** All findings on a sheet, with the other live people of its NIK looked up. `near`: nearHolders of its NIK, where they are at hand. */
export function checkSheet(db: ReadDb, office: Office, sheet: CheckedSheet, near: readonly NearHolder[] = nearHolders(db, office.programme.id, sheet.values.nik)): readonly Finding[] {
  const { nik } = sheet.values;
  const proposal = proposalOf(db, sheet);
  return runChecks(
    checkInput(office, sheet, {
      sameNik: asNeighbours(db, sheet, otherHolders(db, office, sheet.registration, nik)),
      nearNik: asNeighbours(db, sheet, nearlySame(db, sheet, near)),
      others: sharedNumbers(db, office.programme.id, sheet.registration, sheet.values),
      secondOf: proposal && { sheetNo: proposal.other.sheetNo, earlier: proposal.earlier },
    }),
  );
}

export function checkInput(office: Office, sheet: CheckedSheet, around: Around): CheckInput {
  return {
    values: sheet.values,
    receivedDay: sheet.receivedDay,
    profile: office.profileVersion.profile,
    district: { regency: office.regency, oldDistricts: oldDistrictsOf(office.regency) },
    unconfirmed: sheet.unconfirmed,
    ...around,
  };
}

/** Live people with this NIK, without the one named. Empty for what is no NIK. */
export function otherHolders(db: ReadDb, office: Office, registration: number | null, nik: string): readonly NikHolder[] {
  if (!isNik(nik)) return [];
  return liveHolders(db, office.programme.id, nik).filter((holder) => holder.registration !== registration);
}

/** Of the near holders of a NIK those with a name alike who were not decided to be others than the person of this sheet. */
export function nearlySame(db: ReadDb, sheet: Pick<CheckedSheet, 'registration' | 'values'>, near: readonly NearHolder[]): readonly NearHolder[] {
  const folded = foldName(sheet.values.nama);
  // All near ones would be people who were recorded on the same day; most are gone by their names.
  const alike = near.filter((holder) => holder.registration !== sheet.registration && alikeFoldedNames(folded, holder.foldedName));
  return withoutOthers(db, sheet.registration, alike);
}

/** Without those who were decided to be other people. */
function withoutOthers(db: ReadDb, registration: number | null, near: readonly NearHolder[]): readonly NearHolder[] {
  if (near.length === 0 || registration === null) return near;
  const different = decidedDifferent(db, registration);
  return near.filter((holder) => !different.has(holder.registration));
}

/** Holders as the checks compare them, in the same order. */
export function asNeighbours(db: ReadDb, sheet: Placed, holders: readonly NikHolder[]): readonly Neighbour[] {
  if (holders.length === 0) return [];
  const different = sheet.registration === null ? new Set<number>() : decidedDifferent(db, sheet.registration);
  const place = placeOf(db, sheet);
  return holders.map((holder) => ({
    sheetNo: holder.sheetNo,
    name: holder.name,
    // Once decided to be other people they never look like one again: without a birth date the same NIK is a conflict.
    birthDate: different.has(holder.registration) ? '' : holder.birthDate,
    earlier: isEarlier(holder, place),
    asks: asksAbout(db, holder, sheet.registration),
  }));
}

/** The NIK a person holds by these values: 16 digits that no stop speaks against; null otherwise. */
export function heldNik(values: SheetValues, findings: readonly Pick<Finding, 'check'>[]): string | null {
  return isNik(values.nik) && !findings.some((finding) => nikStops.has(finding.check)) ? values.nik : null;
}

const nikStops: ReadonlySet<string> = new Set(['nik-length', 'nik-all-same', 'nik-equals-kk']);

function isNik(text: string): boolean {
  return /^[0-9]{16}$/.test(text);
}

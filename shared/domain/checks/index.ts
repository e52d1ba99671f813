import type { FieldId, SheetValues } from '../fields.ts';
import { asksFor } from '../profile.ts';
import { ageOver64 } from './age-over-64.ts';
import { ageUnder18 } from './age-under-18.ts';
import { blockOdd } from './block-odd.ts';
import { birthdateImpossible } from './birthdate-impossible.ts';
import { birthdateUnconfirmed } from './birthdate-unconfirmed.ts';
import type { Check, CheckId, CheckInput, Finding } from './check.ts';
import { emailOdd } from './email-odd.ts';
import { fieldRequired } from './field-required.ts';
import { kkOver2 } from './kk-over-2.ts';
import { nameMissing } from './name-missing.ts';
import { nikAllSame } from './nik-all-same.ts';
import { nikBirthdateDiffers } from './nik-birthdate-differs.ts';
import { nikConflict } from './nik-conflict.ts';
import { nikDateImpossible } from './nik-date-impossible.ts';
import { nikEqualsKk } from './nik-equals-kk.ts';
import { nikFromElsewhere } from './nik-from-elsewhere.ts';
import { nikKkSwapped } from './nik-kk-swapped.ts';
import { nikLength } from './nik-length.ts';
import { nikMissing } from './nik-missing.ts';
import { nikNear } from './nik-near.ts';
import { nikProvinceUnknown } from './nik-province-unknown.ts';
import { nikSerial0000 } from './nik-serial-0000.ts';
import { nikSexDiffers } from './nik-sex-differs.ts';
import { noKtpCopy } from './no-ktp-copy.ts';
import { occupationExcluded } from './occupation-excluded.ts';
import { phoneOdd } from './phone-odd.ts';
import { phoneShared } from './phone-shared.ts';
import { samePerson } from './same-person.ts';
import { unsigned } from './unsigned.ts';

/** Every check, most serious first: stops, marks, infos. Beside a field the first finding is shown. */
export const allChecks: readonly Check[] = [
  nameMissing,
  nikMissing,
  nikLength,
  nikAllSame,
  nikEqualsKk,
  birthdateImpossible,
  nikConflict,
  samePerson,
  nikNear,
  nikKkSwapped,
  nikDateImpossible,
  nikBirthdateDiffers,
  nikSexDiffers,
  nikProvinceUnknown,
  nikSerial0000,
  birthdateUnconfirmed,
  occupationExcluded,
  unsigned,
  noKtpCopy,
  fieldRequired,
  nikFromElsewhere,
  ageUnder18,
  ageOver64,
  phoneShared,
  kkOver2,
  phoneOdd,
  emailOdd,
  blockOdd,
];

/**
 * All that is found on a sheet, in the order of `allChecks`. Looks at nothing but its input. Of a field that the programme does not ask nothing
 * is said, whatever an older version of it has left there: it has no box to say it beside, and no key reaches it.
 */
export function runChecks(input: CheckInput): readonly Finding[] {
  return allChecks.flatMap((check) =>
    check
      .run(input)
      .filter((hit) => asksFor(input.profile, hit.field))
      .map((hit) => ({
        check: check.id,
        severity: hit.severity ?? check.severity,
        field: hit.field,
        message: hit.message,
        short: hit.short,
      })),
  );
}

/**
 * Whether a look at the paper or the card settles the mark. NIK bentrok and same-person need a decision between two sheets;
 * stops and infos have nothing to confirm.
 */
export function isConfirmable(check: CheckId): boolean {
  return allChecks.some((each) => each.id === check && each.severity === 'mark' && each.confirmable);
}

/** They compare the card with the NIK: a look at the card settled them for the number that stood there. */
const comparedWithNik: readonly CheckId[] = ['nik-birthdate-differs', 'nik-sex-differs'];

/** What a look at the paper or the card settled on a sheet with these values. With another text the check is raised again. */
export function settledFor(check: string, field: FieldId, values: SheetValues): string {
  return isComparedWithNik(check) ? `${values[field]} ${values.nik}` : values[field];
}

export function isComparedWithNik(check: string): boolean {
  return comparedWithNik.some((each) => each === check);
}

import type { FieldId, SheetValues } from '../fields.ts';
import type { Profile } from '../profile.ts';

/**
 * stop: cannot become `diinput`, can always be put down as `belum lengkap`. mark: keying goes on, settled before sending.
 * info: said, nothing to do. (PRODUCT.md "Checks"; no sheet is ever refused.)
 */
export type Severity = 'stop' | 'mark' | 'info';

export const checkIds = [
  'name-missing',
  'nik-missing',
  'nik-length',
  'nik-all-same',
  'nik-equals-kk',
  'birthdate-impossible',
  'nik-kk-swapped',
  'nik-conflict',
  'same-person',
  'nik-near',
  'nik-date-impossible',
  'nik-birthdate-differs',
  'nik-sex-differs',
  'nik-province-unknown',
  'nik-serial-0000',
  'birthdate-unconfirmed',
  'occupation-excluded',
  'unsigned',
  'no-ktp-copy',
  'field-required',
  'nik-from-elsewhere',
  'age-under-18',
  'age-over-64',
  'phone-shared',
  'kk-over-2',
  'phone-odd',
  'email-odd',
  'block-odd',
] as const;

/** Stored with marks and named in `sheets.jsonl`: never renamed. */
export type CheckId = (typeof checkIds)[number];

/** Another live sheet with the same or nearly the same NIK. */
export interface Neighbour {
  readonly sheetNo: string;
  readonly name: string;
  /** YYYY-MM-DD, or as typed, or ''. */
  readonly birthDate: string;
  /** Whether it is the first of the two: mostly the one that was there before (precedence.ts). */
  readonly earlier: boolean;
  /** Whether its clerk said that both are one person: then it is asked about on that sheet. */
  readonly asks: boolean;
}

/** What other sheets have of the numbers of a sheet. */
export interface Around {
  readonly sameNik: readonly Neighbour[];
  /** Live sheets whose NIK is one slip or swap away, without those decided to be other people. */
  readonly nearNik: readonly Neighbour[];
  /** How many other live people have the phone, and the family card, of this sheet. */
  readonly others: { readonly samePhone: number; readonly sameKk: number };
  /** The sheet that the clerk says is of the same person; null: nobody said so. The later one of the two becomes the `lembar kedua`. */
  readonly secondOf: Pick<Neighbour, 'sheetNo' | 'earlier'> | null;
}

export const nobodyAround: Around = { sameNik: [], nearNik: [], others: { samePhone: 0, sameKk: 0 }, secondOf: null };

/** All that a check may look at, gathered beforehand. */
export interface CheckInput extends Around {
  /** Normalised (values.ts). */
  readonly values: SheetValues;
  /** YYYY-MM-DD; age is reckoned on it. */
  readonly receivedDay: string;
  readonly profile: Profile;
  readonly district: {
    /** Four digits. */
    readonly regency: string;
    /** NIK districts (six digits) of people who belong here from before the district was founded. */
    readonly oldDistricts: readonly string[];
  };
  /** Fields that were proposed from the NIK and not yet compared with the card. */
  readonly unconfirmed: readonly FieldId[];
}

export interface CheckHit {
  readonly field: FieldId;
  /** What is so and what to do, one or two short sentences. */
  readonly message: string;
  /** The same beside the field, at most 24 characters. */
  readonly short: string;
  /** Where it differs from the check's own. */
  readonly severity?: Severity;
}

export interface Check {
  readonly id: CheckId;
  readonly severity: Severity;
  /** The fields whose change may change the answer, for checks beside the field. */
  readonly fields: readonly FieldId[];
  /** Whether `sesuai fotokopi` or `KTP asli dilihat` settles it (for a mark only). */
  readonly confirmable: boolean;
  readonly run: (input: CheckInput) => readonly CheckHit[];
}

export interface Finding {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly field: FieldId;
  readonly message: string;
  readonly short: string;
}

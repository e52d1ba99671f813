import { isDay } from '../../shared/domain/days.ts';
import { type FieldId, fieldIds, type SheetValues } from '../../shared/domain/fields.ts';
import { coverLongNumbers, tailOf } from '../../shared/domain/nik.ts';

/** A value as it may stand on a screen that others can see: of NIK and KK the last four digits, in whatever box they were written; of the birth date the year. */
export function coverValue(field: FieldId, value: string): string {
  if (value === '') return '';
  if (field === 'nik' || field === 'no_kk') return `${'·'.repeat(12)}${tailOf(value)}`;
  if (field === 'tanggal_lahir') return `**-**-${isDay(value) ? value.slice(0, 4) : '****'}`;
  return coverText(value);
}

/** All values of a sheet, covered, a NIK that was written into another box too. The NIK is left out: screens show its tail by itself. */
export function coverValues(values: SheetValues): SheetValues {
  const covered = Object.fromEntries(fieldIds.map((field) => [field, coverValue(field, values[field])]));
  return { ...values, ...covered, nik: '' };
}

/** A note beside a field on the same screens: long numbers to their last four digits; beside NIK, KK and birth date also short ones. */
export function coverNote(field: FieldId, text: string): string {
  const isCovered = field === 'nik' || field === 'no_kk' || field === 'tanggal_lahir';
  return coverLongNumbers(text, isCovered ? 6 : 16);
}

/** What somebody wrote of a person outside a sheet (a reason, an answer): a whole NIK or KK in it shows its last four digits. */
export function coverText(text: string): string {
  return coverLongNumbers(text);
}

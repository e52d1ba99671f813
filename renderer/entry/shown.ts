import { dayText } from '../../shared/domain/days.ts';
import { fieldIds, fieldOf, type FieldId, type SheetValues } from '../../shared/domain/fields.ts';
import { groupDigits, nikGroups } from '../ui/group-digits.ts';

/** What stands in the box for a stored value: numbers in 6-6-4, days as on the card. `normaliseField` of it gives the value back. */
export function shownText(id: FieldId, value: string): string {
  switch (fieldOf(id).kind) {
    case 'identity':
      return groupDigits(value, nikGroups);
    case 'day':
      return dayText(value);
    default:
      return value;
  }
}

/** A sheet as its boxes show it. */
export function shownValues(values: SheetValues): Record<FieldId, string> {
  // Joint of derived types: Object.fromEntries loses the key type.
  return Object.fromEntries(fieldIds.map((id) => [id, shownText(id, values[id])])) as Record<FieldId, string>;
}

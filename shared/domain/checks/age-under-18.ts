import { addYears, ageOn, dayText, isDay } from '../days.ts';
import type { Check } from './check.ts';

/** Says when the age of the profile's rule is reached; the rule flags and never decides. Reckoned on the day of receipt. */
export const ageUnder18: Check = {
  id: 'age-under-18',
  severity: 'info',
  fields: ['tanggal_lahir'],
  confirmable: false,
  run: ({ values: { tanggal_lahir: birthDate }, receivedDay, profile: { ageRule } }) => {
    if (!ageRule || !isDay(birthDate) || birthDate > receivedDay || ageOn(birthDate, receivedDay) >= ageRule.atLeast) return [];
    const words = `Genap ${ageRule.atLeast} pada ${dayText(addYears(birthDate, ageRule.atLeast))}`;
    return [{ field: 'tanggal_lahir', message: `${words}.`, short: words }];
  },
};

import { ageOn, isDay } from '../days.ts';
import type { Check } from './check.ts';

/** Says that the person is older than the profile's rule; the rule flags and never decides. Reckoned on the day of receipt. */
export const ageOver64: Check = {
  id: 'age-over-64',
  severity: 'info',
  fields: ['tanggal_lahir'],
  confirmable: false,
  run: ({ values: { tanggal_lahir: birthDate }, receivedDay, profile: { ageRule } }) => {
    if (!ageRule || ageRule.atMost === null || !isDay(birthDate) || birthDate > receivedDay) return [];
    const age = ageOn(birthDate, receivedDay);
    if (age <= ageRule.atMost) return [];
    return [{ field: 'tanggal_lahir', message: `Umur ${age}, di atas ${ageRule.atMost} tahun (${ageRule.source}).`, short: `Umur ${age}` }];
  },
};

import type { Check } from './check.ts';

/** More people of one family card than the programme's rule; the rule flags and never decides. */
export const kkOver2: Check = {
  id: 'kk-over-2',
  severity: 'info',
  fields: ['no_kk'],
  confirmable: false,
  run: ({ others: { sameKk }, profile: { familyRule } }) => {
    const people = sameKk + 1;
    if (!familyRule || people <= familyRule.atMost) return [];
    return [{ field: 'no_kk', message: `Sudah ${people} orang dari KK ini, batasnya ${familyRule.atMost} (${familyRule.source}).`, short: `${people} orang satu KK` }];
  },
};

import type { Check } from './check.ts';

/** From so many people with one number on it is said; fewer are a family (DOMAIN.md 7 "Phones"). */
const from = 3;

export const phoneShared: Check = {
  id: 'phone-shared',
  severity: 'info',
  fields: ['no_hp'],
  confirmable: false,
  run: ({ others: { samePhone } }) => {
    const people = samePhone + 1;
    return people < from ? [] : [{ field: 'no_hp', message: `No. HP ini dipakai ${people} orang. Boleh; tanyakan milik siapa.`, short: `Dipakai ${people} orang` }];
  },
};

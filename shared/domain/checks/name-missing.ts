import type { Check } from './check.ts';

/** A name of one letter is a name (DOMAIN.md 7); "-" or dots are none. */
export const nameMissing: Check = {
  id: 'name-missing',
  severity: 'stop',
  fields: ['nama'],
  confirmable: false,
  run: ({ values }) =>
    /\p{L}/u.test(values.nama) ? [] : [{ field: 'nama', message: 'Nama belum ada. Tulis yang tertulis di KTP.', short: 'Nama belum ada' }],
};

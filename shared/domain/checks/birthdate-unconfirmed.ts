import type { Check } from './check.ts';

/** Birth date and sex were proposed from the NIK and not yet compared with the card (VISUAL.md 5 "dari NIK"). One mark for both. */
export const birthdateUnconfirmed: Check = {
  id: 'birthdate-unconfirmed',
  severity: 'mark',
  fields: ['tanggal_lahir', 'jenis_kelamin'],
  confirmable: true,
  run: ({ values, unconfirmed }) => {
    const open = (['tanggal_lahir', 'jenis_kelamin'] as const).find((field) => unconfirmed.includes(field) && values[field] !== '');
    if (!open) return [];
    return [{ field: open, message: 'Tanggal lahir dan jenis kelamin dari NIK. Sama dengan kartu?', short: 'dari NIK, sama?' }];
  },
};

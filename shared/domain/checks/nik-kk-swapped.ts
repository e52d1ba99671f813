import type { Check } from './check.ts';
import { looksSwapped } from './nik-reading.ts';

/** See `looksSwapped`. */
export const nikKkSwapped: Check = {
  id: 'nik-kk-swapped',
  severity: 'mark',
  fields: ['nik', 'no_kk', 'tanggal_lahir'],
  confirmable: true,
  run: (input) =>
    looksSwapped(input)
      ? [{ field: 'nik', message: 'NIK dan No. KK mungkin tertukar. Cocokkan dengan KTP. Boleh lanjut.', short: 'Tertukar dengan KK?' }]
      : [],
};

import type { Check } from './check.ts';
import { allDigitsSame } from './nik-reading.ts';

/** A placeholder such as 0000000000000000 (DOMAIN.md 1.3). */
export const nikAllSame: Check = {
  id: 'nik-all-same',
  severity: 'stop',
  fields: ['nik'],
  confirmable: false,
  run: ({ values }) =>
    allDigitsSame(values.nik)
      ? [{ field: 'nik', message: 'Semua angka NIK sama. Tulis NIK yang di kartu.', short: 'Semua angka sama' }]
      : [],
};

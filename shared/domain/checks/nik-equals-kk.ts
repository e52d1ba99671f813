import { nikFacts } from '../nik.ts';
import type { Check } from './check.ts';

/** One number cannot be both (DOMAIN.md 1.3); one of the two was copied from the wrong line. */
export const nikEqualsKk: Check = {
  id: 'nik-equals-kk',
  severity: 'stop',
  fields: ['nik', 'no_kk'],
  confirmable: false,
  run: ({ values }) =>
    nikFacts(values.nik) !== null && values.nik === values.no_kk
      ? [{ field: 'nik', message: 'NIK sama dengan No. KK. Lihat kartu: salah satu tersalin.', short: 'Sama dengan No. KK' }]
      : [],
};

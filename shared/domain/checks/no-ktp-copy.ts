import { asksFor } from '../profile.ts';
import type { Check } from './check.ts';

export const noKtpCopy: Check = {
  id: 'no-ktp-copy',
  severity: 'mark',
  fields: ['fotokopi_ktp'],
  confirmable: true,
  run: ({ values, profile }) =>
    values.fotokopi_ktp !== 'ya' && asksFor(profile, 'fotokopi_ktp')
      ? [{ field: 'fotokopi_ktp', message: 'Fotokopi KTP belum ada. Minta menyusul.', short: 'Fotokopi belum ada' }]
      : [],
};

import type { Check } from './check.ts';

export const noKtpCopy: Check = {
  id: 'no-ktp-copy',
  severity: 'mark',
  fields: ['fotokopi_ktp'],
  confirmable: true,
  run: ({ values }) =>
    values.fotokopi_ktp !== 'ya'
      ? [{ field: 'fotokopi_ktp', message: 'Fotokopi KTP belum ada. Minta menyusul.', short: 'Fotokopi belum ada' }]
      : [],
};

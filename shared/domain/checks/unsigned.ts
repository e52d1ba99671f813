import type { Check } from './check.ts';

/** A thumb print is a signature (PRODUCT.md "Checks"). */
export const unsigned: Check = {
  id: 'unsigned',
  severity: 'mark',
  fields: ['pengesahan'],
  confirmable: true,
  run: ({ values }) =>
    values.pengesahan === ''
      ? [{ field: 'pengesahan', message: 'Formulir belum ditandatangani. Cap jempol juga boleh.', short: 'Belum ditandatangani' }]
      : [],
};

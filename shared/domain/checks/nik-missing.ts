import { labelInList, list } from '../lists.ts';
import type { Check } from './check.ts';

/** Raised whenever the NIK is empty; a reason lifts the stop, not the record (PRODUCT.md "Checks"). */
export const nikMissing: Check = {
  id: 'nik-missing',
  severity: 'stop',
  fields: ['nik', 'alasan_tanpa_nik'],
  confirmable: false,
  run: ({ values }) => {
    if (values.nik !== '') return [];
    const reason = values.alasan_tanpa_nik;
    if (reason === '') return [{ field: 'nik', message: 'NIK belum ada. Tulis NIK, atau pilih alasannya.', short: 'NIK belum ada' }];
    const words = labelInList(list('alasan_tanpa_nik'), reason);
    return [{ field: 'nik', severity: 'info', message: `NIK belum ada: ${words}. Menunggu dokumen.`, short: 'menunggu dokumen' }];
  },
};

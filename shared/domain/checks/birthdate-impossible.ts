import { isDay } from '../days.ts';
import type { Check } from './check.ts';

/** A birth date that does not exist, cannot be read as a day, or lies after the day of receipt. Empty is for `field-required`. */
export const birthdateImpossible: Check = {
  id: 'birthdate-impossible',
  severity: 'stop',
  fields: ['tanggal_lahir'],
  confirmable: false,
  run: ({ values: { tanggal_lahir: birthDate }, receivedDay }) => {
    if (birthDate === '') return [];
    if (!isDay(birthDate)) {
      return [{ field: 'tanggal_lahir', message: 'Tanggal lahir ini tidak ada di kalender. Lihat kartu.', short: 'Tanggal tidak ada' }];
    }
    if (birthDate <= receivedDay) return [];
    return [{ field: 'tanggal_lahir', message: 'Tanggal lahir sesudah berkas diterima. Lihat kartu.', short: 'Tanggal belum lewat' }];
  },
};

import { isDay } from '../days.ts';
import type { Check } from './check.ts';
import { carriesDay, carriesSomeDay, readableNik } from './nik-reading.ts';

/** Legal and not rare: the NIK stays when a birth date is corrected (DOMAIN.md 1.1). Silent where the NIK holds no date at all. */
export const nikBirthdateDiffers: Check = {
  id: 'nik-birthdate-differs',
  severity: 'mark',
  fields: ['nik', 'no_kk', 'tanggal_lahir'],
  confirmable: true,
  run: (input) => {
    const { nik, tanggal_lahir: birthDate } = input.values;
    const facts = readableNik(input);
    if (!facts || !carriesSomeDay(facts) || !isDay(birthDate) || carriesDay(nik, birthDate)) return [];
    return [{ field: 'tanggal_lahir', message: 'Tanggal lahir beda dari NIK. Cocokkan dengan KTP. Boleh lanjut.', short: 'Beda dari NIK' }];
  },
};

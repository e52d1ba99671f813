import type { Check } from './check.ts';
import { carriesSomeDay, readableNik } from './nik-reading.ts';

/** Day 01–31 or 41–71, month 01–12, a day that exists (DOMAIN.md 1.1, 1.3). Such numbers may have been issued, so it is a mark. */
export const nikDateImpossible: Check = {
  id: 'nik-date-impossible',
  severity: 'mark',
  fields: ['nik', 'no_kk', 'tanggal_lahir'],
  confirmable: true,
  run: (input) => {
    const facts = readableNik(input);
    if (!facts || carriesSomeDay(facts)) return [];
    return [
      {
        field: 'nik',
        message: 'Angka ke-7 sampai ke-12 NIK bukan tanggal. Cocokkan dengan KTP. Boleh lanjut.',
        short: 'Angka 7-12 bukan tanggal',
      },
    ];
  },
};

import type { Check } from './check.ts';
import { readableNik } from './nik-reading.ts';

/** Serials begin at 0001; 0000 is a placeholder or a number that Excel has spoilt (DOMAIN.md 1.1, 8). */
export const nikSerial0000: Check = {
  id: 'nik-serial-0000',
  severity: 'mark',
  fields: ['nik', 'no_kk', 'tanggal_lahir'],
  confirmable: true,
  run: (input) =>
    readableNik(input)?.serial === '0000'
      ? [{ field: 'nik', message: 'Empat angka terakhir NIK 0000. Cocokkan dengan KTP. Boleh lanjut.', short: 'Berakhir 0000' }]
      : [],
};

import type { Check } from './check.ts';
import { readableNik } from './nik-reading.ts';

/** A woman's day is 41–71, a man's 01–31 (DOMAIN.md 1.1). */
export const nikSexDiffers: Check = {
  id: 'nik-sex-differs',
  severity: 'mark',
  fields: ['nik', 'no_kk', 'tanggal_lahir', 'jenis_kelamin'],
  confirmable: true,
  run: (input) => {
    const sex = input.values.jenis_kelamin;
    const fromNik = readableNik(input)?.sex ?? null;
    if (fromNik === null || sex === '' || sex === fromNik) return [];
    return [{ field: 'jenis_kelamin', message: 'Jenis kelamin beda dari NIK. Cocokkan dengan KTP. Boleh lanjut.', short: 'Beda dari NIK' }];
  },
};

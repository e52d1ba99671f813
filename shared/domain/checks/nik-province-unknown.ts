import { isProvinceCode } from '../nik.ts';
import type { Check } from './check.ts';
import { readableNik } from './nik-reading.ts';

/** The first two digits were never the code of a province (DOMAIN.md 1.3). Any known province is fine: people move. */
export const nikProvinceUnknown: Check = {
  id: 'nik-province-unknown',
  severity: 'mark',
  fields: ['nik', 'no_kk', 'tanggal_lahir'],
  confirmable: true,
  run: (input) => {
    const facts = readableNik(input);
    if (!facts || isProvinceCode(facts.province)) return [];
    return [
      {
        field: 'nik',
        message: `Tidak ada provinsi dengan kode ${facts.province}. Lihat dua angka pertama di kartu. Boleh lanjut.`,
        short: 'Kode provinsi tak ada',
      },
    ];
  },
};

import { regencyOf } from '../lists/regencies.ts';
import { isProvinceCode } from '../nik.ts';
import type { Check } from './check.ts';
import { readableNik } from './nik-reading.ts';

/** Normal (people move, districts split): grey text, nothing to do (DOMAIN.md 1.2). Districts from before the split count as ours. */
export const nikFromElsewhere: Check = {
  id: 'nik-from-elsewhere',
  severity: 'info',
  fields: ['nik', 'no_kk', 'tanggal_lahir'],
  confirmable: false,
  run: (input) => {
    const facts = readableNik(input);
    const { regency, oldDistricts } = input.district;
    if (!facts || !isProvinceCode(facts.province) || facts.regency === regency || oldDistricts.includes(facts.district)) return [];
    const here = regencyOf(regency)?.short ?? 'kabupaten ini';
    return [{ field: 'nik', message: `NIK terbit di luar ${here}.`, short: `Luar ${here}` }];
  },
};

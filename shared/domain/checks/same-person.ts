import type { Check } from './check.ts';
import { isSamePerson } from './same-nik.ts';

/**
 * Raised on the later sheet only: it is the one that becomes `lembar kedua`. Also where a clerk says so of a sheet with another NIK or
 * none; either way another account decides (PRODUCT.md "Same number, same person?").
 */
export const samePerson: Check = {
  id: 'same-person',
  severity: 'mark',
  fields: ['nik', 'nama', 'tanggal_lahir'],
  confirmable: false,
  run: (input) => {
    if (input.secondOf !== null) {
      return [{ field: 'nik', message: `Diusulkan sebagai lembar kedua dari ${input.secondOf}. Orang lain yang memutuskan.`, short: 'Lembar kedua?' }];
    }
    const [first] = input.sameNik.filter((other) => other.earlier && isSamePerson(input, other));
    if (input.values.nik === '' || !first) return [];
    return [
      {
        field: 'nik',
        message: `NIK ini sudah ada di ${first.sheetNo}, nama dan tanggal lahir sama. Lembar kedua?`,
        short: 'Lembar kedua?',
      },
    ];
  },
};

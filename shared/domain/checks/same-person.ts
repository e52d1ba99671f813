import type { Check } from './check.ts';
import { isSamePerson } from './same-nik.ts';

/** Raised on the later sheet only: it is the one that becomes `lembar kedua`. */
export const samePerson: Check = {
  id: 'same-person',
  severity: 'mark',
  fields: ['nik', 'nama', 'tanggal_lahir'],
  confirmable: false,
  run: (input) => {
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

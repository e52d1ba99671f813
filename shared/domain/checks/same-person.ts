import type { Check } from './check.ts';
import { isSamePerson } from './same-nik.ts';

/**
 * Raised once for a pair: on the later sheet, which becomes `lembar kedua`, or on the one whose clerk said so, also under another NIK or
 * none. Either way another account decides (PRODUCT.md "Same number, same person?").
 */
export const samePerson: Check = {
  id: 'same-person',
  severity: 'mark',
  fields: ['nik', 'nama', 'tanggal_lahir'],
  confirmable: false,
  run: (input) => {
    if (input.secondOf !== null) {
      const { sheetNo, earlier } = input.secondOf;
      const proposed = earlier ? `Diusulkan sebagai lembar kedua dari ${sheetNo}.` : `Diusulkan: ${sheetNo} menjadi lembar kedua dari berkas ini.`;
      return [{ field: 'nik', message: `${proposed} Orang lain yang memutuskan.`, short: 'Lembar kedua?' }];
    }
    const same = input.sameNik.filter((other) => other.earlier && isSamePerson(input, other));
    const [first] = same;
    if (input.values.nik === '' || !first || same.some((other) => other.asks)) return [];
    return [
      {
        field: 'nik',
        message: `NIK ini sudah ada di ${first.sheetNo}, nama dan tanggal lahir sama. Lembar kedua?`,
        short: 'Lembar kedua?',
      },
    ];
  },
};

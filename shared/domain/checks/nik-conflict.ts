import type { Check } from './check.ts';
import { isSamePerson } from './same-nik.ts';

/** Raised on both sheets; settled only by a penyelia with both papers at hand, or by correcting a NIK. */
export const nikConflict: Check = {
  id: 'nik-conflict',
  severity: 'mark',
  fields: ['nik', 'nama', 'tanggal_lahir'],
  confirmable: false,
  run: (input) => {
    const others = input.sameNik.filter((other) => !isSamePerson(input, other));
    if (input.values.nik === '' || others.length === 0) return [];
    const numbers = others.map((other) => other.sheetNo).join(', ');
    return [
      { field: 'nik', message: `NIK ini ada juga di ${numbers}, nama atau tanggal lahir beda. Tarik kedua kertas.`, short: 'NIK bentrok' },
    ];
  },
};

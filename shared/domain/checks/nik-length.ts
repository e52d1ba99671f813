import type { Check } from './check.ts';

const needed = 16;
const words = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh'];

/** 16 ASCII digits once spaces, dots, dashes and a leading apostrophe are out (DOMAIN.md 1.3). */
export const nikLength: Check = {
  id: 'nik-length',
  severity: 'stop',
  fields: ['nik'],
  confirmable: false,
  run: ({ values: { nik } }) => {
    if (nik === '' || /^[0-9]{16}$/.test(nik)) return [];
    if (!/^[0-9]+$/.test(nik)) {
      return [{ field: 'nik', message: 'NIK memuat tanda selain angka. Lihat kartu.', short: 'Bukan angka semua' }];
    }
    const missing = needed - nik.length;
    if (missing > 0) {
      return [{ field: 'nik', message: `NIK baru ${nik.length} angka. Kurang ${inWords(missing)}.`, short: `Kurang ${missing} angka` }];
    }
    return [{ field: 'nik', message: `NIK ${nik.length} angka. Lebih ${inWords(-missing)}.`, short: `Lebih ${-missing} angka` }];
  },
};

function inWords(count: number): string {
  return words[count] ?? String(count);
}

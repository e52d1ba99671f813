import { alikeNames } from '../name.ts';
import type { Check } from './check.ts';

/**
 * One slip or swap from a live NIK, and names alike (DOMAIN.md 7 "Duplicates", tier B). An equal birth date alone says nothing: it stands
 * inside the NIK, so that siblings and people recorded on one day are near each other all the time. On the later sheet only.
 */
export const nikNear: Check = {
  id: 'nik-near',
  severity: 'mark',
  fields: ['nik', 'nama'],
  confirmable: true,
  run: ({ values, nearNik }) => {
    const alike = nearNik.filter((other) => other.earlier && alikeNames(values.nama, other.name));
    if (alike.length === 0) return [];
    const numbers = alike.map((other) => other.sheetNo).join(', ');
    return [
      { field: 'nik', message: `NIK hampir sama dengan ${numbers}, namanya mirip. Cocokkan tiap angka dengan kartu.`, short: 'NIK hampir sama' },
    ];
  },
};

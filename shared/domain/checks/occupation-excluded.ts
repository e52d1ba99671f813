import { upperText } from '../text.ts';
import type { Check } from './check.ts';

/** Flags, never decides: the occupation on a card is often years old (DOMAIN.md 2.3). The message names the rule's source; its labels are the office's, in letters of any size. */
export const occupationExcluded: Check = {
  id: 'occupation-excluded',
  severity: 'mark',
  fields: ['pekerjaan_ktp'],
  confirmable: true,
  run: ({ values, profile }) => {
    const rule = profile.excludedOccupations;
    const written = upperText(values.pekerjaan_ktp);
    if (!rule || written === '' || !rule.labels.some((label) => namesOf(upperText(label)).includes(written))) return [];
    return [
      {
        field: 'pekerjaan_ktp',
        message: `Pekerjaan ini perlu dilihat (${rule.source}). Cocokkan dengan KTP. Boleh lanjut.`,
        short: 'Pekerjaan perlu dilihat',
      },
    ];
  },
};

/** "PEGAWAI NEGERI SIPIL (PNS)" stands on cards also without its brackets, or as what is in them. */
function namesOf(label: string): readonly string[] {
  const bracketed = /^(.+?)\s*\(([^)]+)\)$/u.exec(label);
  return bracketed ? [label, bracketed[1] ?? '', bracketed[2] ?? ''] : [label];
}

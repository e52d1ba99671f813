export interface Regency {
  /** Four digits, as in the NIK. */
  readonly code: string;
  /** As on the card. */
  readonly name: string;
  /** What people of the place call it, where that is established. */
  readonly short?: string;
}

/** The ten of Nusa Tenggara Barat (DOMAIN.md 3.2). */
export const regencies: readonly Regency[] = [
  { code: '5201', name: 'LOMBOK BARAT' },
  { code: '5202', name: 'LOMBOK TENGAH' },
  { code: '5203', name: 'LOMBOK TIMUR' },
  { code: '5204', name: 'SUMBAWA' },
  { code: '5205', name: 'DOMPU' },
  { code: '5206', name: 'BIMA' },
  { code: '5207', name: 'SUMBAWA BARAT', short: 'KSB' },
  { code: '5208', name: 'LOMBOK UTARA' },
  { code: '5271', name: 'KOTA MATARAM' },
  { code: '5272', name: 'KOTA BIMA' },
];

/** The regency of a code of four digits; null when it is not in the list. */
export function regencyOf(code: string): Regency | null {
  return regencies.find((regency) => regency.code === code) ?? null;
}

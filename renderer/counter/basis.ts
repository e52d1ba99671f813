import type { CallInput } from '../../shared/contract/index.ts';
import { typedDigits } from '../../shared/domain/typed-digits.ts';

export type Basis = CallInput<'counter.open'>['basis'];

export interface BasisChoice {
  readonly key: '1' | '2' | '3';
  readonly basis: Basis;
  readonly words: string;
}

/** What the officer saw before a card found by name or phone opens; logged with it (PRODUCT "Safety"). */
export const basisChoices: readonly BasisChoice[] = [
  { key: '1', basis: 'ktp_dilihat', words: 'KTP dilihat' },
  { key: '2', basis: 'keluarga', words: 'Keluarga' },
  { key: '3', basis: 'perangkat_desa', words: 'Perangkat desa' },
];

/** By what an exact search found its one sheet: a whole NIK, or a number. */
export function exactBasis(text: string): Basis {
  return typedDigits(text)?.length === 16 ? 'nik' : 'nomor';
}

import type { Output } from '../../shared/contract/index.ts';
import { countText } from '../text/numbers.ts';

export type BundleRow = Output<'bundles.list'>['bundles'][number];

/** What counting and numbers say about a bundle: negative difference means sheets are missing. */
export interface Balance {
  readonly kind: 'cukup' | 'kurang' | 'lebih';
  readonly words: string;
}

export function balanceOf({ counted, numbered }: Pick<BundleRow, 'counted' | 'numbered'>): Balance {
  const difference = numbered - counted;
  if (difference === 0) return { kind: 'cukup', words: 'cukup' };
  return difference < 0 ? { kind: 'kurang', words: `kurang ${countText(-difference)}` } : { kind: 'lebih', words: `lebih ${countText(difference)}` };
}

export interface Totals {
  readonly counted: number;
  readonly numbered: number;
  readonly keyed: number;
}

export function totalsOf(bundles: readonly BundleRow[]): Totals {
  return bundles.reduce((sum, one) => ({ counted: sum.counted + one.counted, numbered: sum.numbered + one.numbered, keyed: sum.keyed + one.keyed }), { counted: 0, numbered: 0, keyed: 0 });
}

import { sumOf } from './recap.ts';

/**
 * Figures that may be read out to anybody (PRODUCT.md "Angka untuk umum"): no cell of 1 to 4 people is said, and none can be worked out
 * from what is said. Who reads them knows that a hidden small number is 1 to 4, that a number "not told" is 5 or more, and the total.
 */
export type PublicCell = { readonly said: 'angka'; readonly value: number } | { readonly said: 'kurang_dari_5' } | { readonly said: 'tidak_disebut' };

export interface PublicCounts {
  readonly total: PublicCell;
  /** One for each count; null: too few to be broken down without giving somebody away. */
  readonly cells: readonly PublicCell[] | null;
}

/** The least that is said as it is; 0 is said too. */
export const leastSaid = 5;
const most = leastSaid - 1;

/**
 * What may be said of the parts of a whole. Parts of 1 to 4 are hidden, and with them the smallest other part that leaves each of them
 * all four values; where no part is large enough for that, nothing but the whole is said. Which part goes along hangs on no hidden one.
 */
export function publicCounts(counts: readonly number[]): PublicCounts {
  const total = sumOf(counts);
  if (isSmall(total)) return { total: { said: 'kurang_dari_5' }, cells: null };
  const whole: PublicCell = { said: 'angka', value: total };
  if (!counts.some(isSmall)) return { total: whole, cells: counts.map((value) => ({ said: 'angka', value })) };
  const along = companion(counts);
  if (along === null) return { total: whole, cells: null };
  return {
    total: whole,
    cells: counts.map((value, index) => (isSmall(value) ? { said: 'kurang_dari_5' } : index === along ? { said: 'tidak_disebut' } : { said: 'angka', value })),
  };
}

/** A number that stands alone, such as the difference of two that are both said. */
export function maySay(count: number): boolean {
  return !isSmall(count);
}

/** The smallest part that, hidden with the small ones, leaves them free: at least 8, so that any of them may grow to 4 and it stays 5 or more. */
function companion(counts: readonly number[]): number | null {
  const least = leastSaid + most - 1;
  const large = counts.map((value, index) => ({ value, index })).filter(({ value }) => value >= least);
  const [smallest] = large.toSorted((left, right) => left.value - right.value || left.index - right.index);
  return smallest?.index ?? null;
}

function isSmall(count: number): boolean {
  return count > 0 && count < leastSaid;
}

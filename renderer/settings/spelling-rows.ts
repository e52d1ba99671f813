import type { Output } from '../../shared/contract/index.ts';

export interface SpellingRow {
  readonly written: string;
  /** The village or kecamatan of today. */
  readonly name: string;
  /** The office added it, and may take it back. */
  readonly own: boolean;
}

/** All spellings, those of the office first, each part by the alphabet. */
export function spellingRows({ spellings, own }: Pick<Output<'areas.list'>, 'spellings' | 'own'>): readonly SpellingRow[] {
  const added = new Set(own);
  const rows = Object.entries(spellings).map(([written, name]) => ({ written, name, own: added.has(written) }));
  return rows.toSorted((one, other) => Number(other.own) - Number(one.own) || one.written.localeCompare(other.written, 'id'));
}

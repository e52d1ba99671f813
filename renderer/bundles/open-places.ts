import type { StackedPaper } from '../../shared/contract/bundles.ts';
import { paperWords } from '../text/words.ts';

/** A place of a stack that waits for its paper. */
export interface OpenPlace {
  readonly position: number;
  /** The number that stands there, whose paper was not found or could not be read; null: it has no number yet. */
  readonly paper: Pick<StackedPaper, 'sheet' | 'sheetNo' | 'paperState'> | null;
  readonly words: string;
}

/** The places of a stack that wait for a paper, in its order: without a number (up to `counted`), not found, not readable. */
export function openPlaces(counted: number, papers: readonly StackedPaper[]): readonly OpenPlace[] {
  const taken = new Set(papers.map((paper) => paper.position));
  const free = Array.from({ length: counted }, (_, index) => index + 1)
    .filter((position) => !taken.has(position))
    .map((position) => ({ position, paper: null, words: 'belum bernomor' }));
  const waiting = papers
    .filter(({ paperState }) => paperState === 'tidak_ditemukan' || paperState === 'tidak_terbaca')
    .map(({ position, sheet, sheetNo, paperState, reason }) => ({
      position,
      paper: { sheet, sheetNo, paperState },
      words: [paperWords[paperState].toLowerCase(), reason].filter((part) => part !== '').join(': '),
    }));
  return [...free, ...waiting].sort((left, right) => left.position - right.position);
}

/** The place to begin with for a paper that turned up: where one was thought missing, otherwise the first without a number; null: there is none. */
export function likelyPlace(places: readonly OpenPlace[]): number | null {
  const found = places.find(({ paper }) => paper?.paperState === 'tidak_ditemukan') ?? places.find(({ paper }) => paper === null);
  return found?.position ?? null;
}

/** What was done, in words. */
export function placedSentence(placed: { readonly sheetNo: string; readonly instead: string | null }, bundle: string, position: number): string {
  return `${placed.sheetNo} sekarang kertas ${position} di bundel ${bundle}.${placed.instead === null ? '' : ` Nomor ${placed.instead} batal: kertasnya ternyata ini.`}`;
}

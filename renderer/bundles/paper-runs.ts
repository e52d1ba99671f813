import type { StackedPaper } from '../../shared/contract/bundles.ts';
import { paperWords } from '../text/words.ts';
import { countText } from '../text/numbers.ts';

/** Places of a stack that follow each other and of which the same is to be said. */
export interface PaperRun {
  /** Places in the stack, from 1. */
  readonly from: number;
  readonly to: number;
  /** Numbers of the sheets at both ends; null: these places have none yet. */
  readonly numbers: { readonly first: string; readonly last: string } | null;
  readonly words: string;
  /** Somebody has to look at the paper: it has no number yet, is too many, cannot be read or is not there. */
  readonly attention: boolean;
}

/** What a place says: its words, and whether it asks for a look. */
interface Said {
  readonly words: string;
  readonly attention: boolean;
}

/**
 * The stack as a person reads it: which places are in, which are missing (up to `counted`), which are too many (beyond it). The papers come in
 * the order of their places; a place that none of them has, up to `counted`, has no number yet.
 */
export function runsOf(counted: number, papers: readonly StackedPaper[]): readonly PaperRun[] {
  const runs: PaperRun[] = [];
  let next = 1;
  for (const paper of papers) {
    if (paper.position > next && next <= counted) runs.push(missing(next, Math.min(paper.position - 1, counted)));
    next = paper.position + 1;
    const said = saidOf(counted, paper);
    const before = runs.at(-1);
    if (before?.numbers && before.to === paper.position - 1 && before.words === said.words) {
      runs[runs.length - 1] = { ...before, to: paper.position, numbers: { ...before.numbers, last: paper.sheetNo } };
    } else {
      runs.push({ from: paper.position, to: paper.position, numbers: { first: paper.sheetNo, last: paper.sheetNo }, ...said });
    }
  }
  if (next <= counted) runs.push(missing(next, counted));
  return runs;
}

/** "kertas 3" / "kertas 4–6" */
export function placesText({ from, to }: Pick<PaperRun, 'from' | 'to'>): string {
  return from === to ? `kertas ${countText(from)}` : `kertas ${countText(from)}–${countText(to)}`;
}

function missing(from: number, to: number): PaperRun {
  return { from, to, numbers: null, words: 'belum bernomor', attention: true };
}

function saidOf(counted: number, { position, paperState, reason }: StackedPaper): Said {
  const state = paperState === 'masuk' ? 'belum diinput' : paperWords[paperState].toLowerCase();
  const extra = position > counted;
  const words = [extra ? 'lebih dari hitungan' : '', reason === '' ? state : `${state}: ${reason}`].filter((each) => each !== '').join(', ');
  return { words, attention: extra || paperState === 'tidak_terbaca' || paperState === 'tidak_ditemukan' };
}

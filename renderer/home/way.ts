import type { Output } from '../../shared/contract/index.ts';
import { paperStates } from '../../shared/domain/states.ts';
import { progressOf } from './ledgers.ts';

type Ledgers = Output<'home.ledgers'>;
type Answers = Output<'home.counter'>['answers'];

export interface Station {
  readonly id: string;
  readonly word: string;
  readonly count: number;
}

/**
 * How far paper and people have come: each station counts all that reached it, so the numbers of one row fall or stay. Paper and people
 * are two rows of their own shape; a paper that reached the end is not yet a person that did.
 */
export function wayOf({ paper, people }: Pick<Ledgers, 'paper' | 'people'>, answers: Answers): { readonly paper: readonly Station[]; readonly people: readonly Station[] } {
  const numbered = paperStates.reduce((sum, state) => sum + paper[state], 0) - paper.tidak_ditemukan;
  return {
    paper: [
      { id: 'dihitung', word: 'dihitung', count: paper.counted },
      { id: 'diterima', word: 'diterima', count: numbered },
      { id: 'diinput', word: 'diinput', count: progressOf(paper, null).keyed },
      { id: 'diperiksa', word: 'diperiksa', count: paper.diperiksa },
    ],
    people: [
      { id: 'siap', word: 'siap', count: people.siap + people.dalam_kiriman + people.terkirim },
      { id: 'dikirim', word: 'dikirim', count: people.terkirim },
      { id: 'dijawab', word: 'dijawab', count: answers.diterima + answers.diteruskan + answers.ditolak },
    ],
  };
}

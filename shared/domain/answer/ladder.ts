import { type LadderStep, ladderSteps, type OnlineEvent } from '../online.ts';
import { sourceWords, stepWords, stuckForPerson } from '../online-words.ts';
import type { AnswerFacts } from './facts.ts';
import { standingOf, waveWord } from './way.ts';
import { shortDay } from './words.ts';

export interface LadderSquare {
  readonly key: LadderStep;
  readonly title: string;
  readonly state: 'done' | 'next' | 'later';
  /** Day and source; '' where nobody noted it by itself. */
  readonly note: string;
}

export interface AnswerLadder {
  /** Eight, in their order. */
  readonly squares: readonly LadderSquare[];
  /** Why they do not get on, with day and source; null: nothing is said. */
  readonly stuck: string | null;
}

/**
 * The online ladder of the card (VISUAL.md 5). A step below one that was reached is done, whether it was noted or not. After a wave that
 * was not passed the next one is waited for, from the account that is there.
 */
export function ladderOf(facts: AnswerFacts): AnswerLadder {
  const { state, way } = standingOf(facts);
  const done = way.kind === 'not-passed' ? ladderSteps.indexOf('tes') : furthest(state.at);
  const squares = ladderSteps.map((key, index): LadderSquare => {
    const noted = state.reached[key];
    const title = stepWords[key];
    if (index <= done) return { key, title, state: 'done', note: noted ? noteOf(noted, facts.today) : '' };
    if (way.kind === 'not-passed' && key === 'lolos' && state.at) return { key, title, state: 'later', note: `belum lolos${waveWord(way.no)}, ${shortDay(state.at.day, facts.today)}` };
    return { key, title, state: key === state.next ? 'next' : 'later', note: key === 'menunggu' && way.kind === 'not-passed' ? 'gelombang berikutnya' : '' };
  });
  const { stuck } = state;
  return { squares, stuck: stuck?.stuck ? `Terhenti: ${stuckForPerson[stuck.stuck]} (${noteOf(stuck, facts.today)})` : null };
}

function furthest(at: OnlineEvent | null): number {
  return at === null ? -1 : (ladderSteps as readonly string[]).indexOf(at.step);
}

function noteOf({ source, day }: OnlineEvent, today: string): string {
  return `${sourceWords[source]}, ${shortDay(day, today)}`;
}

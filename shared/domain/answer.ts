import { askOf, meansOf, notMeansOf, todoOf } from './answer/advice.ts';
import type { AnswerFacts } from './answer/facts.ts';
import { type AnswerLadder, ladderOf } from './answer/ladder.ts';
import { secondLineOf, sentenceOf } from './answer/sentences.ts';
import { type Station, stationsOf } from './answer/stations.ts';

export type { AnswerFacts, AnswerLadder, Station };

export interface AnswerCard {
  /** Can be read aloud at the counter. */
  readonly sentence: string;
  readonly second: string;
  /** Five, in their order. */
  readonly stations: readonly Station[];
  readonly ladder: AnswerLadder;
  readonly means: string;
  readonly notMeans: string;
  readonly todo: readonly string[];
  /** Whom to ask, and about what. */
  readonly ask: string;
  /** About further sheets of the same person; null when there is one only. */
  readonly foot: string | null;
}

/**
 * The answer at the counter (VISUAL.md 6). The card may be turned round: it addresses the person, holds no other person's name, no staff
 * name and no word of the office's own, and never says that somebody else is registered. The lembar jawaban is the same card on paper.
 */
export function answerCard(facts: AnswerFacts): AnswerCard {
  return {
    sentence: sentenceOf(facts),
    second: secondLineOf(facts),
    stations: stationsOf(facts),
    ladder: ladderOf(facts),
    means: meansOf(facts),
    notMeans: notMeansOf(facts),
    todo: todoOf(facts),
    ask: askOf(facts),
    foot: footOf(facts),
  };
}

function footOf({ secondSheets, voidSheets, primarySheet, sheetNo, paperState }: AnswerFacts): string | null {
  if (primarySheet !== null) return `Lembar kedua dari ${primarySheet}. Satu orang dihitung satu kali.`;
  const lines = [
    ...(secondSheets.length > 0 ? [`Lembar kedua: ${secondSheets.join(', ')}. Satu orang dihitung satu kali.`] : []),
    ...(voidSheets.length > 0 ? [`Nomor ${voidSheets.join(', ')} ${paperState === 'batal' ? 'juga tidak dipakai lagi' : `tidak dipakai lagi. Yang dipakai: ${sheetNo}`}.`] : []),
  ];
  return lines.length > 0 ? lines.join(' ') : null;
}

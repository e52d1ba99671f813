import type { Filling, StepsKey } from '../office-texts.ts';
import { nextWords } from '../online-words.ts';
import { paperTodo } from './advice.ts';
import { isNewcomer } from './newcomer.ts';
import { type AnswerFacts, hasLeft, type Phase, phaseOf } from './facts.ts';
import { type Standing, standingOf } from './way.ts';
import { dayInText } from './words.ts';

/** Which of the office's texts tell the next steps, and what they are filled with. */
export interface SlipSteps {
  readonly keys: readonly StepsKey[];
  readonly values: Filling;
}

/**
 * The next steps of a slip by the person's state (VISUAL.md 6): first the news of what was sent, then what is still to be brought and the
 * way online. While a paper is only just coming in, what is to be brought hangs on what is handed in with it, and that is for the slip to say.
 */
export function stepsOf(facts: AnswerFacts): SlipSteps {
  const phase = phaseOf(facts);
  const standing = standingOf(facts);
  const { answer, sending, today } = facts;
  const sent = sentKey(phase);
  return {
    keys: [...(sent === null ? [] : [sent]), wayKey(standing, facts)],
    values: {
      ...(isNewcomer(facts) ? {} : { kurang: paperTodo(phase, facts).join(' ') }),
      langkah_daring: standing.state.next === null ? '' : nextWords[standing.state.next],
      hari_kirim: sending === null ? '' : dayInText(sending.day, today),
      // What an answer says of an older sending is no news of this one.
      ...(answer === null || !hasLeft(phase) || phase === 'sent' ? {} : { jawaban: answerWords[answer.status], hari_jawaban: dayInText(answer.day, today), alasan: answer.reason.trim().replace(/[.\s]+$/u, '') }),
    },
  };
}

const answerWords = { diterima: 'diterima provinsi', ditolak: 'belum dapat diproses provinsi', diteruskan: 'diteruskan provinsi ke pusat' } as const satisfies Record<NonNullable<AnswerFacts['answer']>['status'], string>;

function sentKey(phase: Phase): StepsKey | null {
  if (phase === 'sent') return 'slip.langkah_terkirim';
  if (phase === 'accepted' || phase === 'forwarded') return 'slip.langkah_dijawab';
  return phase === 'refused' ? 'slip.langkah_ditolak' : null;
}

function wayKey({ way }: Standing, { statement }: AnswerFacts): StepsKey {
  const counts = statement?.certainty === 'cukup';
  switch (way.kind) {
    case 'none':
      return counts ? 'slip.langkah_cukup' : 'slip.langkah';
    case 'under-way':
      return counts ? 'slip.langkah_cukup' : 'slip.langkah_akun';
    case 'waiting':
      return 'slip.langkah_menunggu';
    case 'passed':
      return 'slip.langkah_lolos';
    case 'not-passed':
      return 'slip.langkah_belum_lolos';
  }
}

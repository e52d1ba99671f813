import type { AnswerSource } from '../../shared/domain/province-answers.ts';
import type { AnswersLedger } from '../stores/answers-ledger.ts';
import { coverText } from './cover.ts';

export interface Said extends AnswerSource {
  /** Number of the sending it speaks of ("K003", "L001"); '' : all that was sent. */
  readonly of: string;
  /** What was said; '' for a bare total. */
  readonly text: string;
  /** null: no total, words only. */
  readonly stated: { readonly total: number; readonly sent: number } | null;
}

/** What somebody said of sendings and of the whole, the latest first, as Jawaban has it: it moves nobody. Long numbers are covered. */
export function saidOfSendings({ rows, whole }: AnswersLedger): readonly Said[] {
  const things = [...rows.map(({ no, people, stated, sayings }) => ({ of: no, sent: people, stated, sayings })), { ...whole, of: '', sent: whole.sent + whole.rowsAlone }];
  return things
    .flatMap(({ of, sent, stated, sayings }) => [
      ...(stated ? [{ ...stated, of, text: '', stated: { total: stated.total, sent } }] : []),
      ...sayings.map((saying) => ({ ...saying, of, stated: null })),
    ])
    .toSorted((left, right) => right.saidDay.localeCompare(left.saidDay) || right.answer.localeCompare(left.answer))
    .map(({ of, text, stated, saidBy, channel, saidDay, letter }) => ({ of, text: coverText(text), stated, saidBy: coverText(saidBy), channel, saidDay, letter: coverText(letter) }));
}

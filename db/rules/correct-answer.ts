import { fail } from '../../shared/problems.ts';
import type { CommandContext } from '../service/context.ts';
import { type Answer, insertAnswer, insertAnswerLine, type NewAnswer, type SentThing, standingLines, undoAnswer } from '../stores/answers.ts';
import { demandAnswerable, demandSentBy, standingOf } from './answered-person.ts';
import { keepScan } from './keep-scan.ts';

export interface CorrectedAnswer extends Pick<NewAnswer, 'saidBy' | 'channel' | 'saidDay' | 'letter' | 'text' | 'total'> {
  readonly about: SentThing | null;
  /** Path of another scan; null: the one it had. */
  readonly scan: string | null;
  readonly why: string;
}

/**
 * Puts an answer right: the old one stays readable with its reason, the new one stands in its place with everybody whom it still names
 * (PRODUCT.md "Answers"). All of it or nothing. Answers its uid. Problems: answer.undone, answer.kind (a total where there was none, or the other way; hearsay
 * without its words), answer.before-sent, answer.other-sending and answer.not-sent where somebody is not in what it is about now, those of keepScan.
 */
export function correctAnswer(context: CommandContext, old: Answer, { scan, why, ...said }: CorrectedAnswer): string {
  const { db, actor, now: at, office } = context;
  const uid = context.ids.next();
  context.note(uid, [old.kind, 'corrected']);
  if (old.undone !== null) fail('answer.undone');
  if ((old.kind === 'angka') !== (said.total !== null) || (old.kind === 'keterangan' && said.text === '')) fail('answer.kind');
  const by = actor.id;
  const kept = scan === null ? (old.scan?.id ?? null) : keepScan(context, scan);
  const words = standingLines(db, old.id);
  undoAnswer(db, old.id, { why, at, by });
  const id = insertAnswer(db, { ...said, uid, kind: old.kind, programme: office.programme.id, scan: kept, at, by, instead: old.id });
  const elsewhere = said.about !== null && said.about.uid !== old.about?.uid;
  for (const { registration } of words) {
    if (said.about === null) demandSentBy(db, registration, said.saidDay);
    if (elsewhere) demandAnswerable(standingOf(db, { id, about: said.about, saidDay: said.saidDay }, registration));
  }
  for (const { id: instead, registration, status, reason } of words) insertAnswerLine(db, { answer: id, registration, status, reason, at, by, instead });
  return uid;
}

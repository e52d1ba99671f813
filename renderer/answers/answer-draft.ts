import type { CallInput } from '../../shared/contract/index.ts';
import { parseDay } from '../../shared/domain/days.ts';
import type { AnswerChannel, AnswerKind } from '../../shared/domain/province-answers.ts';
import { pathOf } from '../scans/scan-field.tsx';
import { keyedDayText } from '../text/numbers.ts';
import type { AnswerRow } from './answer-words.ts';

/** What is typed of an answer so far. `about`: '' for all that was sent, else "kiriman:uid" or "lama:uid". */
export interface AnswerDraft {
  readonly kind: AnswerKind;
  readonly about: string;
  readonly saidBy: string;
  readonly channel: AnswerChannel;
  readonly day: string;
  readonly letter: string;
  readonly total: string;
  readonly text: string;
  readonly scan: string;
}

/** Of an answer that is put right: what it says now. What is covered on the screen is not known here and is written anew. */
export function draftOf(answer: AnswerRow): AnswerDraft {
  const { kind, about, saidBy, channel, saidDay, letter, total, text } = answer;
  return { kind, about: aboutWord(about), saidBy, channel, day: keyedDayText(saidDay), letter, total: total === null ? '' : String(total), text: uncovered(text), scan: '' };
}

/** A text as it may be written back; '' where a number in it is covered. */
export function uncovered(text: string): string {
  return text.includes('··') ? '' : text;
}

export type DraftField = 'saidBy' | 'day' | 'total' | 'text';
type Recorded = CallInput<'answers.record'>;
type About = NonNullable<Recorded['about']>;

/** A choice of what a thing is about, as a select holds it. */
export function aboutWord(about: { readonly kind: 'kiriman' | 'lama'; readonly uid: string } | null): string {
  return about === null ? '' : `${about.kind}:${about.uid}`;
}

export function aboutOfWord(word: string): About | null {
  const [kind, uid] = word.split(':');
  return (kind === 'kiriman' || kind === 'lama') && uid !== undefined ? { kind, uid } : null;
}

/** "1.064" and "1064" → 1064; null: no number. */
export function readTotal(text: string): number | null {
  const digits = text.trim().replaceAll('.', '');
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null;
}

/** What keeps a draft from being recorded, by field, in the words beside it; none: it may go. */
export function lacksOf(draft: AnswerDraft, today: string): Readonly<Partial<Record<DraftField, string>>> {
  const day = parseDay(draft.day, today);
  return {
    ...(draft.saidBy.trim() === '' ? { saidBy: 'Isi siapa' } : {}),
    ...(day === null ? { day: 'Tanggal tidak ada' } : day > today ? { day: 'Belum terjadi' } : {}),
    ...(draft.kind === 'angka' && readTotal(draft.total) === null ? { total: 'Tulis angka' } : {}),
    ...(draft.kind === 'keterangan' && draft.text.trim() === '' ? { text: 'Isi yang dikatakan' } : {}),
  };
}

/** What goes over the wire; null while something lacks. */
export function recordedOf(draft: AnswerDraft, today: string): Recorded | null {
  const saidDay = parseDay(draft.day, today);
  if (saidDay === null || Object.keys(lacksOf(draft, today)).length > 0) return null;
  return {
    kind: draft.kind,
    about: aboutOfWord(draft.about),
    saidBy: draft.saidBy.trim(),
    channel: draft.channel,
    saidDay,
    letter: draft.letter.trim(),
    text: draft.text.trim(),
    total: draft.kind === 'angka' ? readTotal(draft.total) : null,
    scan: pathOf(draft.scan),
  };
}

import type { Output } from '../../shared/contract/index.ts';
import { sumsOf, type LedgerRow as AnswersRow, type Sums } from '../answers/ledger-view.ts';
import { dayText, shortTimeText } from '../text/numbers.ts';

export type SendingHead = Output<'sendings.list'>['sendings'][number];

export interface LedgerRow {
  readonly uid: string;
  readonly no: string;
  readonly standing: string;
  /** null: it has no number of its own yet. */
  readonly people: number | null;
  /** null: not handed over. */
  readonly sent: number | null;
  readonly letter: string;
  /** What came back of it; null: not handed over. */
  readonly answers: AnswersRow | null;
}

export interface Ledger {
  readonly rows: readonly LedgerRow[];
  readonly people: number;
  readonly sent: number;
  /** Of those that were handed over; null: none was. */
  readonly answers: Sums | null;
}

/** Newest first. An open sending counts those who are ready now; of several open ones the newest does, so that nobody is counted twice. */
export function ledgerOf(sendings: readonly SendingHead[], ready: number, figures: ReadonlyMap<string, AnswersRow> = new Map()): Ledger {
  const ordered = sendings.toSorted((left, right) => right.no.localeCompare(left.no, 'id', { numeric: true }));
  const newestOpen = ordered.find((sending) => sending.state === 'dibuka')?.uid;
  const rows = ordered.map((sending): LedgerRow => {
    const people = sending.state !== 'dibuka' ? sending.people : sending.uid === newestOpen ? ready : null;
    const answers = figures.get(sending.uid) ?? null;
    return { uid: sending.uid, no: sending.no, standing: standingOf(sending, answers), people, sent: sending.state === 'diserahkan' ? sending.people : null, letter: sending.letter, answers };
  });
  const answered = rows.flatMap((row) => row.answers ?? []);
  return { rows, people: sum(rows.map((row) => row.people)), sent: sum(rows.map((row) => row.sent)), answers: answered.length === 0 ? null : sumsOf(answered) };
}

/** In words, with when: a sending has no badge. */
export function standingOf(sending: SendingHead, answers: AnswersRow | null = null): string {
  if (answers !== null && answers.belum_dijawab < answers.people) return answers.belum_dijawab === 0 ? 'dijawab' : 'dijawab sebagian';
  if (sending.state === 'diserahkan') return `diserahkan ${sending.deliveredDay === null ? '' : dayText(sending.deliveredDay)}`.trim();
  if (sending.state === 'ditutup') return `ditutup ${sending.closedAt === null ? '' : shortTimeText(sending.closedAt)}`.trim();
  return 'belum ditutup';
}

function sum(parts: readonly (number | null)[]): number {
  return parts.reduce<number>((total, part) => total + (part ?? 0), 0);
}

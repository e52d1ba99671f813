import type { Output } from '../../shared/contract/index.ts';
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
}

export interface Ledger {
  readonly rows: readonly LedgerRow[];
  readonly people: number;
  readonly sent: number;
}

/** Newest first. An open sending counts those who are ready now; of several open ones the newest does, so that nobody is counted twice. */
export function ledgerOf(sendings: readonly SendingHead[], ready: number): Ledger {
  const ordered = sendings.toSorted((left, right) => right.no.localeCompare(left.no, 'id', { numeric: true }));
  const newestOpen = ordered.find((sending) => sending.state === 'dibuka')?.uid;
  const rows = ordered.map((sending): LedgerRow => {
    const people = sending.state !== 'dibuka' ? sending.people : sending.uid === newestOpen ? ready : null;
    return { uid: sending.uid, no: sending.no, standing: standingOf(sending), people, sent: sending.state === 'diserahkan' ? sending.people : null, letter: sending.letter };
  });
  return { rows, people: sum(rows.map((row) => row.people)), sent: sum(rows.map((row) => row.sent)) };
}

/** In words, with when: a sending has no badge. */
export function standingOf(sending: SendingHead): string {
  if (sending.state === 'diserahkan') return `diserahkan ${sending.deliveredDay === null ? '' : dayText(sending.deliveredDay)}`.trim();
  if (sending.state === 'ditutup') return `ditutup ${sending.closedAt === null ? '' : shortTimeText(sending.closedAt)}`.trim();
  return 'belum ditutup';
}

function sum(parts: readonly (number | null)[]): number {
  return parts.reduce<number>((total, part) => total + (part ?? 0), 0);
}

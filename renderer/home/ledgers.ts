import type { Output } from '../../shared/contract/index.ts';
import { paperStates, sendStates, type PaperState, type SendState } from '../../shared/domain/states.ts';
import { countText } from '../text/numbers.ts';

type Ledgers = Output<'home.ledgers'>;

export interface Part<State extends string> {
  readonly state: State;
  readonly count: number;
}

export interface LedgerView<State extends string> {
  readonly parts: readonly Part<State>[];
  readonly total: number;
  /** null: parts and whole agree. Otherwise what differs, in words and numbers; no bar is drawn then. */
  readonly difference: string | null;
}

/** Paper: what people counted on the slips of the bundles against the states of the sheets that lie in bundles (PRODUCT "Two ledgers"). */
export function paperLedger(paper: Ledgers['paper']): LedgerView<PaperState> {
  const parts = paperStates.map((state) => ({ state, count: paper[state] }));
  return { parts, total: paper.counted, difference: paperDifference(paper.counted, sum(parts) - paper.unbundled, paper.unbundled) };
}

/** People: the sum of their states against the people there are. */
export function peopleLedger(people: Ledgers['people']): LedgerView<SendState> {
  const parts = sendStates.map((state) => ({ state, count: people[state] }));
  const counted = sum(parts);
  return { parts, total: people.total, difference: counted === people.total ? null : `Jumlah keadaan ${countText(counted)}, orang ${countText(people.total)}: beda ${countText(Math.abs(people.total - counted))}.` };
}

function paperDifference(counted: number, bundled: number, unbundled: number): string | null {
  const outside = unbundled === 0 ? '' : ` ${countText(unbundled)} berkas di luar bundel, belum dihitung.`;
  if (counted > bundled) return `${countText(counted - bundled)} kertas dihitung belum punya nomor.${outside}`;
  if (counted < bundled) return `${countText(bundled - counted)} berkas lebih banyak dari yang dihitung di kertas.${outside}`;
  return outside === '' ? null : outside.trim();
}

export interface Progress {
  /** Sheets whose keying is over: keyed, checked, returned to the clerk, or joined to another. */
  readonly keyed: number;
  /** The paper there is: expected by the programme, else counted, else what has a number. */
  readonly whole: number;
  /** Sheets that still have to be keyed. */
  readonly left: number;
}

/** How far the keying is, against the count of the paper. Void sheets need no keying and are no work done. */
export function progressOf(paper: Ledgers['paper'], expected: number | null): Progress {
  const keyed = paper.diinput + paper.diperiksa + paper.dikembalikan + paper.lembar_kedua;
  const numbered = sum(paperStates.map((state) => ({ state, count: paper[state] })));
  const whole = expected ?? (paper.counted > 0 ? Math.max(paper.counted, numbered) : numbered);
  return { keyed, whole, left: Math.max(0, whole - keyed - paper.batal) };
}

/** Widths of the parts of a bar in per cent, in their order; a part that is there is never thinner than 0.9 %. */
export function barWidths(counts: readonly number[]): readonly number[] {
  const least = 0.9;
  const total = counts.reduce((all, count) => all + count, 0);
  if (total === 0) return counts.map(() => 0);
  const raw = counts.map((count) => (count === 0 ? 0 : Math.max(least, (100 * count) / total)));
  const over = raw.reduce((all, width) => all + width, 0) - 100;
  const large = raw.reduce((all, width) => all + (width > least ? width : 0), 0);
  return raw.map((width) => (width > least ? width - (over * width) / large : width));
}

function sum(parts: readonly Part<string>[]): number {
  return parts.reduce((total, part) => total + part.count, 0);
}

import type { Recap } from '../../shared/contract/reports.ts';
import { isDay, parseDay } from '../../shared/domain/days.ts';
import { educationShort } from './report-words.ts';

/** Bars that can be told apart at the width of the screen. */
const mostBars = 12;

export interface RecapBars {
  readonly bars: readonly { readonly key: string; readonly label: string; readonly value: number }[];
  /** What is left out; '' when every row has its bar. */
  readonly left: string;
}

/** A bar for each row; of many rows the latest days, otherwise the largest (none of 0), in the order of the table. */
export function recapBars(recap: Recap): RecapBars {
  const all = recap.rows.map((row, index) => ({ key: String(index), label: educationShort[row.label] ?? row.label, value: row.total }));
  if (all.length <= mostBars) return { bars: all, left: '' };
  if (recap.kind === 'hari') return { bars: all.slice(-mostBars), left: `${mostBars} hari terakhir` };
  const largest = new Set(
    all
      .filter((bar) => bar.value > 0)
      .toSorted((left, right) => right.value - left.value || Number(left.key) - Number(right.key))
      .slice(0, mostBars)
      .map((bar) => bar.key),
  );
  return { bars: all.filter((bar) => largest.has(bar.key)), left: largest.size < mostBars ? 'tanpa yang 0' : `${mostBars} terbanyak` };
}

export interface Period {
  readonly from: string | null;
  readonly to: string | null;
  /** Why it is no period; '' when it is one. */
  readonly wrong: string;
}

/** Two days as typed; '' leaves that side open. `today` (YYYY-MM-DD) tells the century of short years. */
export function readPeriod(from: string, to: string, today: string): Period {
  const first = readDay(from, today);
  const last = readDay(to, today);
  if (first === undefined || last === undefined) return { from: null, to: null, wrong: 'Tanggal tidak ada' };
  if (first !== null && last !== null && first > last) return { from: null, to: null, wrong: 'Tanggal awal sesudah tanggal akhir' };
  return { from: first, to: last, wrong: '' };
}

function readDay(text: string, today: string): string | null | undefined {
  if (text.trim() === '') return null;
  const day = parseDay(text, today);
  return day !== null && isDay(day) ? day : undefined;
}

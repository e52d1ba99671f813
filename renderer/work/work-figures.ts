import type { WorkFigures } from '../../shared/contract/work.ts';
import { addDays } from '../../shared/domain/days.ts';
import { countText, durationText } from '../text/numbers.ts';

/** The days that are looked at, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export type SpanName = 'hari' | 'minggu';

/** What the two spans are called, in the order of their keys. */
export const spanWords: Readonly<Record<SpanName, string>> = { hari: 'Hari ini', minggu: '7 hari terakhir' };

/** Today, or today with the six days before (`today` as YYYY-MM-DD). */
export function spanOf(name: SpanName, today: string): Span {
  return { from: name === 'hari' ? today : addDays(today, -6), to: today };
}

export type Sums = Pick<WorkFigures, 'sheets' | 'keystrokes' | 'corrections' | 'activeMs' | 'pausedMs' | 'firstSheets' | 'firstActiveMs'>;

/** Who has keyed nothing. */
export const noSums: Sums = { sheets: 0, keystrokes: 0, corrections: 0, activeMs: 0, pausedMs: 0, firstSheets: 0, firstActiveMs: 0 };

/** The sums of one clerk as they are read. A dash stands for what cannot be said: a rate without a sheet, or without any time at work. */
export interface FigureTexts {
  readonly sheets: string;
  readonly keystrokes: string;
  readonly perHour: string;
  readonly corrections: string;
  readonly active: string;
  readonly paused: string;
}

const unknown = '–';
const hourMs = 3_600_000;

/**
 * Rates are of sums, not means of rates: a short sheet weighs as little as it is. Per hour means an hour of typing, pauses left out, and of
 * forms that nobody had keyed before: amending one goes quicker, and would make whoever does it look quick.
 */
export function figureTexts({ sheets, keystrokes, corrections, activeMs, pausedMs, firstSheets, firstActiveMs }: Sums): FigureTexts {
  return {
    sheets: countText(sheets),
    keystrokes: sheets === 0 ? unknown : countText(Math.round(keystrokes / sheets)),
    perHour: firstSheets === 0 || firstActiveMs === 0 ? unknown : oneDecimal((firstSheets * hourMs) / firstActiveMs),
    corrections: sheets === 0 ? unknown : oneDecimal(corrections / sheets),
    active: durationText(activeMs / 1000),
    paused: durationText(pausedMs / 1000),
  };
}

/** 23.456 → "23,5"; thousands as everywhere. */
function oneDecimal(value: number): string {
  const tenths = Math.round(value * 10);
  return `${countText(Math.floor(tenths / 10))},${tenths % 10}`;
}

import { addDays, weekdayOf } from '../../shared/domain/days.ts';

export interface DayBar {
  /** YYYY-MM-DD */
  readonly day: string;
  /** "Sen 6" */
  readonly label: string;
  readonly keyed: number;
  readonly today: boolean;
  /** A Saturday or Sunday on which nobody keyed. */
  readonly off: boolean;
}

export interface DayChart {
  readonly bars: readonly DayBar[];
  /** Height of the chart in sheets, and its grid lines from the bottom up. */
  readonly top: number;
  readonly grid: readonly number[];
}

const shownDays = 8;
const dayOff: readonly string[] = ['Sabtu', 'Minggu'];

/** The last eight days up to today, days without work among them. `today` in the office's zone. */
export function dayChart(perDay: readonly { readonly day: string; readonly keyed: number }[], today: string): DayChart {
  const keyedOn = new Map(perDay.map(({ day, keyed }) => [day, keyed]));
  const bars = Array.from({ length: shownDays }, (_, index): DayBar => {
    const day = addDays(today, index - shownDays + 1);
    const weekday = weekdayOf(day);
    const keyed = keyedOn.get(day) ?? 0;
    return { day, label: `${weekday.slice(0, 3)} ${Number(day.slice(8))}`, keyed, today: day === today, off: keyed === 0 && dayOff.includes(weekday) };
  });
  const step = gridStep(Math.max(...bars.map((bar) => bar.keyed)));
  return { bars, top: step * 3.3, grid: [step, 2 * step, 3 * step] };
}

/** Three grid lines in round numbers (1, 2 or 5 times a power of ten) reach over the highest bar. */
export function gridStep(highest: number): number {
  const wanted = Math.max(1, highest / 3);
  const power = 10 ** Math.floor(Math.log10(wanted));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= wanted) ?? 10 * power;
}

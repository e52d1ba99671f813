import { addDays, weekdayOf } from '../../shared/domain/days.ts';
import { type ChartGrid, gridOf } from '../ui/chart-grid.ts';

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

export interface DayChart extends ChartGrid {
  readonly bars: readonly DayBar[];
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
  return { bars, ...gridOf(bars.map((bar) => bar.keyed)) };
}

import { describe, expect, it } from 'vitest';
import { dayChart } from '../../../renderer/home/per-day.ts';
import { gridStep } from '../../../renderer/ui/chart-grid.ts';

describe('dayChart', () => {
  it('shows the last eight days, today last, days without work among them', () => {
    const { bars } = dayChart(
      [
        { day: '2020-04-06', keyed: 96 },
        { day: '2020-04-13', keyed: 105 },
        { day: '2020-03-30', keyed: 12 },
      ],
      '2020-04-13',
    );
    expect(bars.map((bar) => bar.label)).toEqual(['Sen 6', 'Sel 7', 'Rab 8', 'Kam 9', 'Jum 10', 'Sab 11', 'Min 12', 'Sen 13']);
    expect(bars.map((bar) => bar.keyed)).toEqual([96, 0, 0, 0, 0, 0, 0, 105]);
    expect(bars.filter((bar) => bar.today).map((bar) => bar.day)).toEqual(['2020-04-13']);
    expect(bars.filter((bar) => bar.off).map((bar) => bar.label), 'a weekday without work is 0, not a day off').toEqual(['Sab 11', 'Min 12']);
  });
  it('a Saturday on which somebody keyed is no day off', () => {
    expect(dayChart([{ day: '2020-04-11', keyed: 4 }], '2020-04-13').bars.some((bar) => bar.keyed === 4 && bar.off)).toBe(false);
  });
  it('the highest bar stays under the third line', () => {
    for (const keyed of [0, 1, 2, 7, 30, 142, 999, 12_345]) {
      const { grid } = dayChart([{ day: '2020-04-13', keyed }], '2020-04-13');
      expect(grid[2]).toBeGreaterThanOrEqual(keyed);
    }
  });
});

it.each([
  { highest: 0, step: 1 },
  { highest: 142, step: 50 },
  { highest: 150, step: 50 },
  { highest: 151, step: 100 },
])('grid lines are round: up to $highest in steps of $step', ({ highest, step }) => {
  expect(gridStep(highest)).toBe(step);
});

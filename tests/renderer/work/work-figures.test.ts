import { describe, expect, test } from 'vitest';
import { figureTexts, noSums, spanOf } from '../../../renderer/work/work-figures.ts';

describe('the days looked at', () => {
  test('today alone, or with the six days before, over the end of a month', () => {
    expect(spanOf('hari', '2020-04-03')).toEqual({ from: '2020-04-03', to: '2020-04-03' });
    expect(spanOf('minggu', '2020-04-03')).toEqual({ from: '2020-03-28', to: '2020-04-03' });
  });
});

describe('figures as they are read', () => {
  test('a morning: rates of the sums, per hour of typing without the pauses', () => {
    expect(figureTexts({ sheets: 40, keystrokes: 4930, corrections: 98, activeMs: 110 * 60_000, pausedMs: 35 * 60_000, firstSheets: 36, firstActiveMs: 90 * 60_000 })).toEqual({
      sheets: '40', keystrokes: '123', perHour: '24,0', corrections: '2,5', active: '1 jam 50 menit', paused: '35 menit',
    });
  });

  test('a pause changes no rate', () => {
    const sums = { sheets: 3, keystrokes: 400, corrections: 0, activeMs: 600_000, pausedMs: 0, firstSheets: 3, firstActiveMs: 600_000 };
    expect(figureTexts({ ...sums, pausedMs: 9_000_000 })).toEqual({ ...figureTexts(sums), paused: '2 jam 30 menit' });
  });

  test('nothing keyed, and a sheet without any time, are said with a dash and never as infinity or zero', () => {
    expect(figureTexts(noSums)).toEqual({ sheets: '0', keystrokes: '–', perHour: '–', corrections: '–', active: '0 detik', paused: '0 detik' });
    expect(figureTexts({ ...noSums, sheets: 1 })).toMatchObject({ keystrokes: '0', perHour: '–', corrections: '0,0' });
  });

  test('who only amended what others keyed has no forms an hour', () => {
    expect(figureTexts({ ...noSums, sheets: 4, keystrokes: 40, corrections: 4, activeMs: 60_000 })).toMatchObject({ sheets: '4', keystrokes: '10', perHour: '–', corrections: '1,0', active: '60 detik' });
  });

  test('a tenth is rounded before it is cut: 9,96 is ten', () => {
    expect(figureTexts({ ...noSums, sheets: 100, corrections: 996 }).corrections).toBe('10,0');
    expect(figureTexts({ ...noSums, sheets: 1, corrections: 1234 }).corrections).toBe('1.234,0');
  });
});

import { describe, expect, test } from 'vitest';
import { countKey, isCounted, type KeyingCounts, noKeying } from '../../../renderer/entry/counter.ts';

/** The hands on one sheet: keys with the time since the one before. */
const after = (keys: readonly (readonly [key: string, sinceMs: number])[], from: KeyingCounts = noKeying) => keys.reduce((counts, [key, sinceMs]) => countKey(counts, key, false, sinceMs), from);

describe('what counts', () => {
  test('letters, digits, Enter, Tab and arrows are one each; Backspace and Delete are corrections too', () => {
    expect(after([['a', 100], ['7', 100], ['Enter', 100], ['Tab', 100], ['ArrowLeft', 100], ['Backspace', 100], ['Delete', 100]])).toEqual({ keystrokes: 7, corrections: 2, activeMs: 700, pausedMs: 0 });
  });

  test.each(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'NumLock', 'ScrollLock', 'AltGraph', 'Process', 'Dead'])('%s alone is nothing, and moves no clock', (key) => {
    expect(countKey(noKeying, key, false, 500)).toBe(noKeying);
    expect(isCounted(key, false)).toBe(false);
  });

  test('a key held down is one key', () => {
    const once = countKey(noKeying, 'Backspace', false, 100);
    expect(countKey(once, 'Backspace', true, 30)).toBe(once);
    expect(isCounted('Backspace', true)).toBe(false);
  });

  test('only counts are held: which key it was leaves no trace', () => {
    expect(after([['a', 100], ['5', 100]])).toEqual(after([['z', 100], ['2', 100]]));
    expect(Object.values(after([['a', 100]])).every((value) => typeof value === 'number')).toBe(true);
  });
});

describe('the clock stops when the hands are idle', () => {
  test('fifteen seconds are work, all beyond them a pause', () => {
    expect(after([['a', 15_000]])).toMatchObject({ activeMs: 15_000, pausedMs: 0 });
    expect(after([['a', 15_001]])).toMatchObject({ activeMs: 15_000, pausedMs: 1 });
    expect(after([['a', 200], ['b', 3_600_000], ['c', 300]])).toEqual({ keystrokes: 3, corrections: 0, activeMs: 15_500, pausedMs: 3_585_000 });
  });

  test('a pause of any length adds the same to the time at work', () => {
    const [short, long] = [after([['a', 60_000]]), after([['a', 60_000_000]])];
    expect(short.activeMs).toBe(long.activeMs);
  });

  test('goes on from what was kept, and never back', () => {
    const kept: KeyingCounts = { keystrokes: 12, corrections: 1, activeMs: 4000, pausedMs: 100 };
    expect(after([['a', 250.4]], kept)).toEqual({ keystrokes: 13, corrections: 1, activeMs: 4250, pausedMs: 100 });
    expect(after([['a', -50]], kept)).toEqual({ ...kept, keystrokes: 13 });
  });
});

import { describe, expect, it } from 'vitest';
import { besideSheet, nextSheet, type Outcome } from '../../../renderer/verification/desk-order.ts';

const order = ['a', 'b', 'c', 'd'];
const done = (...sheets: readonly string[]) => new Map<string, Outcome>(sheets.map((sheet) => [sheet, 'diperiksa']));

describe('nextSheet', () => {
  it.each([
    { order, finished: done(), current: null, expected: 'a', why: 'at the start the first' },
    { order, finished: done('b'), current: 'b', expected: 'c', why: 'then the one after it' },
    { order, finished: done('b', 'c'), current: 'b', expected: 'd', why: 'leaving out what is done' },
    { order, finished: done('b', 'c', 'd'), current: 'd', expected: 'a', why: 'at the end back to what was left out above' },
    { order, finished: done('a', 'b', 'c', 'd'), current: 'd', expected: null, why: 'nothing waits' },
    { order, finished: done(), current: 'gone', expected: 'a', why: 'a sheet that is no longer listed: from the top' },
    { order: [], finished: done(), current: null, expected: null, why: 'an empty list' },
  ])('$why', ({ order: sheets, finished, current, expected }) => {
    expect(nextSheet(sheets, finished, current)).toBe(expected);
  });
});

describe('besideSheet', () => {
  it.each([
    { current: 'b', step: 1, expected: 'c', why: 'down' },
    { current: 'b', step: -1, expected: 'a', why: 'up' },
    { current: 'a', step: -1, expected: 'a', why: 'stays at the top' },
    { current: 'd', step: 1, expected: 'd', why: 'stays at the foot' },
    { current: null, step: 1, expected: 'a', why: 'nothing open: the first' },
  ] as const)('$why', ({ current, step, expected }) => {
    expect(besideSheet(order, current, step)).toBe(expected);
  });
});

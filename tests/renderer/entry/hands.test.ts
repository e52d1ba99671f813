import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deskTime } from '../../../renderer/entry/desk-clock.ts';
import { Hands } from '../../../renderer/entry/hands.ts';
import { changeSession, type Gate } from '../../../renderer/session/session-store.ts';

const minute = 60_000;
const locked: Gate = { kind: 'login', locked: { why: 'diam', at: '2020-04-13T01:00:00.000Z' } };

beforeEach(() => {
  vi.useFakeTimers();
  changeSession({ gate: { kind: 'open' }, idleMinutes: 10 });
});
afterEach(() => vi.useRealTimers());

/** A key, after so long. */
function keyAfter(hands: Hands<'nama'>, milliseconds: number) {
  vi.advanceTimersByTime(milliseconds);
  hands.keyDown('a', false);
  return hands.counts;
}

/** The work is closed for so long. */
function closedFor(gate: Gate, milliseconds: number) {
  changeSession({ gate });
  vi.advanceTimersByTime(milliseconds);
  changeSession({ gate: { kind: 'open' } });
}

describe('what is no pause', () => {
  test.each([
    ['a lock of some hours', locked],
    ['a data process that is gone', { kind: 'data-gone', restarting: true }],
    ['the screen that says the data are damaged', { kind: 'damaged', open: true }],
  ] as const)('%s', (_what, gate) => {
    const hands = new Hands<'nama'>(deskTime());
    keyAfter(hands, 1000);
    vi.advanceTimersByTime(2 * minute);
    closedFor(gate, 180 * minute);
    // What was silent before and after it is: two minutes and half a one, of which a quarter is still work.
    expect(keyAfter(hands, 30_000)).toEqual({ keystrokes: 2, corrections: 0, activeMs: 16_000, pausedMs: 2 * minute + 15_000 });
  });

  test('two locks, one after the other, and one before the first key', () => {
    const hands = new Hands<'nama'>(deskTime());
    closedFor(locked, 60 * minute);
    closedFor(locked, 60 * minute);
    expect(keyAfter(hands, 4000)).toMatchObject({ activeMs: 4000, pausedMs: 0 });
  });

  test('the hours asleep, when the lock comes only after waking: no more than it takes to lock', () => {
    const hands = new Hands<'nama'>(deskTime());
    keyAfter(hands, 1000);
    vi.advanceTimersByTime(8 * 60 * minute);
    closedFor(locked, minute);
    expect(keyAfter(hands, 1000)).toMatchObject({ activeMs: 16_000, pausedMs: 10 * minute - 15_000 });
  });
});

test('a silence before the open work is one, as long as it lasts', () => {
  const hands = new Hands<'nama'>(deskTime());
  keyAfter(hands, 1000);
  expect(keyAfter(hands, 9 * minute)).toMatchObject({ activeMs: 16_000, pausedMs: 9 * minute - 15_000 });
});

test('a line of a list begins with its first key, and a lock before it is nothing', () => {
  const hands = new Hands<'nama'>(null);
  vi.advanceTimersByTime(minute);
  expect(keyAfter(hands, 0)).toMatchObject({ keystrokes: 1, activeMs: 0, pausedMs: 0 });
  closedFor(locked, 90 * minute);
  expect(keyAfter(hands, 2000)).toMatchObject({ keystrokes: 2, activeMs: 2000, pausedMs: 0 });
});

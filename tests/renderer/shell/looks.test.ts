import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lookMs, watchLooks } from '../../../renderer/shell/looks.ts';
import { screenOf } from '../../../renderer/shell/screens.ts';
import { lookPlaces, lookPlaceWords } from '../../../shared/domain/look-places.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Step = readonly ['show' | 'act', string | null, number] | 'lock';
const short = lookMs - 100;

/** What was written down after these steps, each with how long it stays. */
async function looked(steps: readonly Step[]): Promise<readonly string[]> {
  const written: string[] = [];
  const looks = watchLooks(async (sheet) => {
    written.push(sheet);
    return true;
  });
  for (const step of steps) {
    if (step === 'lock') looks.end();
    else {
      looks.show(step[1], step[0] === 'act');
      await vi.advanceTimersByTimeAsync(step[2]);
    }
  }
  return written;
}

describe('a look', () => {
  const cases: readonly { readonly why: string; readonly steps: readonly Step[]; readonly written: readonly string[] }[] = [
    { why: 'is a detail that stays', steps: [['show', 'a', lookMs]], written: ['a'] },
    { why: 'is none before that', steps: [['show', 'a', short]], written: [] },
    { why: 'is not everybody whom the arrows pass', steps: [['show', 'a', short], ['show', 'b', short], ['show', 'c', short], ['show', 'd', lookMs]], written: ['d'] },
    { why: 'is none when the detail is gone in time', steps: [['show', 'a', short], ['show', null, lookMs]], written: [] },
    { why: 'is one, however long it stays', steps: [['show', 'a', 20 * lookMs]], written: ['a'] },
    { why: 'is one, however often the same is read again', steps: [['show', 'a', lookMs], ['show', 'a', lookMs], ['show', null, 10], ['show', 'a', lookMs]], written: ['a'] },
    { why: 'is measured from the first moment, whatever is read again', steps: [['show', 'a', short], ['show', 'a', 100]], written: ['a'] },
    { why: 'is another one after somebody else was looked at', steps: [['show', 'a', lookMs], ['show', 'b', lookMs], ['show', 'a', lookMs]], written: ['a', 'b', 'a'] },
    { why: 'is not another one when somebody else was only passed', steps: [['show', 'a', lookMs], ['show', 'b', short], ['show', 'a', lookMs]], written: ['a'] },
    { why: 'is at once when something is done about them', steps: [['show', 'a', 10], ['act', 'a', 0]], written: ['a'] },
    { why: 'is one when something is done about whoever was looked at', steps: [['show', 'a', lookMs], ['act', 'a', lookMs], ['show', 'a', lookMs], ['act', 'a', 0]], written: ['a'] },
    { why: 'is none under a lock', steps: [['show', 'a', short], 'lock', ['show', null, lookMs]], written: [] },
    { why: 'is another one for whoever comes back from a lock', steps: [['show', 'a', lookMs], 'lock', ['show', 'a', lookMs]], written: ['a', 'a'] },
  ];
  test.each(cases)('$why', async ({ steps, written }) => {
    expect(await looked(steps)).toEqual(written);
  });

  test('that could not be written is written with the next act', async () => {
    const asked: string[] = [];
    const looks = watchLooks(async (sheet) => asked.push(sheet) > 1);
    looks.show('a', false);
    await vi.advanceTimersByTimeAsync(lookMs);
    looks.show('a', true);
    await vi.advanceTimersByTimeAsync(0);
    looks.show('a', true);
    expect(asked).toEqual(['a', 'a']);
  });
});

test('a place is told by the title of its screen', () => {
  expect(lookPlaces.map((place) => lookPlaceWords[place])).toEqual(lookPlaces.map((place) => screenOf(place)?.title));
});

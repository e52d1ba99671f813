import { expect, test } from 'vitest';
import { moved } from '../../../renderer/ui/virtual-rows.tsx';

test.each([
  ['ArrowDown', -1, 5, 0, 'the first press chooses the first row'],
  ['ArrowDown', 4, 5, 4, 'the last row is the end'],
  ['ArrowUp', 0, 5, 0, 'the first row is the end'],
  ['PageDown', 0, 100, 15, 'one screen'],
  ['PageUp', 3, 100, 0, 'not beyond the first'],
  ['Home', 70, 100, 0, ''],
  ['End', 0, 100, 99, ''],
  ['a', 3, 100, null, 'letters move nothing'],
  ['ArrowDown', -1, 0, null, 'an empty list has nothing to choose'],
] as const)('%s from %d of %d → %s', (key, from, count, to, _why) => {
  expect(moved(key, from, count)).toBe(to);
});

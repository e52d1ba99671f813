import { expect, test } from 'vitest';
import { secondsLeft } from '../../../renderer/shell/idle.ts';

test.each([
  [0, 0, 5, 300, 'just used'],
  [270_000, 0, 5, 30, 'the announcement'],
  [299_001, 0, 5, 1, 'rounded up: never locked early'],
  [300_000, 0, 5, 0, 'locked'],
  [900_000, 0, 5, -600, 'the computer slept over it'],
])('at %d ms, used at %d, %d minutes: %d s left (%s)', (now, lastUse, minutes, left) => {
  expect(secondsLeft(now, lastUse, minutes)).toBe(left);
});

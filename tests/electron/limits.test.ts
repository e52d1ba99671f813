import { expect, test } from 'vitest';
import { callSizeLimit, isWithinLimits } from '../../electron/main/limits.ts';

const circle: { self?: unknown } = {};
circle.self = circle;
const wide: Record<string, unknown> = {};
wide['a'] = wide;
wide['b'] = wide;

test.each([
  { why: 'a usual call', value: { call: 'a', name: 'session.status', input: {} }, fits: true },
  { why: 'a sheet of long answers', value: Array.from({ length: 60 }, () => 'x'.repeat(300)), fits: true },
  { why: 'nothing', value: undefined, fits: true },
  { why: 'a text just too long', value: 'x'.repeat(callSizeLimit / 2 + 1), fits: false },
  { why: 'ten megabytes', value: { input: 'x'.repeat(10_000_000) }, fits: false },
  { why: 'a long key', value: { ['x'.repeat(600_000)]: 1 }, fits: false },
  { why: 'many small parts', value: Array.from({ length: 200_000 }, () => 0), fits: false },
  { why: 'bytes', value: new Uint8Array(2_000_000), fits: false },
  { why: 'a circle', value: circle, fits: false },
  { why: 'a circle that grows at each turn', value: wide, fits: false },
  { why: 'a map, which no call carries', value: new Map(), fits: false },
])('$why', ({ value, fits }) => {
  expect(isWithinLimits(value)).toBe(fits);
});

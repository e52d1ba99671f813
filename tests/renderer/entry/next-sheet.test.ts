import { expect, test } from 'vitest';
import { comesAfter } from '../../../renderer/entry/entry-store.ts';

const paper = (sheetNo: string, bundle: string | null, position: number | null) => ({ sheetNo, bundle, position });

test.each([
  ['the next place of the stack', paper('A-0009', 'M01', 5), paper('A-0003', 'M01', 4), true],
  ['a place before it, whatever its number', paper('A-0009', 'M01', 3), paper('A-0003', 'M01', 4), false],
  ['another stack', paper('A-0004', 'M02', 5), paper('A-0003', 'M01', 4), false],
  ['of papers in no stack the next number', paper('A-0004', null, null), paper('A-0003', null, null), true],
  ['one that was passed over waits', paper('A-0002', null, null), paper('A-0003', null, null), false],
  ['numbers are no letters', paper('A-10000', null, null), paper('A-9999', null, null), true],
] as const)('%s', (_why, head, after, comes) => {
  expect(comesAfter(head, after)).toBe(comes);
});

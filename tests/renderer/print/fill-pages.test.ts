import { expect, test } from 'vitest';
import { fillPages } from '../../../renderer/print/fill-pages.ts';

const room = { first: 50, next: 80 };

test.each<[string, readonly number[], readonly number[], readonly (readonly number[])[]]>([
  ['what fits stays on one page', [20, 20, 10], [], [[0, 1, 2]]],
  ['the next page has its own room', [20, 40, 40, 10], [], [[0], [1, 2], [3]]],
  ['a heading goes along with what it heads', [20, 20, 20, 20], [1], [[0], [1, 2, 3]]],
  ['two headings in a row stay together', [30, 10, 10, 20], [1, 2], [[0], [1, 2, 3]]],
  ['higher than a page: alone, and it runs over', [20, 200, 20], [], [[0], [1], [2]]],
  ['nothing at all is one page', [], [], [[]]],
  ['the first one is never pushed off an empty page', [60], [], [[0]]],
])('%s', (_why, heights, keeps, pages) => {
  expect(fillPages(heights, room, (index) => keeps.includes(index))).toEqual(pages);
});

import { expect, test } from 'vitest';
import { nameTyped } from '../../../renderer/entry/search-words.ts';

test.each([
  ['siti aminah', 'siti aminah', 'a name is the name of the new sheet'],
  ["  Nur'aini ", "Nur'aini", 'without the spaces around it'],
  ['A-0231', '', 'the number of a sheet'],
  ['5207024101750001', '', 'a NIK'],
  ['0812 3456', '', 'a phone'],
  ['- -', '', 'no letters'],
  ['O', 'O', 'a name of one letter'],
])('%j begins with %j: %s', (typed, name) => {
  expect(nameTyped(typed)).toBe(name);
});

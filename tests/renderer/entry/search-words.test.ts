import { expect, test } from 'vitest';
import { nameTyped, nikTyped, withNear } from '../../../renderer/entry/search-words.ts';

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

test.each([
  ['5207024101750001', '5207024101750001', 'as it stands on the card'],
  ['520702 410175 0001', '5207024101750001', 'in its groups'],
  ['52.0702.4101.75.0001', '5207024101750001', 'with dots'],
  ['520702410175000', null, 'not whole yet'],
  ['52070241017500011', null, 'too long'],
  ['A-0231', null, 'the number of a sheet'],
] as readonly (readonly [string, string | null, string])[])('%j as a NIK: %s, %s', (typed, nik) => {
  expect(nikTyped(typed)).toBe(nik);
});

test('who is one slip away stands behind who was found, and nobody twice', () => {
  const [a, b, c] = [{ uid: 'a' }, { uid: 'b' }, { uid: 'c' }];
  expect(withNear([a, b], [b, c])).toEqual([a, b, c]);
});

import { expect, test } from 'vitest';
import { dueText, staffText } from '../../../renderer/person-data/person-words.ts';

test.each([
  ['2020-04-16T01:00:00.000Z', '2020-04-13T01:00:00.000Z', 'sisa 72 jam', 'just asked'],
  ['2020-04-16T01:00:00.000Z', '2020-04-16T00:15:00.000Z', 'sisa 45 menit', 'the last hour'],
  ['2020-04-16T01:00:00.000Z', '2020-04-16T03:00:00.000Z', 'lewat 2 jam', 'past its hour'],
])('until %s at %s: %s', (dueAt, now, wanted, _because) => {
  expect(dueText(dueAt, now)).toBe(wanted);
});

test('of staff the role stands there; a name only where it was given', () => {
  expect([staffText({ role: 'petugas', name: null }), staffText({ role: 'penyelia', name: 'Sekar' })]).toEqual(['petugas', 'Sekar (penyelia)']);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupDigits, nikGroups } from '../../../renderer/ui/group-digits.ts';
import { nikParts } from '../../../renderer/ui/nik.tsx';

describe('digits in groups 6-6-4', () => {
  test.each([
    ['', ''],
    ['5', '5'],
    ['520703', '520703'],
    ['5207036', '520703 6'],
    ['5207036809880001', '520703 680988 0001'],
    ['52070368098800012', '520703 680988 00012'],
    ['520703 680988 0001', '520703 680988 0001'],
    ['5 2 0 7', '5207'],
  ])('%s → %s', (typed, shown) => {
    expect(groupDigits(typed, nikGroups)).toBe(shown);
  });

  test('grouping loses and adds no sign but blanks, and grouping twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (typed) => {
        const shown = groupDigits(typed, nikGroups);
        expect(shown.replaceAll(' ', '')).toBe(typed.replaceAll(' ', ''));
        expect(groupDigits(shown, nikGroups)).toBe(shown);
      }),
    );
  });

  test('what is read aloud are the parts of the number', () => {
    expect(nikParts('5207036809880001')).toEqual(['520703', '680988', '0001']);
    expect(nikParts('5207')).toEqual(['5207']);
  });
});

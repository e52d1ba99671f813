import { expect, test } from 'vitest';
import { meantNumber } from '../../../renderer/reception/blank-number.ts';
import { slipCodeOf } from '../../../shared/domain/slip-code.ts';

const waiting = ['A-0501', 'A-0502', 'B-0502'].map((sheetNo) => ({ sheetNo }));

test.each([
  ['A-0501', 'A-0501', 'as it stands on the paper'],
  ['a 501', 'A-0501', 'with its letter, without zeros'],
  [' 0501 ', 'A-0501', 'by its digits'],
  [slipCodeOf('A-0502'), 'A-0502', 'scanned'],
  ['B-0501', null, 'of another station: not this paper'],
  ['B501', null, 'of another station, in short'],
  ['0502', null, 'two stations have it: the letter is asked'],
  ['B-0502', 'B-0502', 'the letter tells'],
  ['A-0503', null, 'waits no more'],
  ['', null, 'nothing'],
])('%j → %s: %s', (typed, sheetNo, _why) => {
  expect(meantNumber(typed, waiting)?.sheetNo ?? null).toBe(sheetNo);
});

import { expect, test } from 'vitest';
import { ScanRun } from '../../../renderer/shell/scanned.ts';
import { slipCodeOf } from '../../../shared/domain/slip-code.ts';

const code = slipCodeOf('A-0502');
const none = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };
/** What becomes of each key when they come `ms` apart. */
const typed = (keys: readonly string[], ms: number) => {
  const run = new ScanRun();
  return keys.map((key, index) => run.press({ ...none, key }, index * ms));
};

test('a scanner: nothing of it reaches a screen but its letter, and its Enter is the code', () => {
  expect(typed([...code, 'Enter'], 4)).toEqual(['pass', ...Array.from({ length: code.length - 1 }, () => 'hold'), { code }]);
  // Shift comes before the capital.
  expect(typed(['Shift', ...code, 'Enter'], 4).at(-1)).toEqual({ code });
});

test.each([
  ['a code whose check digit is another is told so in Cek', [...code.slice(0, -1), String((Number(code.at(-1)) + 1) % 10), 'Enter'], 4, 'object'],
  ['another dash, of another keyboard', [...code.replaceAll('-', '/'), 'Enter'], 4, 'object'],
  ['a hand', [...code, 'Enter'], 120, 'string'],
  ['a digit and Enter are keys of a list', ['2', 'Enter'], 4, 'string'],
  ['a number of paper without its check digit', [...'A-0502', 'Enter'], 4, 'string'],
  ['a word', [...'ANDI', 'Enter'], 4, 'string'],
] as const)('%s', (_why, keys, ms, kind) => {
  expect(typeof typed(keys, ms).at(-1)).toBe(kind);
});

import { expect, test } from 'vitest';
import { HeldKeys } from '../../../renderer/shell/held-keys.ts';

type Keyed = string | { readonly key: string; readonly ctrlKey?: true; readonly altKey?: true; readonly metaKey?: true; readonly shiftKey?: true; readonly repeat?: true };

/** Presses keys one after the other; answers which of them waited. */
function press(held: HeldKeys, keys: readonly Keyed[]): readonly boolean[] {
  const plain = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, repeat: false };
  return keys.map((key) => held.press(typeof key === 'string' ? { ...plain, key } : { ...plain, ...key }));
}

/** What would be written, and how many keys only count. */
function taken(held: HeldKeys): { readonly written: string; readonly counted: number } {
  let written = '';
  let counted = 0;
  for (let key = held.next(); key; key = held.next()) {
    if (key.writes) written += key.key === 'Enter' ? '|' : key.key === 'F10' ? '!' : key.key;
    else counted += 1;
  }
  return { written, counted };
}

test.each([
  ['the digits of a NIK, in their order', ['5', '2', '0', '7'], '5207', 0],
  ['letters, blanks and signs', ['s', ' ', "'", '-', '/'], "s '-/", 0],
  ['what AltGr writes', [{ key: '@', ctrlKey: true, altKey: true }], '@', 0],
  ['a key held down writes as often as in a box', ['0', { key: '0', repeat: true }], '00', 0],
  ['Backspace takes the last one back; both keys were pressed', ['5', '3', 'Backspace', '2'], '52', 2],
  ['Backspace again and again, and once too often', ['5', '2', 'Backspace', 'Backspace', 'Backspace'], '', 4],
  ['an Enter between two fields keeps them apart', ['S', 'A', 'Enter', 'B'], 'SA|B', 0],
  ['a second blow on the Enter that saves is none', ['Enter', '5'], '5', 0],
  ['nor is one whose sign was taken back', ['5', 'Backspace', 'Enter', '2'], '2', 2],
  ['an Enter held down is one', ['5', 'Enter', { key: 'Enter', repeat: true }], '5|', 0],
  ['F10 does not overtake what was typed before it', ['S', 'Enter', '0', 'F10', 'B'], 'S|0!B', 0],
  ['a second blow on the F10 that saves is none', ['F10', '5'], '5', 0],
  ['Backspace does not reach behind an Enter', ['5', 'Enter', 'Backspace', '2'], '5|2', 0],
  ['Esc drops all that came before it', ['5', '2', 'Escape', '7'], '7', 0],
] as const satisfies readonly (readonly [string, readonly Keyed[], string, number])[])('%s', (_why, keys, written, counted) => {
  const held = new HeldKeys();
  press(held, keys);
  expect(held.signs).toBe(written.replaceAll(/[|!]/gu, '').length);
  expect(taken(held)).toEqual({ written, counted });
  expect(held.isEmpty).toBe(true);
});

test.each([
  ['Esc', 'Escape'],
  ['F keys', 'F9'],
  ['F10 with nothing before it', 'F10'],
  ['a menu by Shift F10', { key: 'F10', shiftKey: true }],
  ['Tab', 'Tab'],
  ['arrows', 'ArrowDown'],
  ['a lone Shift', 'Shift'],
  ['dead keys', 'Dead'],
  ['shortcuts', { key: 'k', ctrlKey: true }],
  ['the digits of the side panel', { key: '1', ctrlKey: true }],
  ['menus', { key: 'f', altKey: true }],
  ['the keys of the system', { key: 'v', metaKey: true }],
] as const)('%s keep their meaning', (_what, key) => {
  const held = new HeldKeys();
  expect(press(held, [key])).toEqual([false]);
  expect(held.isEmpty).toBe(true);
});

test('what is cleared is gone, and counted in signs', () => {
  const held = new HeldKeys();
  press(held, ['5', '2', 'Backspace', '0', 'Enter']);
  expect([held.clear(), held.isEmpty, held.clear()]).toEqual([2, true, 0]);
});

test.each([
  ['a code and its Enter', ['A', '5', '-', '2', 'Enter'], 'A5-2'],
  ['scanned twice, because nothing answered: the last one', ['A', '5', 'Enter', 'B', '6', 'Enter'], 'B6'],
  ['what was taken back is not in it', ['A', '4', 'Backspace', '5', 'Enter'], 'A5'],
  ['no Enter yet', ['A', '5'], null],
  ['saved after it', ['A', 'Enter', '5', 'F10'], null],
  ['nothing', [], null],
] as const)('the line that was ended: %s', (_why, keys, line) => {
  const held = new HeldKeys();
  press(held, keys);
  expect(held.line).toBe(line);
});

import { afterEach, describe, expect, test } from 'vitest';
import { addLayer, bindingOf, type Bindings, type KeyLayer } from '../../../renderer/shell/keys.ts';

/** Which layer has a key: the window's one rule, without a window. */
const added: { remove(): void }[] = [];
afterEach(() => {
  for (const layer of added.splice(0)) layer.remove();
});

function put(level: KeyLayer, name: string, ...keys: (keyof Bindings)[]): void {
  added.push(addLayer(level, Object.fromEntries(keys.map((key) => [key, () => heard.push(name)]))));
}

const heard: string[] = [];
function press(key: keyof Bindings): string | undefined {
  heard.length = 0;
  bindingOf(key)?.();
  return heard[0];
}

describe('who answers a key', () => {
  test('a screen before the shell, whichever came first; what it does not know falls through', () => {
    put('screen', 'screen', 'F8');
    put('shell', 'shell', 'F8', 'F3');
    expect(press('F8')).toBe('screen');
    expect(press('F3')).toBe('shell');
    expect(press('F9')).toBeUndefined();
  });

  test('within a level the latest', () => {
    put('screen', 'screen', 'F8', 'F9');
    put('screen', 'panel', 'F8');
    expect(press('F8')).toBe('panel');
    expect(press('F9')).toBe('screen');
  });

  test('an open dialog lets nothing through but the lock', () => {
    put('shell', 'shell', 'F3', 'Ctrl+L');
    put('screen', 'screen', 'F8');
    put('dialog', 'dialog', 'Esc');
    expect(press('Esc')).toBe('dialog');
    expect(press('F8')).toBeUndefined();
    expect(press('F3')).toBeUndefined();
    expect(press('Ctrl+L')).toBe('shell');
  });

  test('help lies over a dialog too, whose keys rest meanwhile', () => {
    put('shell', 'shell', 'F1', 'F3', 'Ctrl+L');
    put('dialog', 'dialog', 'Enter', '1', 'Esc');
    expect(press('F1')).toBe('shell');
    expect(press('F3')).toBeUndefined();
    put('over', 'help', 'Esc');
    expect(press('Esc')).toBe('help');
    expect(press('Enter'), 'an act that was asked under the help').toBeUndefined();
    expect(press('1')).toBeUndefined();
    expect(press('Ctrl+L')).toBe('shell');
  });

  test('the log-in screen lets nothing through at all, not even to a dialog under it', () => {
    put('shell', 'shell', 'F3', 'Ctrl+L');
    put('dialog', 'dialog', 'Esc');
    put('gate', 'gate', '1');
    expect(press('1')).toBe('gate');
    expect(['F3', 'Ctrl+L', 'Esc'].map((key) => press(key as keyof Bindings))).toEqual([undefined, undefined, undefined]);
  });

  test('a layer that is gone answers no more', () => {
    put('screen', 'screen', 'F8');
    const dialog = addLayer('dialog', {});
    expect(press('F8')).toBeUndefined();
    dialog.remove();
    expect(press('F8')).toBe('screen');
  });
});

import { describe, expect, test } from 'vitest';
import { keyTable, rowOf } from '../../../renderer/shell/key-table.ts';

const none = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };

describe('the key that was pressed', () => {
  test.each([
    [{ key: 'F8' }, 'F8', 'plain'],
    [{ key: 'F1', shiftKey: true }, 'Shift+F1', 'shift counts for keys that write nothing'],
    [{ key: 'Escape' }, 'Esc', 'as printed on the keyboard'],
    [{ key: 'ArrowUp' }, 'Up', ''],
    [{ key: 'k', ctrlKey: true }, 'Ctrl+K', ''],
    [{ key: 'K', ctrlKey: true }, 'Ctrl+K', 'Caps Lock changes nothing'],
    [{ key: '/', shiftKey: true }, '/', 'keyboards that need shift for a sign'],
    [{ key: 'Tab', shiftKey: true }, 'Shift+Tab', ''],
    [{ key: 'a' }, null, 'letters are for typing'],
    [{ key: 'F8', altKey: true }, null, 'Alt belongs to the system'],
    [{ key: 'F8', ctrlKey: true }, null, 'not in the table'],
  ] as const)('%o → %s', (pressed, name, _why) => {
    expect(rowOf({ ...none, ...pressed })?.key ?? null).toBe(name);
  });

  test('no key stands twice, and every key that the browser uses too is marked as ours', () => {
    const names = keyTable.map((row) => row.key);
    expect(new Set(names).size).toBe(names.length);
    const browsers = keyTable.filter((row) => /^(Shift\+)?F\d+$|^Ctrl\+/.test(row.key) && !('own' in row));
    expect(browsers).toEqual([]);
  });
});

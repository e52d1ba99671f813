import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOwnClipboard } from '../../electron/main/own-clipboard.ts';

let text = '';
const clipboard = { readText: () => text, clear: () => { text = ''; } };
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what was copied in the window is gone after a lock', async () => {
  const own = createOwnClipboard(clipboard);
  own.copied();
  text = 'DARI LOKET';
  vi.advanceTimersByTime(200);
  await own.forget();
  expect(text).toBe('');
});

test('also when the lock comes before the clipboard has settled', async () => {
  const own = createOwnClipboard(clipboard);
  own.copied();
  text = 'DARI LOKET';
  await own.forget();
  expect(text).toBe('');
});

test('what came from elsewhere, before or since, stays', async () => {
  const own = createOwnClipboard(clipboard);
  text = 'dari program lain';
  await own.forget();
  expect(text).toBe('dari program lain');
  own.copied();
  text = 'DARI LOKET';
  vi.advanceTimersByTime(200);
  text = 'dari program lain';
  await own.forget();
  expect(text).toBe('dari program lain');
});

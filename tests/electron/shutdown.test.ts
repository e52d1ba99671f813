import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFlusher, createShutdown } from '../../electron/main/shutdown.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('typed text first, then the database, then the process; once', async () => {
  const steps: string[] = [];
  const step = (name: string) => async (): Promise<void> => void steps.push(name);
  const quit = createShutdown({ flush: step('flush'), stopData: step('data'), exit: () => steps.push('exit') });
  quit();
  quit();
  await vi.advanceTimersByTimeAsync(1);
  expect(steps).toEqual(['flush', 'data', 'exit']);
});

test('a database that cannot be stopped does not keep the process alive', async () => {
  const exit = vi.fn();
  createShutdown({ flush: async () => {}, stopData: () => Promise.reject(new Error('x')), exit })();
  await vi.advanceTimersByTimeAsync(1).catch(() => {});
  expect(exit).toHaveBeenCalledOnce();
});

test('the window is waited for until it answers, and not longer than its time', async () => {
  const push = vi.fn();
  const flusher = createFlusher(push, 1000);
  let done = 0;
  void flusher.flush().then(() => (done += 1));
  await vi.advanceTimersByTimeAsync(500);
  expect([push.mock.calls.length, done]).toEqual([1, 0]);
  flusher.heard();
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toBe(1);
  void flusher.flush().then(() => (done += 1));
  await vi.advanceTimersByTimeAsync(1001);
  expect(done).toBe(2);
});

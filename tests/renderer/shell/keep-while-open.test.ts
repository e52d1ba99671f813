import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeSession } from '../../../renderer/session/session-store.ts';
import { keepWhileOpen } from '../../../renderer/shell/keep-while-open.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what is under the fingers is handed over while the work is open, and not behind the log-in screen, where somebody else may just come in', () => {
  const keep = vi.fn(() => Promise.resolve());
  changeSession({ gate: { kind: 'open' } });
  const stop = keepWhileOpen(keep);
  vi.advanceTimersByTime(1600);
  expect(keep).toHaveBeenCalledTimes(1);
  changeSession({ gate: { kind: 'login', locked: null } });
  vi.advanceTimersByTime(10_000);
  expect(keep).toHaveBeenCalledTimes(1);
  stop();
});

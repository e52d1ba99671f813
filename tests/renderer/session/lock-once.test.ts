import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { enter, lock } from '../../../renderer/session/session.ts';
import { changeSession, sessionStore } from '../../../renderer/session/session-store.ts';
import { watchIdle } from '../../../renderer/shell/idle.ts';

/** What is under the fingers takes its longest to be handed over: longer than a second, after which the idle watch asks again. */
const flushMs = 1500;
vi.mock('../../../renderer/shell/flush.ts', () => ({ flushAll: () => new Promise((resolve) => setTimeout(resolve, flushMs)) }));

const person = { user: 'u', loginName: 'petugas', name: 'Orang Petugas', role: 'petugas' } as const;
const signedIn = { ...person, lastLogin: null, kept: null, idleMinutes: 1, clockBack: false };
let asked: { readonly name: string; readonly input: unknown }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  const loket = {
    call: async (name: string, input: unknown) => {
      asked.push({ name, input });
      return { ok: false, problem: { code: 'data.unavailable', details: {} } };
    },
    onEvent: () => () => undefined,
  };
  vi.stubGlobal('window', Object.assign(new EventTarget(), { loket }));
  changeSession({ person, gate: { kind: 'open' } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const locks = () => asked.filter(({ name }) => name === 'session.lock').map(({ input }) => input);

test('who comes back while a second asking is on its way is not thrown out again', async () => {
  const stop = watchIdle(1, () => void lock('diam'));
  await vi.advanceTimersByTimeAsync(60_000 + flushMs);
  expect(sessionStore.get().gate).toMatchObject({ kind: 'login', locked: { why: 'diam' } });
  // As the hook does once the gate is not open.
  stop();
  enter(signedIn);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sessionStore.get().gate).toEqual({ kind: 'open' });
  expect(locks()).toEqual([{ why: 'diam' }]);
});

test('a key and the idle watch at once are one lock, with the reason that came first', async () => {
  await Promise.all([lock('tombol'), lock('diam'), vi.advanceTimersByTimeAsync(2 * flushMs)]);
  expect(locks()).toEqual([{ why: 'tombol' }]);
});

test('the next lock is done as the first was', async () => {
  for (const why of ['diam', 'tombol'] as const) {
    enter(signedIn);
    await Promise.all([lock(why), vi.advanceTimersByTimeAsync(flushMs)]);
    expect(sessionStore.get().gate).toMatchObject({ kind: 'login', locked: { why } });
  }
  expect(locks()).toEqual([{ why: 'diam' }, { why: 'tombol' }]);
});

test('the lock is asked for every second until it is there', async () => {
  const asking = vi.fn();
  const stop = watchIdle(1, asking);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(asking).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(asking).toHaveBeenCalledTimes(3);
  stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asking).toHaveBeenCalledTimes(3);
});

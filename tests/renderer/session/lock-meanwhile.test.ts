import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onLocked } from '../../../renderer/api/unlocked.ts';
import { enter, followSession, lock } from '../../../renderer/session/session.ts';
import { changeSession, sessionStore, type Gate } from '../../../renderer/session/session-store.ts';
import type { AppEvent } from '../../../shared/contract/wire.ts';

/** What comes while a lock hands over what is under the fingers, and what comes when there is nothing to lock. */
const flushMs = 1500;
vi.mock('../../../renderer/shell/flush.ts', () => ({ flushAll: () => new Promise((resolve) => setTimeout(resolve, flushMs)) }));

const person = { user: 'u', loginName: 'petugas', name: 'Orang Petugas', role: 'petugas' } as const;
const signedIn = { ...person, lastLogin: null, kept: null, idleMinutes: 10, clockBack: false };
let asked: string[] = [];
let emptied = 0;
let tell: (event: AppEvent) => void = () => undefined;
let stop: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  emptied = 0;
  const loket = {
    call: async (name: string) => {
      asked.push(name);
      return { ok: false, problem: { code: 'data.unavailable', details: {} } };
    },
    onEvent: (listener: (event: AppEvent) => void) => {
      tell = listener;
      return () => undefined;
    },
  };
  vi.stubGlobal('window', Object.assign(new EventTarget(), { loket }));
  stop = [followSession(), onLocked(() => (emptied += 1))];
  changeSession({ person, gate: { kind: 'open' } });
});
afterEach(() => {
  for (const each of stop) each();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Half of the flush goes by, something happens, the lock ends. */
async function meanwhile(happens: () => void): Promise<Gate> {
  const locking = lock('tombol');
  await vi.advanceTimersByTimeAsync(flushMs / 2);
  happens();
  await vi.advanceTimersByTimeAsync(flushMs);
  await locking;
  return sessionStore.get().gate;
}
const locks = () => asked.filter((name) => name === 'session.lock').length;

describe('while a lock hands over what is under the fingers', () => {
  test('sleep: its lock is the one; who has come back since is not thrown out again', async () => {
    expect(await meanwhile(() => tell({ type: 'locked', why: 'tidur' }))).toMatchObject({ kind: 'login', locked: { why: 'tidur' } });
    expect(emptied).toBe(1);
    enter(signedIn);
    const back = await meanwhile(() => {
      tell({ type: 'locked', why: 'tidur' });
      enter(signedIn);
    });
    expect(back).toEqual({ kind: 'open' });
    expect(locks()).toBe(0);
  });

  test('damage: it is said, and not hidden behind the log-in; the lock that was asked for holds under it', async () => {
    expect(await meanwhile(() => tell({ type: 'damaged' }))).toEqual({ kind: 'damaged', open: false });
    expect([locks(), emptied]).toEqual([1, 1]);
  });

  test.each([
    ['a data process that is gone', { type: 'data-gone', restarting: true }, { kind: 'data-gone', restarting: true }],
    ['the window closing', { type: 'backup', occasion: 'tutup', done: 0, total: 10, over: false }, { kind: 'closing' }],
  ] as const)('%s stays before the log-in', async (_what, event, gate) => {
    expect(await meanwhile(() => tell(event))).toEqual(gate);
  });

  test('a data process that died and is back: its log-in stands, and asks nothing of the new one', async () => {
    const gate = await meanwhile(() => {
      tell({ type: 'data-gone', restarting: true });
      tell({ type: 'data-back' });
    });
    expect(gate).toMatchObject({ kind: 'login', locked: { why: 'data' } });
    expect([locks(), emptied]).toEqual([0, 1]);
  });

  test('after any of it the next lock is done as ever', async () => {
    await meanwhile(() => tell({ type: 'locked', why: 'tidur' }));
    enter(signedIn);
    expect(await meanwhile(() => undefined)).toMatchObject({ kind: 'login', locked: { why: 'tombol' } });
    expect(locks()).toBe(1);
  });
});

describe('sleep, with no work on the screen', () => {
  test.each([
    ['the set-up that is being filled in', { kind: 'setup' }],
    ['a folder that cannot be used', { kind: 'folder', problem: { code: 'database.missing', details: {} } }],
    ['the log-in of a fresh start', { kind: 'login', locked: null }],
    ['a window that is closing', { kind: 'closing' }],
    ['a data process that is gone', { kind: 'data-gone', restarting: true }],
    ['damage under a lock', { kind: 'damaged', open: false }],
  ] as const)('%s stays as it is', (_what, gate) => {
    changeSession({ gate });
    tell({ type: 'locked', why: 'tidur' });
    expect(sessionStore.get().gate).toEqual(gate);
  });

  test('damage found in the middle of the work: what is typed can be looked at no more, and the damage is still said', () => {
    changeSession({ gate: { kind: 'damaged', open: true } });
    tell({ type: 'locked', why: 'tidur' });
    expect(sessionStore.get().gate).toEqual({ kind: 'damaged', open: false });
    expect(emptied).toBe(1);
  });

  test('a recovery code that is half typed goes', () => {
    changeSession({ gate: { kind: 'recovery' } });
    tell({ type: 'locked', why: 'tidur' });
    expect(sessionStore.get().gate.kind).toBe('login');
  });
});

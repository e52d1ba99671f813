import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AppEvent } from '../../../shared/contract/wire.ts';

/** The bridge as the preload makes it, played by hand. */
const calls: { name: string; input: unknown; call: string | undefined }[] = [];
let answer: (call: string) => Promise<unknown>;
let push: (event: AppEvent) => void = () => {};

beforeEach(() => {
  calls.length = 0;
  vi.resetModules();
  vi.stubGlobal('window', {
    loket: {
      call: (name: string, input: unknown, call?: string) => {
        calls.push({ name, input, call });
        return answer(call ?? '');
      },
      onEvent: (listener: (event: AppEvent) => void) => {
        push = listener;
        return () => {};
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

test('a call carries its name, and its progress finds the caller only', async () => {
  const { call } = await import('../../../renderer/api/client.ts');
  const seen: number[] = [];
  answer = async (id) => {
    push({ type: 'progress', call: id, done: 1, total: 3 });
    push({ type: 'progress', call: 'another', done: 2, total: 3 });
    return { ok: true, value: { rows: 0, head: '', brokenAt: null, compared: 0, missing: null } };
  };
  const reply = await call('audit.verify', {}, { onProgress: ({ done }) => seen.push(done) });
  expect(reply.ok).toBe(true);
  expect(calls[0]).toMatchObject({ name: 'audit.verify', input: {} });
  expect(seen).toEqual([1]);
});

test('a bridge that breaks is an unavailable data process, not an exception', async () => {
  const { call } = await import('../../../renderer/api/client.ts');
  answer = () => Promise.reject(new Error('gone'));
  expect(await call('app.info', {})).toEqual({ ok: false, problem: { code: 'data.unavailable', details: {} } });
});

test('a closed session is told to whoever shows the log-in screen; pushed events too', async () => {
  const { call, subscribe } = await import('../../../renderer/api/client.ts');
  const heard: string[] = [];
  const stop = subscribe((event) => heard.push(event.type));
  answer = async () => ({ ok: false, problem: { code: 'session.none', details: {} } });
  await call('home.ledgers', {});
  push({ type: 'locked', why: 'tidur' });
  stop();
  push({ type: 'data-back' });
  expect(heard).toEqual(['session-none', 'locked']);
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { superviseData, type DataSupervisor } from '../../electron/main/data-supervisor.ts';
import type { AppEvent } from '../../shared/contract/wire.ts';

/** A data process of which the test plays the part. */
class FakeProcess {
  readonly posted: unknown[] = [];
  killed = false;
  #message: (message: unknown) => void = () => {};
  #close: () => void = () => {};

  readonly port = {
    post: (message: unknown): void => void this.posted.push(message),
    onMessage: (listener: (message: unknown) => void): void => {
      this.#message = listener;
    },
    onClose: (listener: () => void): void => {
      this.#close = listener;
    },
  };

  kill(): void {
    if (this.killed) return;
    this.killed = true;
    this.#close();
  }

  say(message: unknown): void {
    this.#message(message);
  }
}

let processes: FakeProcess[] = [];
let pushed: AppEvent[] = [];
let logged: string[] = [];
let data: DataSupervisor;

const latest = (): FakeProcess => processes.at(-1) ?? new FakeProcess();
const envelope = (call: string) => ({ call, name: 'session.status', input: {} });
const unavailable = { ok: false, problem: { code: 'data.unavailable', details: {} } };
const stopping = { ok: false, problem: { code: 'data.stopping', details: {} } };

beforeEach(() => {
  vi.useFakeTimers();
  processes = [];
  pushed = [];
  logged = [];
  data = superviseData({
    start: () => {
      const started = new FakeProcess();
      processes.push(started);
      return started;
    },
    push: (event) => pushed.push(event),
    log: (code) => logged.push(code),
    now: () => Date.now(),
    readyWithinMs: 1000,
    drainWithinMs: 1000,
    copyStillMs: 3000,
  });
});
afterEach(() => vi.useRealTimers());

describe('calls', () => {
  test('wait for the process to be ready and get its answer', async () => {
    const answer = data.call(envelope('a'));
    await vi.advanceTimersByTimeAsync(1);
    expect(latest().posted).toEqual([]);
    latest().say({ type: 'ready' });
    await vi.advanceTimersByTimeAsync(1);
    expect(latest().posted).toEqual([{ type: 'call', envelope: envelope('a') }]);
    latest().say({ type: 'reply', call: 'a', reply: { ok: true, value: 1 } });
    expect(await answer).toEqual({ ok: true, value: 1 });
  });

  test('the same name twice in flight is refused', async () => {
    latest().say({ type: 'ready' });
    const first = data.call(envelope('a'));
    await vi.advanceTimersByTimeAsync(1);
    expect(await data.call(envelope('a'))).toMatchObject({ problem: { code: 'input.invalid' } });
    latest().say({ type: 'reply', call: 'a', reply: 'once' });
    expect(await first).toBe('once');
  });

  test('in flight when the process dies are answered, and the next go to its successor', async () => {
    latest().say({ type: 'ready' });
    const lost = data.call(envelope('a'));
    await vi.advanceTimersByTimeAsync(1);
    latest().kill();
    expect(await lost).toEqual(unavailable);
    expect(processes).toHaveLength(2);
    const next = data.call(envelope('b'));
    latest().say({ type: 'ready' });
    await vi.advanceTimersByTimeAsync(1);
    latest().say({ type: 'reply', call: 'b', reply: 'back' });
    expect(await next).toBe('back');
    expect(pushed).toEqual([{ type: 'data-gone', restarting: true }, { type: 'data-back' }]);
  });
});

test('a process that is not ready in time counts as dead', async () => {
  const answer = data.call(envelope('a'));
  await vi.advanceTimersByTimeAsync(1001);
  expect(await answer).toEqual(unavailable);
  expect(logged).toEqual(['data.not-ready', 'data.died']);
});

test('three deaths in a minute are borne, the fourth is the last', async () => {
  for (let death = 0; death < 4; death += 1) latest().kill();
  expect(processes).toHaveLength(4);
  expect(pushed.at(-1)).toEqual({ type: 'data-gone', restarting: false });
  expect(await data.call(envelope('a'))).toEqual(unavailable);
});

test('deaths of more than a minute ago are forgotten', async () => {
  for (let death = 0; death < 3; death += 1) latest().kill();
  latest().say({ type: 'ready' });
  await vi.advanceTimersByTimeAsync(61_000);
  latest().kill();
  expect(pushed.at(-1)).toEqual({ type: 'data-gone', restarting: true });
});

test('events go to the window, odd messages to the log', () => {
  latest().say({ type: 'event', event: { type: 'progress', call: 'a', done: 1, total: 2 } });
  latest().say({ type: 'nonsense' });
  latest().say(null);
  expect(pushed).toEqual([{ type: 'progress', call: 'a', done: 1, total: 2 }]);
  expect(logged).toEqual(['data.odd-message', 'data.odd-message']);
});

test('stopping refuses new calls, lets the running one end, drains, and starts nothing again', async () => {
  latest().say({ type: 'ready' });
  const running = data.call(envelope('a'));
  await vi.advanceTimersByTimeAsync(1);
  const stopped = data.stop();
  expect(await data.call(envelope('b'))).toEqual(stopping);
  expect(latest().posted.at(-1)).toEqual({ type: 'drain' });
  latest().say({ type: 'reply', call: 'a', reply: 'done' });
  latest().say({ type: 'drained' });
  await stopped;
  expect(await running).toBe('done');
  expect(latest().killed).toBe(true);
  expect(processes).toHaveLength(1);
  expect(pushed).toEqual([]);
});

test('a process that does not drain is ended after its time', async () => {
  const stopped = data.stop();
  await vi.advanceTimersByTimeAsync(1001);
  await stopped;
  expect(latest().killed).toBe(true);
  expect(logged).toEqual(['data.not-drained']);
});

test('another folder: the old process is drained, the new one answers', async () => {
  latest().say({ type: 'ready' });
  const replaced = data.replace();
  latest().say({ type: 'drained' });
  await vi.advanceTimersByTimeAsync(1);
  expect(processes).toHaveLength(2);
  latest().say({ type: 'ready' });
  await replaced;
  expect(pushed).toEqual([]);
});

test('locking is passed on', () => {
  data.lock('tidur');
  expect(latest().posted).toEqual([{ type: 'lock', why: 'tidur' }]);
});

describe('a last copy while stopping', () => {
  const move = (done: number): void => latest().say({ type: 'event', event: { type: 'backup', occasion: 'tutup', done, total: 100, over: false } });

  test('is waited for as long as it moves on, and shown', async () => {
    latest().say({ type: 'ready' });
    let stopped = false;
    void data.stop().then(() => (stopped = true));
    for (let done = 0; done < 10; done += 1) {
      move(done);
      await vi.advanceTimersByTimeAsync(900);
    }
    expect([stopped, logged]).toEqual([false, []]);
    expect(pushed.at(-1)).toMatchObject({ type: 'backup', occasion: 'tutup', done: 9 });
    latest().say({ type: 'drained' });
    await vi.advanceTimersByTimeAsync(2001);
    expect([stopped, logged]).toEqual([true, []]);
  });

  test('that stands still does not keep Loket open', async () => {
    latest().say({ type: 'ready' });
    let stopped = false;
    void data.stop().then(() => (stopped = true));
    move(1);
    await vi.advanceTimersByTimeAsync(1001);
    expect(stopped).toBe(false);
    await vi.advanceTimersByTimeAsync(3001);
    expect([stopped, logged]).toEqual([true, ['data.not-drained']]);
  });
});

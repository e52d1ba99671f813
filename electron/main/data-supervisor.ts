import type { Port } from '../../shared/contract/port.ts';
import type { AppEvent, CallEnvelope, FromData, LockReason, ToData } from '../../shared/contract/wire.ts';
import { failed } from '../../shared/result.ts';

/** A data process that has been started. */
export interface RunningData {
  readonly port: Port;
  kill(): void;
}

export interface SupervisorOptions {
  start(): RunningData;
  /** What the window should hear. */
  push(event: AppEvent): void;
  log(code: string): void;
  /** Milliseconds; any fixed zero. */
  now(): number;
  readonly readyWithinMs: number;
  readonly drainWithinMs: number;
  /** While a last copy is being written: how long it may stand still. */
  readonly copyStillMs: number;
}

export interface DataSupervisor {
  /** Passes a call on and answers what the data process answers; a named refusal when it cannot. Never throws. */
  call(envelope: CallEnvelope): Promise<unknown>;
  lock(why: LockReason): void;
  /** Closes the present process in order and starts another (the data folder has changed). */
  replace(): Promise<void>;
  /** No more calls; what is running ends, the database is closed, the process gone. */
  stop(): Promise<void>;
}

/** So many deaths in so long a time are borne; one more, and it stays down. */
const deathsBorne = 3;
const deathWindowMs = 60_000;

const unavailable = failed({ code: 'data.unavailable', details: {} });

/** One life of the data process, from its start to its end. */
interface Life {
  readonly running: RunningData;
  readonly ready: Promise<boolean>;
  readonly ended: Promise<void>;
  readonly drained: Promise<void>;
  readonly waiting: Map<string, (reply: unknown) => void>;
  /** Its end is wanted: no restart, no news. */
  expected: boolean;
  gone: boolean;
  /** How often the copy before the end has moved on. */
  copyMoves: number;
}

/** Keeps one data process alive: ready handshake, calls in flight, restarts, orderly end. */
export function superviseData(options: SupervisorOptions): DataSupervisor {
  let stopping = false;
  let deaths: readonly number[] = [];
  let life: Life | null = begin(false);

  function begin(again: boolean): Life {
    const running = options.start();
    const ready = deferred<boolean>();
    const ended = deferred<void>();
    const drained = deferred<void>();
    const own: Life = {
      running, ready: ready.promise, ended: ended.promise, drained: drained.promise, waiting: new Map(), expected: false, gone: false, copyMoves: 0,
    };
    const late = setTimeout(() => {
      if (own.expected) return;
      options.log('data.not-ready');
      running.kill();
    }, options.readyWithinMs);
    running.port.onMessage((message) => {
      if (!isFromData(message)) {
        options.log('data.odd-message');
        return;
      }
      switch (message.type) {
        case 'ready':
          clearTimeout(late);
          ready.resolve(true);
          if (again) options.push({ type: 'data-back' });
          return;
        case 'reply':
          own.waiting.get(message.call)?.(message.reply);
          own.waiting.delete(message.call);
          return;
        case 'event':
          if (message.event.type === 'backup') own.copyMoves += 1;
          options.push(message.event);
          return;
        case 'drained':
          drained.resolve();
      }
    });
    running.port.onClose(() => {
      clearTimeout(late);
      own.gone = true;
      ready.resolve(false);
      ended.resolve();
      for (const answer of own.waiting.values()) answer(unavailable);
      own.waiting.clear();
      if (!own.expected) died();
    });
    return own;
  }

  function died(): void {
    const now = options.now();
    deaths = [...deaths.filter((at) => now - at < deathWindowMs), now];
    const restarting = deaths.length <= deathsBorne;
    options.log(restarting ? 'data.died' : 'data.died-for-good');
    options.push({ type: 'data-gone', restarting });
    life = restarting ? begin(true) : null;
  }

  async function end(own: Life): Promise<void> {
    own.expected = true;
    if (!own.gone) {
      post(own, { type: 'drain' });
      if (!(await drainedInTime(own))) options.log('data.not-drained');
      own.running.kill();
      await within(own.ended, 2000);
    }
  }

  /** A copy to a slow stick may last minutes: as long as it moves on, it is waited for. */
  async function drainedInTime(own: Life): Promise<boolean> {
    const over = Promise.race([own.drained, own.ended]);
    let moves = own.copyMoves;
    for (let withinMs = options.drainWithinMs; !(await within(over, withinMs)); withinMs = options.copyStillMs) {
      if (own.copyMoves === moves) return false;
      moves = own.copyMoves;
    }
    return true;
  }

  function post(own: Life, message: ToData): void {
    own.running.port.post(message);
  }

  return {
    async call(envelope) {
      if (stopping) return failed({ code: 'data.stopping', details: {} });
      const own = life;
      if (own === null || !(await own.ready) || own.gone) return unavailable;
      if (stopping) return failed({ code: 'data.stopping', details: {} });
      if (own.waiting.has(envelope.call)) return failed({ code: 'input.invalid', details: { field: 'call' } });
      return await new Promise((resolve) => {
        own.waiting.set(envelope.call, resolve);
        post(own, { type: 'call', envelope });
      });
    },
    lock(why) {
      if (life !== null) post(life, { type: 'lock', why });
    },
    async replace() {
      if (stopping) return;
      if (life !== null) await end(life);
      life = begin(false);
      await life.ready;
    },
    async stop() {
      stopping = true;
      if (life !== null) await end(life);
    },
  };
}

/** By hand: the schema library is not needed before the window asks something, and would hold up the start. */
function isFromData(message: unknown): message is FromData {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  switch (message.type) {
    case 'ready':
    case 'drained':
      return true;
    case 'reply':
      return 'call' in message && typeof message.call === 'string';
    case 'event':
      return 'event' in message && typeof message.event === 'object' && message.event !== null && 'type' in message.event;
    default:
      return false;
  }
}

/** Whether a promise settles in time. */
async function within(promise: Promise<unknown>, ms: number): Promise<boolean> {
  const late = deferred<boolean>();
  const timer = setTimeout(() => late.resolve(false), ms);
  try {
    return await Promise.race([promise.then(() => true), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

interface Deferred<Value> {
  readonly promise: Promise<Value>;
  resolve(value: Value): void;
}

/** Promise.withResolvers, which the oldest Electron that runs this does not have. */
function deferred<Value>(): Deferred<Value> {
  let settle: (value: Value) => void = () => {};
  const promise = new Promise<Value>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle(value) };
}

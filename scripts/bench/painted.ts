import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

/**
 * Milliseconds from starting a program to the frame in which an element of its page is painted, by the page's own clock. The page is
 * watched over Chromium's debugging port, which holds nothing up; Playwright would keep both programs waiting until it has come.
 */
export async function msToPaint(electron: string, args: readonly string[], env: NodeJS.ProcessEnv, selector: string): Promise<number> {
  const port = await freePort();
  const begun = performance.timeOrigin + performance.now();
  const app = spawn(electron, [`--remote-debugging-port=${port}`, ...args], { stdio: 'ignore', env });
  try {
    const painted = await evaluate(await pageAddress(app, port), whenPainted(selector));
    return painted - begun;
  } finally {
    await end(app);
  }
}

const patienceMs = 30_000;

/** Answers the page's clock in the second frame after the element is there: the first one shows it. */
function whenPainted(selector: string): string {
  return `new Promise((done) => {
    const now = () => performance.timeOrigin + performance.now();
    const look = () => document.querySelector(${JSON.stringify(selector)}) === null
      ? setTimeout(look, 2)
      : requestAnimationFrame(() => requestAnimationFrame(() => done(now())));
    look();
  })`;
}

const targets = z.array(z.looseObject({ type: z.string(), webSocketDebuggerUrl: z.string().optional() }));

async function pageAddress(app: ChildProcess, port: number): Promise<string> {
  for (const until = performance.now() + patienceMs; performance.now() < until; await wait(5)) {
    if (app.exitCode !== null) throw new Error(`Electron ended by itself (${app.exitCode}).`);
    const found = await fetch(`http://127.0.0.1:${port}/json/list`).then(async (reply) => targets.parse(await reply.json()), () => []);
    const page = found.find((target) => target.type === 'page')?.webSocketDebuggerUrl;
    if (page !== undefined) return page;
  }
  throw new Error('The window does not open.');
}

const answer = z.looseObject({ id: z.number(), result: z.looseObject({ result: z.looseObject({ value: z.number() }) }) });

/** The number that an expression of the page comes to. A page that is loaded anew under it is asked again. */
async function evaluate(address: string, expression: string): Promise<number> {
  for (const until = performance.now() + patienceMs; performance.now() < until; ) {
    const value = await evaluateOnce(address, expression);
    if (value !== null) return value;
  }
  throw new Error('The page does not come to the awaited screen.');
}

function evaluateOnce(address: string, expression: string): Promise<number | null> {
  return new Promise((resolve) => {
    const socket = new WebSocket(address);
    const finish = (value: number | null): void => {
      resolve(value);
      socket.close();
    };
    socket.addEventListener('open', () => socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression, awaitPromise: true } })));
    socket.addEventListener('message', (event) => {
      const parsed = answer.safeParse(JSON.parse(String(event.data)));
      finish(parsed.success ? parsed.data.result.result.value : null);
    });
    socket.addEventListener('error', () => finish(null));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

async function end(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => app.once('exit', () => resolve()));
  app.kill('SIGTERM');
  const late = setTimeout(() => app.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(late);
}

import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { descendantsOf } from '../../scripts/pack/processes.ts';
import { packLayout } from '../../scripts/pack/layout.ts';
import { spawnPacked, type PackedRun } from '../../scripts/pack/spawn-packed.ts';
import { proved } from '../support/proof.ts';

/**
 * RELIABILITY F5, on the packaged program itself: what would open it to whoever sits at the PC has no effect. It ends at once with a
 * sentence; on Windows the sentence is a box that waits for a click, and behind it nothing has begun.
 */
const { executable } = packLayout();
const watchMs = 15_000;
let run: PackedRun | null = null;
let refused = 0;

afterEach(async () => {
  await run?.end();
  run = null;
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Joint: a server that listens on a port of TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Whether the port was ever open until the app ended, or until the time was over. */
async function everOpen(port: number, { isAlive }: PackedRun): Promise<boolean> {
  const until = performance.now() + watchMs;
  while (isAlive() && performance.now() < until) {
    if (await answers(port)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

/** It has said why, begun nothing, and ended by itself where no click is needed. */
function expectRefused({ app, home, said, isAlive }: PackedRun): void {
  expect(existsSync(join(home, 'data'))).toBe(false);
  expect(existsSync(join(home, 'user', 'logs'))).toBe(false);
  if (process.platform === 'win32') {
    expect(app.pid === undefined ? [] : descendantsOf(app.pid).filter(({ commandLine }) => commandLine.includes('--type=renderer'))).toEqual([]);
  } else {
    expect(isAlive()).toBe(false);
    expect(said()).toContain('Loket tidak dibuka');
    expect(app.exitCode).toBe(1);
  }
  refused += 1;
}

describe('a switch that opens a door', () => {
  test.each(['--remote-debugging-port=', '--inspect=', '--inspect-brk=', '--inspect-port='])('%s never listens', async (name) => {
    const port = await freePort();
    run = await spawnPacked(executable, { args: [`${name}${port}`] });
    expect(await everOpen(port, run)).toBe(false);
    expectRefused(run);
  });

  test.each(['--remote-debugging-pipe', '--disable-web-security', '--js-flags=--expose-gc', '--load-extension=/nothing', '--renderer-cmd-prefix=/bin/true', '--host-resolver-rules=MAP * 127.0.0.1'])('%s is refused', async (name) => {
    run = await spawnPacked(executable, { args: [name] });
    await Promise.race([run.ended, new Promise((resolve) => setTimeout(resolve, watchMs))]);
    expectRefused(run);
  });
});

describe('a variable that would make a bare Node of it', () => {
  test('ELECTRON_RUN_AS_NODE and NODE_OPTIONS run nobody else’s script', async () => {
    const mark = `loket-tanda-${process.pid}-${Date.now()}`;
    const script = join(tmpdir(), `${mark}.cjs`);
    writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(join(tmpdir(), `${mark}-`))} + process.pid, '');`, { mode: 0o644 });
    run = await spawnPacked(executable, { args: ['-r', script], env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${script}`, NODE_REPL_EXTERNAL_MODULE: script } });
    await Promise.race([run.ended, new Promise((resolve) => setTimeout(resolve, watchMs))]);
    expectRefused(run);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`${mark}-`))).toEqual([]);
    proved({ point: 'F1', done: 'the packaged program started with switches and variables that open Chromium or Node: debugging ports and pipes, inspectors, extensions, ELECTRON_RUN_AS_NODE, NODE_OPTIONS', times: refused, result: '0 ports opened, 0 foreign scripts run, 0 windows' });
  });
});

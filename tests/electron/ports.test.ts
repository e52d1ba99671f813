import { fork } from 'node:child_process';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { forkedParentPort } from '../../electron/ports/forked-node.ts';
import { utilityChildPort, utilityParentPort } from '../../electron/ports/utility-process.ts';
import type { Port } from '../../shared/contract/port.ts';
import { inProject } from '../../scripts/paths.ts';
import { echoOver, orderCount, portCases, roundTrip } from '../support/port-cases.ts';

/** One conformance test over both implementations. The real utilityProcess runs the same cases in tests/e2e/ports.spec.ts. */
const open: (() => void)[] = [];

afterEach(() => {
  for (const close of open.splice(0)) close();
});

function forked(): Port {
  const child = fork(inProject('tests', 'support', 'echo-forked.ts'), [], { serialization: 'advanced', execArgv: [] });
  open.push(() => void child.kill('SIGKILL'));
  return forkedParentPort(child);
}

/** Objects of the shape that Electron has, over a channel that clones in the same way. */
function utility(): Port {
  const { port1, port2 } = new MessageChannel();
  open.push(() => port1.close());
  echoOver(utilityChildPort(parentPortOver(port2)), () => port2.close());
  return utilityParentPort({
    postMessage: (message) => port1.postMessage(message),
    on: (_, listener) => port1.on('message', listener),
    once: (_, listener) => port1.once('close', listener),
  });
}

function parentPortOver(port: MessagePort) {
  return {
    postMessage: (message: unknown) => port.postMessage(message),
    on: (_: 'message', listener: (event: { readonly data: unknown }) => void) => port.on('message', (data: unknown) => listener({ data })),
  };
}

describe.each([
  { name: 'forked Node', make: forked },
  { name: 'utilityProcess', make: utility },
])('$name', ({ make }) => {
  test.each(portCases)('$why', async ({ value }) => {
    expect(await roundTrip(make(), [value])).toEqual([value]);
  });

  test('order is kept', async () => {
    const values = Array.from({ length: orderCount }, (_, index) => index);
    expect(await roundTrip(make(), values)).toEqual(values);
  });

  test('its end is told once, and what is posted afterwards is dropped quietly', async () => {
    const port = make();
    let closed = 0;
    await new Promise<void>((resolve) => {
      port.onClose(() => {
        closed += 1;
        resolve();
      });
      port.post('leave');
    });
    port.post('into the void');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(closed).toBe(1);
  });
});

test('a program that cannot be started is told as an end', async () => {
  const child = fork('nothing.mjs', [], { execPath: '/nonexistent/node', serialization: 'advanced' });
  await new Promise<void>((resolve) => forkedParentPort(child).onClose(resolve));
});

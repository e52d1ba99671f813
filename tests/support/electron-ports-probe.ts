import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import { utilityParentPort } from '../../electron/ports/utility-process.ts';
import { orderCount, portCases, roundTrip } from './port-cases.ts';

/** Main process of a small app of its own: the conformance cases over a real utilityProcess, the verdict on the last line. */
void app.whenReady().then(async () => {
  const child = utilityProcess.fork(join(__dirname, 'echo.cjs'), [], { env: {}, stdio: 'ignore' });
  const port = utilityParentPort(child);
  let closed = 0;
  const gone = new Promise<void>((resolve) => {
    port.onClose(() => {
      closed += 1;
      resolve();
    });
  });
  const order = Array.from({ length: orderCount }, (_, index) => index);
  const sent = [...portCases.map(({ value }) => value), ...order];
  const back = await roundTrip(port, sent);
  const differing = portCases.filter((_, index) => !isDeepStrictEqual(back[index], sent[index])).map(({ why }) => why);
  const ordered = isDeepStrictEqual(back.slice(portCases.length), order);
  port.post('leave');
  await gone;
  port.post('into the void');
  console.log(JSON.stringify({ differing, ordered, closed }));
  app.exit(0);
});

import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { fail, ProblemError } from '../../shared/problems.ts';
import { openToCheck } from '../open.ts';
import type { FromCheckThread } from './check-thread.ts';
import { checkDatabase } from './database.ts';

/** The thread in which the open database is looked at; started by check-thread.ts. */
const task = z.object({ database: z.string(), key: z.instanceof(Uint8Array), stop: z.instanceof(SharedArrayBuffer) }).parse(workerData);
const stop = new Int32Array(task.stop);
const key = Buffer.from(task.key.buffer, task.key.byteOffset, task.key.byteLength);
const say = (message: FromCheckThread): void => parentPort?.postMessage(message);

try {
  const checked = checkDatabase(
    () => openToCheck(task.database, key),
    () => {
      if (Atomics.load(stop, 0) !== 0) fail('cancelled');
    },
  );
  say({ type: 'checked', checked });
} catch (error) {
  const stopped = error instanceof ProblemError && error.problem.code === 'cancelled';
  say({ type: 'unseen', error: stopped ? null : error });
} finally {
  key.fill(0);
}

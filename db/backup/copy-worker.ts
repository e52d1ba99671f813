import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { fail, ProblemError } from '../../shared/problems.ts';
import { storageProblem } from '../service/sqlite-problems.ts';
import type { FromCopyThread } from './copy-thread.ts';
import { writeCopy } from './write-copy.ts';

/** The thread in which a copy is written and compared; started by copy-thread.ts. */
const task = z
  .object({ database: z.string(), target: z.string(), key: z.instanceof(Uint8Array), stop: z.instanceof(SharedArrayBuffer) })
  .parse(workerData);
const stop = new Int32Array(task.stop);
const key = Buffer.from(task.key.buffer, task.key.byteOffset, task.key.byteLength);
const say = (message: FromCopyThread): void => parentPort?.postMessage(message);

try {
  const written = writeCopy(
    { database: task.database, target: task.target, key },
    {
      moment: (bytes) => say({ type: 'moment', bytes }),
      read(share) {
        if (Atomics.load(stop, 0) !== 0) fail('cancelled');
        say({ type: 'read', share });
      },
    },
  );
  say({ type: 'written', written });
} catch (error) {
  const problem = error instanceof ProblemError ? error.problem : storageProblem(error);
  say(problem === null ? { type: 'broken', error } : { type: 'failed', problem });
} finally {
  key.fill(0);
}

import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { ProblemError } from '../../shared/problems.ts';
import { isTouched, readTable } from './read-table.ts';
import type { FromTableThread, ToTableThread } from './table-thread.ts';

/** The thread in which a table is read and lies; started by table-thread.ts. */
const task = z.object({ path: z.string(), sheet: z.string().nullable() }).parse(workerData);
const say = (message: FromTableThread, handedOver: readonly ArrayBuffer[] = []): void => parentPort?.postMessage(message, handedOver);

try {
  const { head, rows, content } = await readTable(task.path, task.sheet);
  parentPort?.on('message', (question: ToTableThread) => {
    switch (question.type) {
      case 'rows':
        say({ type: 'rows', rows: rows.slice(question.from, question.from + question.count) });
        return;
      case 'touched':
        say({ type: 'touched', touched: isTouched(rows, question.column, question.from) });
        return;
      case 'content': {
        // A buffer of its own: a small one lies in a pool that cannot be handed over.
        const own = content.byteLength === content.buffer.byteLength && content.buffer instanceof ArrayBuffer ? content.buffer : Uint8Array.from(content).buffer;
        say({ type: 'content', content: new Uint8Array(own) }, [own]);
      }
    }
  });
  say({ type: 'head', head });
} catch (error) {
  say(error instanceof ProblemError ? { type: 'failed', problem: error.problem } : { type: 'broken', error });
  process.exitCode = 0;
}

import { Worker } from 'node:worker_threads';
import { type Problem, ProblemError } from '../../shared/problems.ts';
import { workerBeside } from '../worker-file.ts';
import type { CopyTask, WrittenCopy } from './write-copy.ts';

/** Thread to starter. */
export type FromCopyThread =
  | { readonly type: 'moment'; readonly bytes: number }
  | { readonly type: 'read'; readonly share: number }
  | { readonly type: 'written'; readonly written: WrittenCopy }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'broken'; readonly error: unknown };

export interface CopyThread {
  /** The written and compared copy; rejects with a ProblemError or with what nobody foresaw. */
  readonly written: Promise<WrittenCopy>;
  /** Ends it at the next row; `written` rejects with `cancelled`. */
  stop(): void;
}

export interface ThreadHearing {
  moment(bytes: number): void;
  read(share: number): void;
}

/** Writes a copy in a thread of its own, with connections of its own. The key is handed over as a copy, which the thread wipes. */
export function startCopyThread(task: CopyTask, hear: ThreadHearing): CopyThread {
  const stop = new SharedArrayBuffer(4);
  const worker = new Worker(workerBeside(import.meta.url, 'copy-worker'), { workerData: { database: task.database, target: task.target, key: Uint8Array.from(task.key), stop }, name: 'cadangan' });
  const written = new Promise<WrittenCopy>((resolve, reject) => {
    worker.on('message', (message: FromCopyThread) => {
      switch (message.type) {
        case 'moment':
          hear.moment(message.bytes);
          return;
        case 'read':
          hear.read(message.share);
          return;
        case 'written':
          resolve(message.written);
          return;
        case 'failed':
          reject(new ProblemError(message.problem));
          return;
        case 'broken':
          reject(message.error);
      }
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread of the copy ended without a word')));
  });
  return { written, stop: () => void Atomics.store(new Int32Array(stop), 0, 1) };
}

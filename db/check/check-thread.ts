import { Worker } from 'node:worker_threads';
import { workerBeside } from '../worker-file.ts';
import type { Checked } from './database.ts';

/** Thread to starter. */
export type FromCheckThread =
  | { readonly type: 'checked'; readonly checked: Checked }
  /** `error`: null when it was stopped. */
  | { readonly type: 'unseen'; readonly error: unknown };

export interface CheckThread {
  /** null: stopped before it was through. Rejects when it could not look. */
  readonly checked: Promise<Checked | null>;
  /** Ends it at its next step. */
  stop(): void;
}

/**
 * Looks at all of an office's open database in a thread of its own, with connections of its own that cannot write. The key is handed
 * over as a copy, which the thread wipes.
 */
export function startCheckThread(task: { readonly database: string; readonly key: Buffer }): CheckThread {
  const stop = new SharedArrayBuffer(4);
  const worker = new Worker(workerBeside(import.meta.url, 'check-worker'), { workerData: { database: task.database, key: Uint8Array.from(task.key), stop }, name: 'pemeriksaan' });
  const checked = new Promise<Checked | null>((resolve, reject) => {
    worker.on('message', (message: FromCheckThread) => {
      if (message.type === 'checked') resolve(message.checked);
      else if (message.error === null) resolve(null);
      else reject(message.error);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread of the check ended without a word')));
  });
  return { checked, stop: () => void Atomics.store(new Int32Array(stop), 0, 1) };
}

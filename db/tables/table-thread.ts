import { Worker } from 'node:worker_threads';
import type { TableRow } from '../../shared/domain/old-sending/cells.ts';
import { fail, type Problem, ProblemError } from '../../shared/problems.ts';
import { workerBeside } from '../worker-file.ts';
import type { OpenTable } from './open-table.ts';
import type { TableHead } from './read-table.ts';

/** Starter to thread. */
export type ToTableThread = { readonly type: 'rows'; readonly from: number; readonly count: number } | { readonly type: 'touched'; readonly column: number; readonly from: number } | { readonly type: 'content' };

/** Thread to starter: the head or a problem first, then one answer for each question, in their order. */
export type FromTableThread =
  | { readonly type: 'head'; readonly head: TableHead }
  | { readonly type: 'rows'; readonly rows: readonly TableRow[] }
  | { readonly type: 'touched'; readonly touched: boolean }
  | { readonly type: 'content'; readonly content: Uint8Array }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'broken'; readonly error: unknown };

/** A workbook of 32 MB is some hundred MB of texts; a thread that wants more is ended, and the app goes on. */
const mostMemoryMb = 1536;

/** Reads a file in a thread of its own, so that the office goes on working meanwhile. Problems: those of `readTable`. */
export async function openInThread(path: string, sheet: string | null): Promise<OpenTable> {
  const worker = new Worker(workerBeside(import.meta.url, 'table-worker'), { workerData: { path, sheet }, name: 'tabel', resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb } });
  const answer = answersOf(worker);
  const ask = (question: ToTableThread): Promise<FromTableThread> => {
    worker.postMessage(question);
    return answer();
  };
  const close = (): void => void worker.terminate();
  try {
    const { head } = expected('head', await answer());
    return {
      head,
      rows: async (from, count) => expected('rows', await ask({ type: 'rows', from, count })).rows,
      touched: async (column, from) => expected('touched', await ask({ type: 'touched', column, from })).touched,
      content: async () => expected('content', await ask({ type: 'content' })).content,
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

function answersOf(worker: Worker): () => Promise<FromTableThread> {
  const heard: FromTableThread[] = [];
  let waiting: { resolve(message: FromTableThread): void; reject(error: unknown): void } | null = null;
  let ended: { readonly error: unknown } | null = null;
  const end = (error: unknown): void => {
    ended ??= { error };
    waiting?.reject(ended.error);
    waiting = null;
  };
  worker.on('message', (message: FromTableThread) => {
    if (waiting) waiting.resolve(message);
    else heard.push(message);
    waiting = null;
  });
  worker.once('error', (error: unknown) => end(isOutOfMemory(error) ? new ProblemError({ code: 'table.unreadable', details: {} }) : error));
  worker.once('exit', () => end(new Error('the thread of a table ended without a word')));
  return async () => {
    const next = heard.shift();
    if (next) return next;
    if (ended) throw ended.error;
    return new Promise((resolve, reject) => {
      waiting = { resolve, reject };
    });
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function expected<Type extends FromTableThread['type']>(type: Type, message: FromTableThread): Extract<FromTableThread, { readonly type: Type }> {
  if (message.type === 'failed') throw new ProblemError(message.problem);
  if (message.type === 'broken') throw message.error;
  // Joint: the thread answers each question with its own kind.
  return message.type === type ? (message as Extract<FromTableThread, { readonly type: Type }>) : fail('table.unreadable');
}

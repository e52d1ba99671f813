import type { CallInput, ContractName, Output } from '../../shared/contract/index.ts';
import type { AppEvent } from '../../shared/contract/wire.ts';
import type { Reply } from '../../shared/result.ts';
import './window.ts';

export interface Progress {
  readonly done: number;
  /** 0: length unknown. */
  readonly total: number;
}

export interface CallOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Told the call's name as soon as it is given, for jobs.cancel. */
  readonly onStart?: (call: string) => void;
}

type Heard = AppEvent | { readonly type: 'session-none' };

const listeners = new Set<(event: Heard) => void>();
const progress = new Map<string, (progress: Progress) => void>();
let listening = false;

/** Asks the data process (or main, for app.*). Never throws: what does not come back is `data.unavailable`. */
export async function call<Name extends ContractName>(name: Name, input: CallInput<Name>, options: CallOptions = {}): Promise<Reply<Output<Name>>> {
  listen();
  const id = crypto.randomUUID();
  options.onStart?.(id);
  if (options.onProgress) progress.set(id, options.onProgress);
  try {
    // Joint of derived types: the data process answers what the contract says, and checks it in tests and development.
    const reply = (await window.loket.call(name, input, id)) as Reply<Output<Name>>;
    if (!reply.ok && reply.problem.code === 'session.none') tell({ type: 'session-none' });
    return reply;
  } catch {
    return { ok: false, problem: { code: 'data.unavailable', details: {} } };
  } finally {
    progress.delete(id);
  }
}

/** Hears what the main process pushes, and 'session-none' when a call met a closed session. Answers how to stop. */
export function subscribe(listener: (event: Heard) => void): () => void {
  listen();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** One bridge for all: the first call or listener starts it. */
function listen(): void {
  if (listening) return;
  listening = true;
  window.loket.onEvent((event) => {
    if (event.type === 'progress') progress.get(event.call)?.({ done: event.done, total: event.total });
    else tell(event);
  });
}

function tell(event: Heard): void {
  for (const listener of listeners) listener(event);
}

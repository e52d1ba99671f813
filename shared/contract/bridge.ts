import type { AppEvent } from './wire.ts';

/** What the preload puts into the window as `window.loket`; the only way out of the page. */
export interface LoketBridge {
  /** `call` names the call for progress and cancelling. Answers a Reply. */
  call(name: string, input: unknown, call?: string): Promise<unknown>;
  /** Answers how to stop listening. */
  onEvent(listener: (event: AppEvent) => void): () => void;
}

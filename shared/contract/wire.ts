import { z } from 'zod';

/** Envelope of a call as it leaves the window. The payload stays unknown until the data process parses it. */
export const callEnvelope = z.strictObject({
  /** Made by the window; names the call for progress and cancelling. */
  call: z.string().min(1).max(64),
  name: z.string().max(80),
  input: z.unknown(),
});
export type CallEnvelope = z.infer<typeof callEnvelope>;

/** Main to data process. */
export type ToData =
  | { readonly type: 'call'; readonly envelope: CallEnvelope }
  | { readonly type: 'lock'; readonly why: LockReason }
  | { readonly type: 'drain' };

/** Data process to main. */
export type FromData =
  | { readonly type: 'ready' }
  | { readonly type: 'reply'; readonly call: string; readonly reply: unknown }
  | { readonly type: 'event'; readonly event: AppEvent }
  | { readonly type: 'drained' };

export type LockReason = 'tombol' | 'diam' | 'tidur';

/** Pushed to the window on the channel 'event'. */
export type AppEvent =
  | { readonly type: 'progress'; readonly call: string; readonly done: number; readonly total: number }
  | { readonly type: 'locked'; readonly why: LockReason }
  /** The data process died and is started again (or, after too many times, is not). */
  | { readonly type: 'data-gone'; readonly restarting: boolean }
  | { readonly type: 'data-back' }
  /** The open database was found damaged: nothing more is saved. */
  | { readonly type: 'damaged' }
  /** A copy that nobody asked for is being made: at the first log-in of a day, or before the database closes. */
  | { readonly type: 'backup'; readonly occasion: 'harian' | 'tutup' | 'kunci'; readonly done: number; readonly total: number; readonly over: boolean }
  /** Packages whose writing was cut off were looked for: what is known of them may have changed. */
  | { readonly type: 'packages' }
  /** Main asks the window to flush what is under the fingers before sleep or quit. */
  | { readonly type: 'flush' };

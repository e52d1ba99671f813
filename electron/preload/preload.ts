import { contextBridge, ipcRenderer } from 'electron';
import { channels } from '../../shared/contract/channels.ts';
import type { AppEvent, CallEnvelope } from '../../shared/contract/wire.ts';
import { failed, type Reply } from '../../shared/result.ts';

/** Every name of the contract; written in by the build (scripts/build/configs.ts), so that this file stays small. */
declare const __PROCEDURES__: readonly string[];

const known = new Set(__PROCEDURES__);

/** All that the page can reach of the world outside it. */
contextBridge.exposeInMainWorld('loket', {
  /** Calls a procedure. `call` names the call for progress and cancelling; made here when the caller needs none. */
  call(name: string, input: unknown, call: string = crypto.randomUUID()): Promise<unknown> {
    if (!known.has(name)) return Promise.resolve(failed({ code: 'procedure.unknown', details: {} }) satisfies Reply<never>);
    return ipcRenderer.invoke(channels.rpc, { call, name, input } satisfies CallEnvelope);
  },
  /** Hears what main pushes; answers the function that ends it. */
  onEvent(listener: (event: AppEvent) => void): () => void {
    const heard = (_: unknown, event: AppEvent): void => listener(event);
    ipcRenderer.on(channels.event, heard);
    return () => {
      ipcRenderer.removeListener(channels.event, heard);
    };
  },
});

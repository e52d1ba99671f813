import type { Port } from '../../shared/contract/port.ts';

/** What is used of Electron's UtilityProcess (parent side). */
export interface UtilityProcessLike {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: () => void): unknown;
}

/** What is used of `process.parentPort` (child side). */
export interface ParentPortLike {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
}

/** The main process's end of a utilityProcess. */
export function utilityParentPort(child: UtilityProcessLike): Port {
  let open = true;
  child.once('exit', () => {
    open = false;
  });
  return {
    post(message) {
      if (open) child.postMessage(message);
    },
    onMessage(listener) {
      child.on('message', listener);
    },
    onClose(listener) {
      child.once('exit', listener);
    },
  };
}

/** The data process's end; there a message arrives inside an event. Chromium ends this process together with its parent. */
export function utilityChildPort(parentPort: ParentPortLike): Port {
  return {
    post(message) {
      parentPort.postMessage(message);
    },
    onMessage(listener) {
      parentPort.on('message', (event) => listener(event.data));
    },
    onClose() {
      // Nothing of this process lives on to hear it.
    },
  };
}

import type { ChildProcess } from 'node:child_process';
import type { Port } from '../../shared/contract/port.ts';

/**
 * The main process's end of a forked Node. The fork must be made with `serialization: 'advanced'`: Node's default is JSON,
 * which drops undefined and mangles dates and bytes.
 */
export function forkedParentPort(child: ChildProcess): Port {
  let closed = false;
  const listeners: (() => void)[] = [];
  const close = (): void => {
    if (closed) return;
    closed = true;
    for (const listener of listeners) listener();
  };
  child.once('exit', close);
  // A program that cannot be started gives 'error' and no 'exit'.
  child.once('error', close);
  return {
    post(message) {
      if (!closed && child.connected) child.send({ message }, ignoreGone);
    },
    onMessage(listener) {
      child.on('message', (packed: unknown) => listener(unpacked(packed)));
    },
    onClose(listener) {
      listeners.push(listener);
    },
  };
}

/** The data process's end, over its own `process`. */
export function forkedChildPort(own: NodeJS.Process): Port {
  return {
    post(message) {
      if (own.connected) own.send?.({ message }, undefined, undefined, ignoreGone);
    },
    onMessage(listener) {
      own.on('message', (packed: unknown) => listener(unpacked(packed)));
    },
    onClose(listener) {
      own.once('disconnect', listener);
    },
  };
}

/** The other side may go between the question and the sending; its end is told by onClose. */
function ignoreGone(): void {}

/** Each message travels as `{message}`: Node refuses to send a bare undefined. */
function unpacked(packed: unknown): unknown {
  return typeof packed === 'object' && packed !== null && 'message' in packed ? packed.message : undefined;
}

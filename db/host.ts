import { z } from 'zod';
import { assertNever } from '../shared/assert.ts';
import type { Port } from '../shared/contract/port.ts';
import { callEnvelope, type FromData } from '../shared/contract/wire.ts';
import { folderPaths } from './folder.ts';
import { roomHandlers } from './handlers/index.ts';
import { systemIds } from './identity.ts';
import { systemClock } from './service/clock.ts';
import { readFolderState } from './service/folder-state.ts';
import { createService } from './service/index.ts';

const toData = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('call'), envelope: callEnvelope }),
  z.strictObject({ type: z.literal('lock'), why: z.enum(['tombol', 'diam', 'tidur']) }),
  z.strictObject({ type: z.literal('drain') }),
]);

export interface HostOptions {
  readonly folder: string;
  /** Tests only: key derivation at a small cost, and answers checked against the contract. */
  readonly cheapKeys: boolean;
}

/** Binds the data service to a port; when the other side is gone it closes in order. */
export function bindService(port: Port, options: HostOptions): void {
  const post = (message: FromData): void => port.post(message);
  const service = createService({
    folder: options.folder,
    cheapKeys: options.cheapKeys,
    checkOutput: options.cheapKeys,
    clock: systemClock,
    ids: systemIds,
    handlers: roomHandlers,
    onEvent: (event) => post({ type: 'event', event }),
    onIncident: reportIncident,
  });
  port.onMessage((message) => {
    const parsed = toData.safeParse(message);
    if (!parsed.success) return;
    switch (parsed.data.type) {
      case 'call': {
        const { envelope } = parsed.data;
        void service.call(envelope).then((reply) => post({ type: 'reply', call: envelope.call, reply }));
        return;
      }
      case 'lock':
        service.lock(parsed.data.why);
        return;
      case 'drain':
        void service.drain({ withCopy: true }).then(() => post({ type: 'drained' }));
        return;
      default:
        assertNever(parsed.data, 'message to the data process');
    }
  });
  port.onClose(() => void service.drain());
  lookOnce(options.folder);
}

/** Looks at the folder before anybody asks: the first look loads the database library, and the window is not there yet. */
function lookOnce(folder: string): void {
  try {
    readFolderState(folderPaths(folder), true);
  } catch {
    // Whoever asks hears what is wrong.
  }
}

/** To the standard error stream, which main keeps in its log: number, kind and stack. The message of an error may hold values. */
export function reportIncident(incident: string, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')) : [];
  const kind = error instanceof Error ? error.name : typeof error;
  process.stderr.write(`${incident} ${kind}\n${stack.join('\n')}\n`);
}

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { CallInput, DataName, Output } from '../../../../shared/contract/index.ts';
import type { Reply } from '../../../../shared/result.ts';

const child = fileURLToPath(new URL('./starting-child.ts', import.meta.url));

/** Another process of Loket on a data folder. */
export interface Started {
  ask<Name extends DataName>(name: Name, input: CallInput<Name>): Promise<Reply<Output<Name>>>;
  /** SIGKILL, and its end. */
  kill(): Promise<void>;
}

/** Starts one; `uid`: as that user of the system (by root only). */
export async function start(folder: string, uid?: number): Promise<Started> {
  const running = spawn(process.execPath, [child, folder], { stdio: ['pipe', 'pipe', 'inherit'], ...(uid === undefined ? {} : { uid, gid: uid, env: { ...process.env, HOME: folder } }) });
  const lines = createInterface({ input: running.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const line = await lines.next();
    if (line.done === true) throw new Error('the other process ended by itself');
    return JSON.parse(line.value);
  };
  if ((await next()) !== 'ready') throw new Error('the other process did not start');
  return {
    async ask<Name extends DataName>(name: Name, input: CallInput<Name>) {
      running.stdin.write(`${JSON.stringify({ name, input })}\n`);
      // The service has checked it against the schema from which this type is derived.
      return (await next()) as Reply<Output<Name>>;
    },
    async kill() {
      const ended = new Promise((resolve) => running.once('close', resolve));
      running.kill('SIGKILL');
      await ended;
    },
  };
}

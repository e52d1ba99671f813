import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestPerson } from './service.ts';

const child = fileURLToPath(new URL('./saving-child.ts', import.meta.url));

/** Lets another process log in and save, kills it (SIGKILL) after so many answered saves; answers how many were answered in all. */
export async function killWhileSaving(folder: string, person: Pick<TestPerson, 'loginName' | 'password'>, afterSaves: number): Promise<number> {
  const running = spawn(process.execPath, [child, folder, person.loginName], {
    env: { ...process.env, LOKET_PASSWORD: person.password },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let heard = '';
  running.stdout.on('data', (chunk: Buffer) => {
    heard += chunk.toString('utf8');
    if (answered(heard) >= afterSaves) running.kill('SIGKILL');
  });
  await new Promise((resolve) => running.once('close', resolve));
  if (!heard.startsWith('in\n')) throw new Error(`the child was not let in: ${heard}`);
  return answered(heard);
}

function answered(heard: string): number {
  // A line cut off by the kill was not heard.
  return Number(heard.split('\n').slice(1, -1).at(-1) ?? 0);
}

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./restore-until-killed.ts', import.meta.url));

/** Restores in another process; answers all it says, errors too. `stopAfter`: it is killed when it stands still after that step. */
export function restoreElsewhere(from: string, to: string, code: string, stopAfter = '', killAfterMs: number | null = null): Promise<string> {
  return new Promise((resolve) => {
    const running = spawn(process.execPath, [script, from, to, code, stopAfter], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      if (stopAfter !== '' && said.includes(`${stopAfter}\n`)) running.kill('SIGKILL');
    };
    running.stdout.on('data', hear);
    running.stderr.on('data', hear);
    if (killAfterMs !== null) setTimeout(() => running.kill('SIGKILL'), killAfterMs);
    running.once('close', () => resolve(said));
  });
}

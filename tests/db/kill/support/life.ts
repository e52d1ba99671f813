import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Line, Told, WalkedName } from './numbered.ts';
import type { Half } from './twin.ts';

const child = fileURLToPath(new URL('./working-child.ts', import.meta.url));
const startWithinMs = 60_000;

export interface LifeOptions {
  /** Number of its first call. */
  readonly from: number;
  readonly seed: number;
  /** The command during which it is to be killed; null: at any moment. */
  readonly aim: WalkedName | null;
  /** After the aim was asked, or after the first call was: milliseconds until the kill. */
  readonly delayMs: number;
}

export interface Life {
  readonly told: readonly Told[];
  /** Milliseconds that answered calls took, by name. */
  readonly took: readonly (readonly [WalkedName, number])[];
}

/** One life of a process at work on the folder, from its log-in to its SIGKILL. */
export async function liveUntilKilled(half: Half, options: LifeOptions): Promise<Life> {
  const places = [join(half.root, 'paket'), join(half.root, 'salinan')];
  const running = spawn(process.execPath, [child, half.folder, String(options.from), String(options.seed), ...places, options.aim ?? ''], {
    env: { ...process.env, LOKET_RECOVERY: half.recoveryCode },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told: Told[] = [];
  const took: (readonly [WalkedName, number])[] = [];
  let rest = '';
  let askedAt = 0;
  let doomed = false;
  const kill = (): void => void running.kill('SIGKILL');
  const late = setTimeout(kill, startWithinMs);
  const doom = (): void => {
    doomed = true;
    if (options.delayMs > 5) {
      setTimeout(kill, options.delayMs);
      return;
    }
    // A timer is too coarse for a command of two milliseconds.
    const until = performance.now() + options.delayMs;
    while (performance.now() < until);
    kill();
  };
  const hear = (line: Line, isLast: boolean): void => {
    if ('asked' in line) {
      told.push({ n: line.asked, name: line.name, input: line.input, reply: null });
      askedAt = performance.now();
      if (!doomed && isLast && (options.aim === null || options.aim === line.name)) doom();
      return;
    }
    const last = told.at(-1);
    if (last === undefined || last.n !== line.answered) throw new Error('an answer to nothing');
    last.reply = line.reply;
    if (last.name !== 'setup.create') took.push([last.name, performance.now() - askedAt]);
  };
  running.stdout.on('data', (chunk: Buffer) => {
    const lines = `${rest}${chunk.toString('utf8')}`.split('\n');
    // A line that the kill cut off was not said.
    rest = lines.pop() ?? '';
    // The child's own words, in the shape that tell() gives them.
    for (const [index, line] of lines.entries()) hear(JSON.parse(line) as Line, index === lines.length - 1);
  });
  const how = await new Promise<string | null>((resolve) => running.once('close', (_code, signal) => resolve(signal)));
  clearTimeout(late);
  if (how !== 'SIGKILL' || !doomed) throw new Error(`the process at work ended by itself (${how ?? 'exit'}) or never came to ${options.aim ?? 'its work'}`);
  return { told, took };
}

import { spawn } from 'node:child_process';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** 'inherit' shows the output as it comes; 'collect' keeps it; default 'inherit'. */
  readonly output?: 'inherit' | 'collect';
  /** User id of the child (POSIX, only as root). */
  readonly uid?: number;
  /** Milliseconds after which it is killed; never when left out. */
  readonly timeoutMs?: number;
}

export interface RunResult {
  readonly code: number;
  /** Both streams together, in order of arrival; empty with 'inherit'. */
  readonly output: string;
}

/** Runs a program to its end. Never throws: a program that cannot be started answers code 127. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve) => {
    const collect = options.output === 'collect';
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: collect ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs, killSignal: 'SIGKILL' }),
    });
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', (error) => resolve({ code: 127, output: output + error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

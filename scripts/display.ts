import { spawn, spawnSync } from 'node:child_process';

export interface Display {
  /** Value for the environment variable DISPLAY, such as ":99". */
  readonly name: string;
  /** Ends the display if it was started here. */
  stop(): void;
}

/** Whether windows can be shown without starting anything. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return (process.env['DISPLAY'] ?? '') !== '' || (process.env['WAYLAND_DISPLAY'] ?? '') !== '';
}

export function hasXvfb(): boolean {
  return spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined;
}

/**
 * Starts a virtual screen of the office's size (1366×768) on a number that Xvfb itself finds free, sets DISPLAY for this
 * process and its children, and ends it with this process.
 */
export function startDisplay(): Promise<Display> {
  return new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp', '-noreset'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const stop = (): void => {
      server.kill();
    };
    const interrupted = (signal: NodeJS.Signals): void => {
      stop();
      process.kill(process.pid, signal);
    };
    process.once('exit', stop);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupted);
    server.once('error', () => reject(new Error('Xvfb could not be started.')));
    server.once('exit', (code) => reject(new Error(`Xvfb ended at once (${code ?? 'killed'}).`)));
    let number = '';
    server.stdio[3]?.on('data', (chunk: Buffer) => {
      number += chunk.toString('utf8');
      if (!number.includes('\n')) return;
      const name = `:${number.trim()}`;
      process.env['DISPLAY'] = name;
      server.unref();
      resolve({ name, stop });
    });
  });
}

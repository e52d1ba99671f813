import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasDisplay, startDisplay } from '../display.ts';
import { giveTo, nobody, nobodyCanRun } from '../unprivileged.ts';

export interface PackedRun {
  readonly app: ChildProcess;
  /** When it has ended, or could not be started. */
  readonly ended: Promise<void>;
  /** Holds everything of this run: `user` and, once the app has made it, `data`. */
  readonly home: string;
  /** What it has said so far on its standard error stream. */
  said(): string;
  isAlive(): boolean;
  /** Kills what is left of it and removes its folder. */
  end(): Promise<void>;
}

/** Starts a packaged app on empty folders, on a display, and not as root where that is possible. */
export async function spawnPacked(executable: string, more: { readonly args?: readonly string[]; readonly env?: Readonly<Record<string, string>> } = {}): Promise<PackedRun> {
  const home = mkdtempSync(join(tmpdir(), 'loket-packed-'));
  mkdirSync(join(home, 'user'));
  const root = process.getuid?.() === 0;
  const asNobody = root && nobodyCanRun(executable);
  if (asNobody) giveTo(nobody, nobody, home);
  const display = hasDisplay() ? null : await startDisplay();
  const args = [...(root && !asNobody ? ['--no-sandbox'] : []), `--user-data-dir=${join(home, 'user')}`, '--data', join(home, 'data'), ...(more.args ?? [])];
  const app = spawn(executable, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...more.env, ...(asNobody ? { HOME: home, TMPDIR: home } : {}) },
    ...(asNobody ? { uid: nobody, gid: nobody } : {}),
  });
  let said = '';
  app.stderr?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString('utf8')}`.slice(-20_000);
  });
  const ended = new Promise<void>((resolve) => {
    app.once('exit', () => resolve());
    app.once('error', () => resolve());
  });
  return {
    app,
    ended,
    home,
    said: () => said,
    isAlive: () => app.pid !== undefined && app.exitCode === null && app.signalCode === null,
    async end() {
      app.kill('SIGKILL');
      await ended;
      display?.stop();
      rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

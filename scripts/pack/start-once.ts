import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasDisplay, startDisplay } from '../display.ts';
import { giveTo, nobody, nobodyCanRun } from '../unprivileged.ts';
import { descendantsOf } from './processes.ts';

/** How long the app may take until all three of its processes run, how long they must then stay, and how long its leaving may take. */
const startWithinMs = 60_000;
const staysMs = 8000;
const leavesWithinMs = 20_000;

/**
 * Starts a packaged app once on empty folders, as `node scripts/pack/start-once.ts EXECUTABLE` does too. Answers what is wrong, an
 * empty list when nothing is: window and data process run and stay, on Linux with the database library loaded; nothing is logged;
 * asked to leave, it ends by itself. Playwright cannot drive it: the fuses close every door that it uses. For the same reason the
 * variables that would turn Electron into a bare Node are set and must do nothing.
 */
export async function startOnce(executable: string): Promise<readonly string[]> {
  const home = mkdtempSync(join(tmpdir(), 'loket-packed-'));
  const userData = join(home, 'user');
  mkdirSync(userData);
  const root = process.getuid?.() === 0;
  const asNobody = root && nobodyCanRun(executable);
  if (asNobody) giveTo(nobody, nobody, home);
  const display = hasDisplay() ? null : await startDisplay();
  const app = spawn(executable, [...(root && !asNobody ? ['--no-sandbox'] : []), `--user-data-dir=${userData}`, '--data', join(home, 'data')], {
    stdio: 'ignore',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=/nothing-here.cjs', ...(asNobody ? { HOME: home, TMPDIR: home } : {}) },
    ...(asNobody ? { uid: nobody, gid: nobody } : {}),
  });
  const ended = new Promise<void>((resolve) => {
    app.once('exit', () => resolve());
    app.once('error', () => resolve());
  });
  try {
    return [...(await watch(app)), ...(await leave(app, ended)), ...logged(userData)];
  } finally {
    app.kill('SIGKILL');
    await ended;
    display?.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Waits for the processes, then looks again after a while. */
async function watch(app: ChildProcess): Promise<readonly string[]> {
  const until = performance.now() + startWithinMs;
  while (missing(app).length > 0 && isAlive(app) && performance.now() < until) await sleep(500);
  if (missing(app).length === 0) await sleep(staysMs);
  return missing(app);
}

function missing(app: ChildProcess): readonly string[] {
  if (!isAlive(app) || app.pid === undefined) return ['the app does not run'];
  const below = descendantsOf(app.pid);
  const data = below.find(({ commandLine }) => commandLine.includes('node.mojom.NodeService'));
  return [
    ...(below.some(({ commandLine }) => commandLine.includes('--type=renderer')) ? [] : ['no window']),
    ...(data === undefined ? ['no data process'] : databaseLoaded(data.pid) ? [] : ['the data process has not loaded the database']),
  ];
}

/** Linux says which libraries a process has loaded; elsewhere the empty log has to do. */
function databaseLoaded(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return /better-sqlite3\/prebuilds\/.+\.node$/m.test(readFileSync(`/proc/${pid}/maps`, 'utf8'));
  } catch {
    return false;
  }
}

async function leave(app: ChildProcess, ended: Promise<void>): Promise<readonly string[]> {
  if (!isAlive(app)) return [];
  if (process.platform === 'win32') spawnSync('taskkill', ['/PID', String(app.pid)], { stdio: 'ignore' });
  else app.kill('SIGTERM');
  await Promise.race([ended, sleep(leavesWithinMs)]);
  if (isAlive(app)) return ['it does not leave when asked'];
  return app.exitCode === 0 ? [] : [`it left with ${app.exitCode ?? app.signalCode}`];
}

/** A healthy start writes no line. */
function logged(userData: string): readonly string[] {
  const path = join(userData, 'logs', 'loket.log');
  return existsSync(path) ? [`it logged: ${readFileSync(path, 'utf8').trim()}`] : [];
}

function isAlive(app: ChildProcess): boolean {
  return app.pid !== undefined && app.exitCode === null && app.signalCode === null;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

if (import.meta.main) {
  const [executable] = process.argv.slice(2);
  const wrong = executable === undefined ? ['Usage: node scripts/pack/start-once.ts EXECUTABLE'] : await startOnce(executable);
  console.log(wrong.length === 0 ? `${executable} started, stayed and left.` : wrong.join('\n'));
  process.exit(wrong.length === 0 ? 0 : 1);
}

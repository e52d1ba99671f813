import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { descendantsOf } from './processes.ts';
import { spawnPacked, type PackedRun } from './spawn-packed.ts';

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
  const run = await spawnPacked(executable, { env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=/nothing-here.cjs' } });
  try {
    return [...(await watch(run)), ...(await leave(run)), ...logged(run)];
  } finally {
    await run.end();
  }
}

/** Waits for the processes, then looks again after a while. */
async function watch(run: PackedRun): Promise<readonly string[]> {
  const until = performance.now() + startWithinMs;
  while (missing(run).length > 0 && run.isAlive() && performance.now() < until) await sleep(500);
  if (missing(run).length === 0) await sleep(staysMs);
  return missing(run);
}

function missing({ app, isAlive }: PackedRun): readonly string[] {
  if (!isAlive() || app.pid === undefined) return ['the app does not run'];
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

async function leave({ app, ended, isAlive }: PackedRun): Promise<readonly string[]> {
  if (!isAlive()) return [];
  if (process.platform === 'win32') spawnSync('taskkill', ['/PID', String(app.pid)], { stdio: 'ignore' });
  else app.kill('SIGTERM');
  await Promise.race([ended, sleep(leavesWithinMs)]);
  if (isAlive()) return ['it does not leave when asked'];
  return app.exitCode === 0 ? [] : [`it left with ${app.exitCode ?? app.signalCode}`];
}

/** A healthy start writes no line. */
function logged({ home }: PackedRun): readonly string[] {
  const path = join(home, 'user', 'logs', 'loket.log');
  return existsSync(path) ? [`it logged: ${readFileSync(path, 'utf8').trim()}`] : [];
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

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testFolder } from '../service.ts';
import type { ChildTask } from './child-task.ts';
import { Disk, type Tree } from './disk.ts';
import type { FileOperation } from './operations.ts';
import { readTrace, traceOptions } from './trace.ts';

export interface Traced {
  /** The folder below which everything was traced. */
  readonly root: string;
  /** What lay there before; all of it safe. */
  readonly before: Tree;
  readonly operations: readonly FileOperation[];
}

/**
 * Runs a child of this folder (`day-child.ts`) under strace, and answers what it did to the files below `root`. Fails when strace is not
 * there or may not trace, when the child fails, and when the trace does not come to what lies on the disk at the end.
 */
export async function traceChild(child: string, task: ChildTask, root: string): Promise<Traced> {
  requireStrace();
  const folder = testFolder();
  const trace = join(folder, 'trace');
  try {
    const before = readTree(root);
    await runTraced(trace, fileURLToPath(new URL(child, import.meta.url)), task);
    const operations = await readTrace(trace, root);
    const disk = new Disk(root, before);
    for (const operation of operations) disk.apply(operation);
    const differing = differences(disk.now(), readTree(root));
    if (differing.length > 0) throw new Error(`the trace does not come to what lies on the disk: ${differing.join(', ')}`);
    return { root, before, operations };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One sentence where power cuts cannot be played here: they are never left out silently. */
function requireStrace(): void {
  const tried = spawnSync('strace', ['-f', '--seccomp-bpf', '-o', '/dev/null', 'true'], { encoding: 'utf8' });
  if (tried.error !== undefined) throw new Error('Power cuts cannot be played: strace is missing. Install it with: sudo apt-get update && sudo apt-get install -y strace');
  if (tried.status !== 0) throw new Error(`Power cuts cannot be played: strace may not trace here (ptrace): ${tried.stderr.trim()}`);
}

async function runTraced(trace: string, child: string, task: ChildTask): Promise<void> {
  const running = spawn('strace', [...traceOptions, '-o', trace, process.execPath, child], {
    env: { ...process.env, LOKET_TASK: JSON.stringify(task), UV_USE_IO_URING: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  running.stdout.resume();
  running.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString('utf8');
  });
  const code = await new Promise((resolve) => running.once('close', resolve));
  if (code !== 0) throw new Error(`the traced child ended with ${String(code)}: ${complaints.slice(-2000)}`);
}

/** Everything below a folder. SQLite's -shm is left out, as in a trace. */
export function readTree(root: string): Tree {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const tree = new Map<string, Buffer | null>([[root, null]]);
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) tree.set(path, null);
    else if (!path.endsWith('-shm')) tree.set(path, readFileSync(path));
  }
  return tree;
}

/** Puts a tree of `root` under another folder, which must be empty. */
export function writeTree(tree: Tree, root: string, to: string): void {
  for (const [path, content] of tree) {
    const there = to + path.slice(root.length);
    if (content === null) mkdirSync(there, { recursive: true });
    else writeFileSync(there, content);
  }
}

function differences(one: Tree, other: Tree): readonly string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => {
    const left = one.get(path);
    const right = other.get(path);
    return left === undefined || right === undefined || (left === null ? right !== null : right === null || !left.equals(right));
  });
}

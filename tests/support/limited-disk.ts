import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A file system of so many bytes that really ends: what is full there is full, and whoever writes on it is told so by the system. */
export interface LimitedDisk {
  /** Where it lies, for programs started with `command`. */
  readonly folder: string;
  /** A program and its arguments as they have to be started so that the program has the disk. */
  command(program: string, args: readonly string[]): { readonly program: string; readonly args: readonly string[] };
  /** The same as a program of its own, for whoever wants one path to start. */
  launcher(program: string): string;
  /** Where this process sees the disk, while a program that was started on it runs. */
  seenFrom(pid: number): string;
  remove(): void;
}

/**
 * Makes one. As root and as a plain user alike it is mounted in a namespace of the started program alone, so that nothing is left behind
 * whatever happens; where no namespace may be made, memory that the system itself limits (/dev/shm of a container) is filled up to it.
 * Throws where neither can be had: what needs a full disk is never left out silently.
 */
export function limitedDisk(bytes: number, ways: readonly Way[] = [mounted, filled]): LimitedDisk {
  for (const way of ways) {
    const disk = way(bytes);
    if (disk !== null) return disk;
  }
  throw new Error('No file system of a limited size can be had here: neither a mount in a namespace (unshare -m, unshare -Urm) nor a small /dev/shm. Allow user namespaces, or run as root.');
}

type Way = (bytes: number) => LimitedDisk | null;

/** A tmpfs in a mount namespace, inside a user namespace where this user may not mount. */
export const mounted: Way = (bytes) => {
  const folder = mkdtempSync(join(tmpdir(), 'loket-cakram-'));
  const root = process.getuid?.() === 0;
  const mount = (more: string): string => `mount -t tmpfs -o size="$0",mode=1777 loket "$1" && shift && exec ${more}"$@"`;
  // The program is to be the user that it would be without all this, not the root of a namespace.
  const back = `unshare --user --map-user=${process.getuid?.() ?? 0} --map-group=${process.getgid?.() ?? 0} -- `;
  const words = root ? ['unshare', '--mount', 'sh', '-c', mount('')] : ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c', mount(back)];
  const command: LimitedDisk['command'] = (program, args) => ({ program: words[0] ?? '', args: [...words.slice(1), String(bytes), folder, program, ...args] });
  const tried = command('true', []);
  if (spawnSync(tried.program, tried.args, { stdio: 'ignore' }).status !== 0) {
    rmSync(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    command,
    launcher: (program) => scriptIn(`${folder}-mulai`, command(program, [])),
    seenFrom: (pid) => `/proc/${pid}/root${folder}`,
    remove() {
      rmSync(folder, { recursive: true, force: true });
      rmSync(`${folder}-mulai`, { recursive: true, force: true });
    },
  };
};

/** More than this is not filled up for a test. */
const mostBallast = 600_000_000;

/** The shared memory of a container, with ballast in it. */
export const filled: Way = (bytes) => {
  const shared = '/dev/shm';
  const free = freeOf(shared);
  if (free === null || free < bytes || free > mostBallast) return null;
  const folder = mkdtempSync(join(shared, 'loket-cakram-'));
  chmodSync(folder, 0o777);
  const ballast = join(folder, '.beban');
  writeFileSync(ballast, Buffer.alloc(free - bytes, 1));
  return {
    folder,
    command: (program, args) => ({ program, args }),
    // Chromium keeps its own memory there unless told otherwise.
    launcher: (program) => scriptIn(join(tmpdir(), `${basename(folder)}-mulai`), { program, args: ['--disable-dev-shm-usage'] }),
    seenFrom: () => folder,
    remove() {
      rmSync(folder, { recursive: true, force: true });
      rmSync(join(tmpdir(), `${basename(folder)}-mulai`), { recursive: true, force: true });
    },
  };
};

function freeOf(folder: string): number | null {
  try {
    const disk = statfsSync(folder);
    return disk.bavail * disk.bsize;
  } catch {
    return null;
  }
}

function scriptIn(folder: string, { program, args }: { readonly program: string; readonly args: readonly string[] }): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const script = join(folder, 'mulai');
  writeFileSync(script, `#!/bin/sh\nexec ${[program, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')} "$@"\n`, { mode: 0o755 });
  return script;
}

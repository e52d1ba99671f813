import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { testFolder } from '../../../support/service.ts';

export interface SmallDisk {
  readonly folder: string;
  makeReadOnly(): void;
  makeWritable(): void;
  remove(): void;
}

/**
 * A file system of so many bytes, in memory; null where this user may not mount one. That is said aloud, and fails where everything
 * has to run (CI).
 */
export function smallDisk(bytes: number): SmallDisk | null {
  const folder = testFolder();
  if (run('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder)) {
    return {
      folder,
      makeReadOnly: () => void run('mount', '-o', 'remount,ro', folder),
      makeWritable: () => void run('mount', '-o', 'remount,rw', folder),
      remove() {
        run('umount', folder);
        rmSync(folder, { recursive: true, force: true });
      },
    };
  }
  rmSync(folder, { recursive: true, force: true });
  if (process.env['CI'] !== undefined) throw new Error('no size-limited file system can be mounted here');
  process.stdout.write('NOT RUN: no size-limited file system can be mounted by this user\n');
  return null;
}

function run(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

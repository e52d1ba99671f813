import { spawnSync } from 'node:child_process';
import { inProject } from './paths.ts';

/** User and group id of "nobody", as whom root starts Chromium: root cannot use its OS sandbox. */
export const nobody = 65534;

/** Whether "nobody" may make user namespaces (the sandbox's base) and can run this program out of this project. */
export function nobodyCanRun(program: string): boolean {
  const as = { uid: nobody, gid: nobody, stdio: 'ignore' } as const;
  const namespaces = spawnSync('unshare', ['--user', '--map-root-user', 'true'], as).status === 0;
  const reads = spawnSync('test', ['-x', program, '-a', '-r', inProject('package.json'), '-a', '-x', process.execPath], as).status === 0;
  return namespaces && reads;
}

/** Hands a folder and all in it to a user and a group. */
export function giveTo(user: number, group: number, folder: string): void {
  spawnSync('chown', ['-R', `${user}:${group}`, folder], { stdio: 'ignore' });
}

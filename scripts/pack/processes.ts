import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

export interface ChildProcess {
  readonly pid: number;
  readonly parent: number;
  readonly commandLine: string;
}

/** Every process below one, its own children and theirs. */
export function descendantsOf(pid: number): readonly ChildProcess[] {
  const all = process.platform === 'linux' ? fromProc() : process.platform === 'win32' ? fromWindows() : fromPs();
  const below = (parent: number): readonly ChildProcess[] => all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid);
}

function fromProc(): readonly ChildProcess[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const parent = Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]);
      return [{ pid: Number(name), parent, commandLine: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}

function fromPs(): readonly ChildProcess[] {
  return rows(spawnSync('ps', ['-axo', 'pid=,ppid=,command='], { encoding: 'utf8' }).stdout ?? '');
}

function fromWindows(): readonly ChildProcess[] {
  const command = 'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.ParentProcessId) $($_.CommandLine)" }';
  return rows(spawnSync('powershell', ['-NoProfile', '-Command', command], { encoding: 'utf8' }).stdout ?? '');
}

function rows(text: string): readonly ChildProcess[] {
  return [...text.matchAll(/^\s*(\d+)\s+(\d+)\s(.*)$/gm)].map(([, pid, parent, commandLine]) => ({ pid: Number(pid), parent: Number(parent), commandLine: commandLine ?? '' }));
}

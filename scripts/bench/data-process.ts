import { readdirSync, readFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';

/** Process id of the app's data process: a utilityProcess by its name, a forked Node by its parent and program. null: not found. */
export async function dataProcessOf(app: ElectronApplication): Promise<number | null> {
  const named = await app.evaluate((electron) => electron.app.getAppMetrics().find((metric) => metric.name === 'Loket data')?.pid ?? null);
  if (named !== null) return named;
  const parent = app.process().pid;
  const found = processes().find((id) => field(id, 'status', /^PPid:\s+(\d+)$/m) === String(parent) && field(id, 'cmdline', /(entry\.mjs)/) !== '');
  return found === undefined ? null : Number(found);
}

/** Bytes of memory that a process holds (resident). null: not to be had here. */
export function memoryOf(pid: number | null): number | null {
  const kilobytes = pid === null ? '' : field(String(pid), 'status', /^VmRSS:\s+(\d+) kB$/m);
  return kilobytes === '' ? null : Number(kilobytes) * 1024;
}

function processes(): readonly string[] {
  return process.platform === 'linux' ? readdirSync('/proc').filter((id) => /^\d+$/.test(id)) : [];
}

function field(pid: string, file: string, pattern: RegExp): string {
  try {
    return pattern.exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}

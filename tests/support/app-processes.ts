import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessText {
  readonly pid: number;
  /** Command line and environment as the system shows them to others; null where this user may not read it. */
  readonly commandLine: Buffer | null;
  readonly environment: Buffer | null;
}

/** A process and all its descendants, as /proc tells of them. Linux. */
export function processTexts(root: number): readonly ProcessText[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(Number(name))]),
  );
  const isOurs = (pid: number | undefined): boolean => pid !== undefined && (pid === root || isOurs(parents.get(pid)));
  return [...parents.keys()].filter(isOurs).map((pid) => ({ pid, commandLine: contentOf(`/proc/${pid}/cmdline`), environment: contentOf(`/proc/${pid}/environ`) }));
}

function parentOf(pid: number): number | undefined {
  const parent = Number(/^PPid:\s+(\d+)$/m.exec(contentOf(`/proc/${pid}/status`)?.toString('latin1') ?? '')?.[1]);
  return parent > 0 ? parent : undefined;
}

function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

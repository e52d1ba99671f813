import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Two files of this size at most. */
const sizeLimit = 256 * 1024;

export interface Log {
  /** One event: a code of ours, and of an error only its kind and where it happened; never its message, never a payload. */
  write(code: string, error?: unknown): void;
}

/** A log in `folder`/loket.log; the file before it is kept as loket.1.log. A log that cannot be written is no reason to stop. */
export function createLog(folder: string, now: () => Date = () => new Date()): Log {
  const path = join(folder, 'loket.log');
  return {
    write(code, error) {
      try {
        mkdirSync(folder, { recursive: true });
        if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > sizeLimit) renameSync(path, join(folder, 'loket.1.log'));
        appendFileSync(path, `${now().toISOString()} ${code}${error === undefined ? '' : ` ${traceOf(error)}`}\n`);
      } catch {
        // Nothing to tell and nobody to tell it to.
      }
    },
  };
}

/** Kind, code and stack of an error. The message may quote what a person typed, so it stays out. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z_]{1,60}$/.test(error.code) ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter(isFrame);
  return [`${error.name}${code}`, ...frames].join('\n');
}

/** A line of a stack trace, which names files and functions of ours only. */
export function isFrame(text: string): boolean {
  return /^\s+at .+:\d+:\d+\)?$/.test(text) || /^\s+at .+\((native|<anonymous>)\)$/.test(text);
}

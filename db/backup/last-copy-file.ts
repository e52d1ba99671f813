import { z } from 'zod';
import { type VerifiedCopy, verifiedCopy } from '../../shared/contract/backups.ts';
import { readWhole, writeDurably } from '../durable-file.ts';

/**
 * cadangan-terakhir.json: which verified copy is the newest and where it lies, beside the database, so that it can be named when the
 * database itself does not open any more. Says nothing of anybody.
 */
const stored = verifiedCopy.extend({ version: z.literal(1) });

/** null: there was none, or the file is not as one is written. */
export function readLastCopyFile(path: string): VerifiedCopy | null {
  try {
    const { version: _, ...copy } = stored.parse(JSON.parse(readWhole(path) ?? ''));
    return copy;
  } catch {
    return null;
  }
}

export function writeLastCopyFile(path: string, copy: VerifiedCopy): void {
  writeDurably(path, `${JSON.stringify({ version: 1, ...copy } satisfies z.infer<typeof stored>)}\n`);
}

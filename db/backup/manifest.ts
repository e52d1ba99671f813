import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { instant } from '../../shared/contract/common.ts';
import { readWhole } from '../durable-file.ts';
import { isDatabaseName } from './names.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const content = z.strictObject({
  version: z.literal(1),
  /** Counts the copies of an installation in their folder: it tells the newest where a clock has gone back. */
  no: z.int().min(1),
  at: instant,
  office: z.strictObject({ uid: z.string(), name: z.string() }),
  /** The station that wrote it; its chain is the one whose head stands below. */
  station: z.strictObject({ uid: z.string(), letter: z.string() }),
  schema: z.int().min(1),
  audit: z.strictObject({ count: z.int().min(0), hash: sha256 }),
  /** Over all rows of all tables (content-hash.ts). */
  contentHash: sha256,
  database: z.strictObject({ name: z.string().refine(isDatabaseName), bytes: z.int().min(1), sha256 }),
  keys: z.strictObject({ sha256 }),
});
export type CopyContent = z.infer<typeof content>;

const stored = content.extend({ seal: sha256 });
export type CopyManifest = z.infer<typeof stored>;

/** cadangan.json of a copy; null when there is none, or it is not as one is written. The seal is not looked at: it needs the key. */
export function readManifest(path: string): CopyManifest | null {
  try {
    return stored.parse(JSON.parse(readWhole(path) ?? ''));
  } catch {
    return null;
  }
}

export function manifestText(copy: CopyContent, dataKey: Buffer): string {
  return `${JSON.stringify({ ...content.parse(copy), seal: sealOf(copy, dataKey) }, null, 1)}\n`;
}

/** Whether every word of it was written by somebody who had the office's data key. */
export function isSealed(manifest: CopyManifest, dataKey: Buffer): boolean {
  const { seal, ...copy } = manifest;
  return seal === sealOf(copy, dataKey);
}

/** Over the parsed content, whose keys stand in the order of the schema. */
function sealOf(copy: CopyContent, dataKey: Buffer): string {
  return createHmac('sha256', dataKey).update(`loket cadangan 1 ${JSON.stringify(content.parse(copy))}`, 'utf8').digest('hex');
}

import { Buffer } from 'node:buffer';
import { fail } from '../../shared/problems.ts';
import type { CommandContext } from '../service/context.ts';
import { insertAttachment } from '../stores/attachments.ts';
import { scanEndings, takeFile } from './take-file.ts';

/** Takes in the scan at this path, byte for byte; answers the id of the attachment, null without a path. Problems: those of takeFile, file.not-scan. */
export function keepScan({ db, ids, actor, now }: CommandContext, path: string | null): number | null {
  if (path === null) return null;
  const taken = takeFile(path, scanEndings);
  if (!begins(taken.content, taken.media)) fail('file.not-scan', { kind: taken.media.replace(/^.*\//u, '').toUpperCase() });
  return insertAttachment(db, { ...taken, uid: ids.next(), at: now, by: actor.id });
}

/** Whether a file begins as its kind does: an empty one of a scanner that was cut off, or another kind under this ending, could never be opened again. */
function begins(content: Uint8Array, media: string): boolean {
  const head = Buffer.from(content.subarray(0, 1024));
  if (media === 'image/png') return head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  if (media === 'image/jpeg') return head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]));
  // Some scanners write a line of their own above it.
  return head.includes('%PDF-');
}

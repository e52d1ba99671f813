import type { CommandContext } from '../service/context.ts';
import { insertAttachment } from '../stores/attachments.ts';
import { scanEndings, takeFile } from './take-file.ts';

/** Takes in the scan at this path, byte for byte; answers the id of the attachment, null without a path. Problems: those of takeFile. */
export function keepScan({ db, ids, actor, now }: CommandContext, path: string | null): number | null {
  if (path === null) return null;
  return insertAttachment(db, { ...takeFile(path, scanEndings), uid: ids.next(), at: now, by: actor.id });
}

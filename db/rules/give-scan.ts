import { present } from '../../shared/assert.ts';
import { fail } from '../../shared/problems.ts';
import type { JobContext } from '../service/context.ts';
import { type Scan } from '../stores/answers.ts';
import { contentOf } from '../stores/attachments.ts';
import { prepareFile } from './give-file.ts';

/**
 * The attached file of a thing (its uid) back out into a folder. It gets its name only after the look is in the audit log: what left the office
 * is always told.
 */
export function giveScan(context: JobContext, uid: string, scan: Scan | null, folder: string): { readonly file: string; readonly sha256: string } {
  if (scan === null) fail('thing.unknown', { what: 'scan' });
  const content = present(contentOf(context.db, scan.id), 'content of an attachment');
  const prepared = prepareFile(folder, { name: scan.name, content, sha256: scan.sha256 });
  try {
    context.finish((last) => last.note(uid, ['scan']));
    return { file: prepared.publish(), sha256: scan.sha256 };
  } catch (error) {
    prepared.discard();
    throw error;
  }
}

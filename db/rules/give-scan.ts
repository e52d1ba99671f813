import { extname, join } from 'node:path';
import { present } from '../../shared/assert.ts';
import { fail, ProblemError } from '../../shared/problems.ts';
import { errorCode } from '../durable-file.ts';
import { contactsInTurn } from '../export/half-contacts.ts';
import { handOutFile } from '../export/hand-out-file.ts';
import { requireFolder } from '../export/package-folder.ts';
import type { JobContext } from '../service/context.ts';
import { type Scan } from '../stores/answers.ts';
import { contentOf } from '../stores/attachments.ts';

/**
 * The attached file of a thing (its uid) back out into a folder, read back and compared, never over another file ("surat (2).pdf"). It gets its
 * name only after the look is in the audit log: what left the office is always told. Problems: thing.unknown, file.folder-missing,
 * folder.unwritable, disk.full, file.not-same.
 */
export async function giveScan(context: JobContext, uid: string, scan: Scan | null, folder: string): Promise<{ readonly file: string; readonly sha256: string }> {
  if (scan === null) fail('thing.unknown', { what: 'scan' });
  const content = present(contentOf(context.db, scan.id), 'content of an attachment');
  const file = await inFolder(folder, () =>
    contactsInTurn(() =>
      handOutFile(context, { folder, content, sha256: scan.sha256, nameOf: (copy) => copyName(plainName(scan.name), copy), record: (last) => last.note(uid, ['scan']) }),
    ),
  );
  return { file: join(folder, file), sha256: scan.sha256 };
}

/** A folder that is away is told of the file, not of a package. */
async function inFolder<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    await requireFolder(folder);
    return await work();
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'package.folder-missing') fail('file.folder-missing');
    // Whatever else a disk says: the scan is not there.
    if (/^E[A-Z]+$/u.test(errorCode(error))) fail('folder.unwritable');
    throw error;
  }
}

/** A name that every system takes: it may come from another one. */
function plainName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- exactly those that no file name may hold
  return name.replace(/[<>:"/\\|?*\u0000-\u001f]/gu, '_');
}

function copyName(name: string, copy: number): string {
  const ending = extname(name);
  const stem = ending === '' ? name : name.slice(0, -ending.length);
  return copy === 0 ? name : `${stem} (${copy + 1})${ending}`;
}

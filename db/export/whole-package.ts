import { basename, dirname } from 'node:path';
import { present } from '../../shared/assert.ts';
import { ProblemError } from '../../shared/problems.ts';
import { errorCode, syncFolder } from '../durable-file.ts';
import type { WriteDb } from '../sql.ts';
import { forgetSuperseded } from '../stores/begun-packages.ts';
import { insertPackage, type PackageFile } from '../stores/packages.ts';
import type { FrozenCsv, Sending } from '../stores/sendings.ts';
import type { LineReader } from './line-pages.ts';
import { type Expected, readBack } from './read-back.ts';
import { fingerprintOf } from './sha256.ts';

/** A package that lies whole under its name, read back and compared. */
export interface Written {
  /** Full path of its own folder. */
  readonly folder: string;
  readonly csvSha256: string;
  readonly files: readonly PackageFile[];
}

export function frozenOf(sending: Sending): FrozenCsv {
  return present(sending.frozen, 'what a closed sending comes to');
}

/** What a package of this name must hold to be the sending's. */
export function expectedOf(sending: Sending, packageName: string): Expected {
  return { sendingId: sending.id, sendingNo: sending.head.no, packageName, rows: sending.head.people, csvSha256: frozenOf(sending).sha256 };
}

/**
 * Compares what lies under a package's final name, in full. Answers null when it is not this sending's whole package: another one's, a
 * changed one, a file. Its name is on the disk when it returns: whoever named it may have died before.
 */
export async function wholePackageAt(reader: LineReader, sending: Sending, final: string, onRows: (done: number) => void): Promise<Written | null> {
  try {
    const files = await readBack(reader, final, expectedOf(sending, basename(final)), onRows);
    syncFolder(final);
    syncFolder(dirname(final));
    return { folder: final, csvSha256: frozenOf(sending).sha256, files };
  } catch (error) {
    const isAnother = error instanceof ProblemError ? error.problem.code === 'package.verify-failed' : ['ENOTDIR', 'EISDIR'].includes(errorCode(error));
    if (isAnother) return null;
    throw error;
  }
}

/** Marks a package as written: the one way into the books. */
export function bookPackage(db: WriteDb, sending: Sending, written: Written, how: { readonly uid: string; readonly at: string; readonly by: number }): void {
  insertPackage(db, {
    ...how,
    sending: sending.id,
    name: basename(written.folder),
    folder: written.folder,
    rows: sending.head.people,
    csvSha256: written.csvSha256,
    fingerprint: fingerprintOf(written.csvSha256),
    files: written.files,
  });
  forgetSuperseded(db, sending.id, dirname(written.folder));
}

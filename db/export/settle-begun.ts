import { join } from 'node:path';
import { ProblemError } from '../../shared/problems.ts';
import { inTime, isFolder } from '../backup/place.ts';
import { errorCode } from '../durable-file.ts';
import type { BegunPackage } from '../stores/begun-packages.ts';
import { findSending, type Sending } from '../stores/sendings.ts';
import type { LineReader } from './line-pages.ts';
import { isGone, removeLeftover } from './package-folder.ts';
import { wholePackageAt, type Written } from './whole-package.ts';

/**
 * What became of a package whose writer is gone. whole: there under its name, every value compared. another: something has its name that
 * is not this sending's whole package; it is left as it is. nothing: neither name is there (any more). away: the folder is not there or
 * cannot be read. busy: its temporary folder may belong to a living process.
 */
export type Became = { readonly kind: 'whole'; readonly sending: Sending; readonly written: Written } | { readonly kind: 'another' | 'nothing' | 'away' | 'busy' };

/** Looks for it, and removes what it has left unfinished: only under the name that the note names. Stops where `breathe` throws. */
export async function lookForBegun(reader: LineReader, begun: BegunPackage): Promise<Became> {
  const { folder, name, temporary } = begun;
  if (!(await inTime(isFolder(folder), false))) return { kind: 'away' };
  try {
    const removed = await removeLeftover(folder, temporary);
    const final = join(folder, name);
    if (await isGone(final)) return { kind: removed ? 'nothing' : 'busy' };
    const sending = findSending(reader.db, begun.sending.programme, begun.sending.uid);
    const written = sending === null ? null : await wholePackageAt(reader, sending, final, () => undefined);
    return sending === null || written === null ? { kind: 'another' } : { kind: 'whole', sending, written };
  } catch (error) {
    // A stick pulled out, or locked, in the middle.
    if (!(error instanceof ProblemError) && isOfTheFolder(error)) return { kind: 'away' };
    throw error;
  }
}

function isOfTheFolder(error: unknown): boolean {
  return /^E[A-Z]+$/.test(errorCode(error));
}

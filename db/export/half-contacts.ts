import { join } from 'node:path';
import { inTime, isFolder } from '../backup/place.ts';
import { errorCode, removeDurably } from '../durable-file.ts';
import { inTurn } from './in-turn.ts';

/** A list of contacts, or whatever else of people is handed out as one file, until it is whole: hidden, under a name that is nobody's. */
const halfName = '.KONTAK.sedang-ditulis';

export function halfContactsIn(folder: string): string {
  return join(folder, halfName);
}

/** One of them at a time: nobody removes what another is writing. */
export function contactsInTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  return inTurn(halfName, work);
}

/** Removes what a writer that was killed has left in a folder: it holds phones and texts. Answers whether nothing of it is left; false: the folder is away. */
export async function removeHalfContacts(folder: string): Promise<boolean> {
  if (!(await inTime(isFolder(folder), false))) return false;
  try {
    removeDurably(halfContactsIn(folder));
    return true;
  } catch (error) {
    // A stick pulled out, or locked, in the middle.
    if (/^E[A-Z]+$/u.test(errorCode(error))) return false;
    throw error;
  }
}

import { existsSync, rmSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ProblemError } from '../../shared/problems.ts';
import { renameDurably } from '../durable-file.ts';
import type { CommandContext, JobContext } from '../service/context.ts';
import { forgetContactFolder, noteContactFolder } from '../stores/begun-contacts.ts';
import { halfContactsIn } from './half-contacts.ts';
import { asFolderProblem } from './package-folder.ts';
import { sha256Of } from './sha256.ts';

export interface HandedOutFile {
  readonly folder: string;
  readonly content: string | Uint8Array;
  /** Lower-case hex, of a file that goes out as it was taken in: it is read back and compared. */
  readonly sha256?: string;
  /** Its name; `copy`: so many of that name are there already. */
  nameOf(copy: number): string;
  /** The record of what left, in the job's last slice. */
  record(context: CommandContext): void;
}

/**
 * A list of people, or the scan of a letter, leaves the office as a file: the record is in the database before the file has its name, so that
 * what left is always told. Whatever stops it before that leaves neither a file nor a record. Never over another file; answers its name. Only in its turn
 * (contactsInTurn). Problems: those of asFolderProblem, file.not-same.
 */
export async function handOutFile(job: JobContext, { folder, content, sha256, nameOf, record }: HandedOutFile): Promise<string> {
  const temporary = halfContactsIn(folder);
  // Whoever is killed with it leaves people's data there: the next start looks into this folder.
  const isNew = job.slice(({ db }) => noteContactFolder(db, folder));
  try {
    await writeAnew(temporary, content);
    if (sha256 !== undefined && sha256Of(await readFile(temporary)) !== sha256) fail('file.not-same');
    // All at once, so that a power cut leaves the whole record or none: for 50,229 people it is the one thing here that takes longer than a slice.
    job.finish(record);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (isNew) job.slice(({ db }) => forgetContactFolder(db, folder));
    if (error instanceof ProblemError) throw error;
    return asFolderProblem(error);
  }
  const file = freeName(folder, nameOf);
  try {
    renameDurably(temporary, join(folder, file));
  } catch (error) {
    // The stick was pulled out at the last moment: it is told as gone, which is more than what happened, and nothing stays that can be removed.
    rmSync(temporary, { force: true });
    return asFolderProblem(error);
  }
  return file;
}

async function writeAnew(temporary: string, content: string | Uint8Array): Promise<void> {
  // One that a process which died has left.
  rmSync(temporary, { force: true });
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(content, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

function freeName(folder: string, nameOf: (copy: number) => string): string {
  for (let copy = 0; ; copy += 1) {
    const name = nameOf(copy);
    if (!existsSync(join(folder, name))) return name;
  }
}

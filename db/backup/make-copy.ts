import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { present } from '../../shared/assert.ts';
import { fail } from '../../shared/problems.ts';
import { renameDurably, syncFolder, writeDurably } from '../durable-file.ts';
import { sha256Of } from '../export/sha256.ts';
import type { FolderPaths } from '../folder.ts';
import type { Office } from '../service/context.ts';
import { listCopies, removeLeftovers, removeOldCopies, removeWhole } from './copies.ts';
import { type CopyThread, startCopyThread } from './copy-thread.ts';
import { type CopyContent, manifestText } from './manifest.ts';
import { copyName, databaseName, isCopyName, keysName, manifestName, temporaryName, unverifiedName } from './names.ts';
import { isFolder, requireFree, roomNeeded, targetProblem } from './place.ts';
import type { WrittenCopy } from './write-copy.ts';

export interface MakingCopy {
  readonly paths: FolderPaths;
  readonly key: Buffer;
  readonly office: Pick<Office, 'uid' | 'name' | 'zone' | 'station'>;
  /** The folder in which copies lie. */
  readonly folder: string;
  readonly at: string;
  /** Bytes that must be free for a database of so many; tests on small disks lower it. */
  readonly needs?: (databaseBytes: number) => number;
  /** Hundredths that are done. */
  progress(hundredths: number): void;
  /** Lets others through; throws when the person stopped it. */
  breathe(): Promise<void>;
}

export interface MadeCopy {
  readonly name: string;
  readonly content: CopyContent;
  /** Verified copies that lie there now. */
  readonly kept: number;
}

/**
 * Makes a verified copy and then takes away what is too old. It has its final name only after it was opened with the key, checked,
 * compared with the data of the same moment and synced; whatever stops it before leaves the earlier copies as they were.
 * Problems: those of backups.make, but for backup.folder-none and backup.running.
 */
export async function makeCopy(making: MakingCopy): Promise<MadeCopy> {
  const { folder, office, paths } = making;
  if (!(await isFolder(folder))) fail('backup.folder-missing');
  const needed = (making.needs ?? roomNeeded)(databaseBytes(paths));
  try {
    await removeLeftovers(folder, office.station.uid);
    await requireFree(folder, needed);
    const owner = { office: office.uid, station: office.station.uid };
    const no = ((await listCopies(folder, owner))[0]?.manifest.no ?? 0) + 1;
    const name = freeName(folder, copyName(making.at, office.zone));
    const temporary = join(folder, temporaryName(name, office.station.uid));
    try {
      await mkdir(temporary, { mode: 0o700 });
      const content = await fill(making, temporary, name, no);
      renameDurably(temporary, join(folder, name));
      // The copy is there, whatever becomes of the old ones; the next one tries again.
      const kept = await removeOldCopies(folder, owner, name).catch(() => no);
      return { name, content, kept };
    } catch (error) {
      await removeWhole(temporary).catch(() => undefined); // the first problem is the one to tell; the next copy removes what is left
      throw error;
    }
  } catch (error) {
    throw await targetProblem(error, folder, needed);
  }
}

/** Bytes of the database and of what is still to be worked into it. */
export function databaseBytes(paths: FolderPaths): number {
  return [paths.database, paths.wal].reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** Writes all of a copy into its temporary folder, synced. */
async function fill(making: MakingCopy, temporary: string, name: string, no: number): Promise<CopyContent> {
  const { office } = making;
  const unverified = join(temporary, unverifiedName);
  const { written, keys } = await writeInThread(making, unverified);
  const content: CopyContent = {
    version: 1,
    no,
    at: making.at,
    office: { uid: office.uid, name: office.name },
    station: { uid: office.station.uid, letter: office.station.letter },
    schema: written.schema,
    audit: { count: written.audit.count, hash: written.audit.hash },
    contentHash: written.contentHash,
    database: { name: databaseName(name), bytes: written.bytes, sha256: written.sha256 },
    keys: { sha256: sha256Of(keys) },
  };
  if (written.office !== office.uid || written.station !== office.station.uid) fail('backup.verify-failed', { what: 'kantor' });
  writeDurably(join(temporary, keysName), keys);
  writeDurably(join(temporary, manifestName), manifestText(content, making.key));
  renameDurably(unverified, join(temporary, content.database.name));
  syncFolder(temporary);
  return content;
}

/** How often the growing file is looked at, in milliseconds. */
const lookEvery = 200;
/** Hundredths that go to the writing; the rest goes to the reading. */
const writingShare = 50;

async function writeInThread(making: MakingCopy, target: string): Promise<{ written: WrittenCopy; keys: Buffer }> {
  let bytes = 0;
  let share = 0;
  let keys: () => Buffer = () => present<Buffer>(null, 'kunci.json of the moment');
  const thread = startCopyThread(
    { database: making.paths.database, target, key: making.key },
    {
      moment(expected) {
        bytes = expected;
        // kunci.json of this moment: the passwords that open the copy are those of now.
        keys = attempt(() => readFileSync(making.paths.keys));
      },
      read: (done) => {
        share = done;
      },
    },
  );
  const hundredths = async (): Promise<number> => {
    if (share > 0) return writingShare + (100 - writingShare) * Math.min(share, 1);
    const size = (await stat(target).catch(() => null))?.size ?? 0;
    return bytes === 0 ? 0 : writingShare * Math.min(size / bytes, 1);
  };
  const written = await waitFor(thread, making, hundredths);
  return { written, keys: keys() };
}

/** Does the work now; what it gave or threw is given or thrown later, where somebody waits for it. */
function attempt<Result>(work: () => Result): () => Result {
  try {
    const result = work();
    return () => result;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

async function waitFor(thread: CopyThread, making: MakingCopy, hundredths: () => Promise<number>): Promise<WrittenCopy> {
  const ended = thread.written.then(
    () => true,
    () => true,
  );
  let told = -1;
  for (let over = false; !over; ) {
    over = await Promise.race([ended, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), lookEvery))]);
    const now = Math.floor(await hundredths());
    if (now > told) making.progress(now);
    told = Math.max(told, now);
    try {
      await making.breathe();
    } catch (error) {
      // The thread ends first: its file is about to be removed.
      thread.stop();
      await ended;
      throw error;
    }
  }
  return thread.written;
}

function freeName(folder: string, name: string): string {
  for (let turn = 1; turn < 1000; turn += 1) {
    const tried = turn === 1 ? name : `${name}-${turn}`;
    if (isCopyName(tried) && !existsSync(join(folder, tried))) return tried;
  }
  throw new Error('a thousand copies of one second');
}

import { access, constants } from 'node:fs/promises';
import type { CopyWarning, VerifiedCopy } from '../../shared/contract/backups.ts';
import { fail, ProblemError } from '../../shared/problems.ts';
import { type KeptCopy, listCopies } from '../backup/copies.ts';
import { failureOf, type LastCopy, readFailedCopy, readLastCopy, writeFailedCopy, writeLastCopy } from '../backup/copy-state.ts';
import { writeLastCopyFile } from '../backup/last-copy-file.ts';
import { databaseBytes, makeCopy } from '../backup/make-copy.ts';
import { inTime, isFolder, isSameDisk, roomFree, roomNeeded } from '../backup/place.ts';
import { errorCode } from '../durable-file.ts';
import type { InsideHandler } from '../service/door/handler.ts';
import type { Keeper } from '../service/keeper.ts';
import { storageProblem } from '../service/sqlite-problems.ts';
import { readSetting, writeSetting } from '../stores/settings.ts';

/** Answered at the door, since they work with the key and with files beside the database. */
export const backupStatus: InsideHandler<'backups.status'> = async (keeper, _input, { room, context }) => {
  const folder = readSetting(room.reader, 'backup_folder');
  const known = readLastCopy(room.reader);
  const failed = readFailedCopy(room.reader);
  if (folder === '') return { folder, last: shownCopy(known), kept: null, failed, sameDisk: false, warnings: ['belum_dipilih'] };
  const place = await inTime(lookAt(folder, room.office.uid, room.office.station.uid), notThere);
  const last = lastOf(known, folder, place);
  const sameDisk = place.copies !== null && isSameDisk(folder, keeper.paths.folder);
  const warnings: readonly (readonly [CopyWarning, boolean])[] = [
    ['tujuan_tidak_ada', place.copies === null],
    ['cakram_sama', sameDisk],
    ['tempat_kurang', place.free !== null && place.free < roomNeeded(databaseBytes(keeper.paths))],
    ['lama', last === null || Date.parse(context.now) - Date.parse(last.at) > oldAfterMs],
    ['gagal', failed !== null],
  ];
  return { folder, last, kept: place.copies?.length ?? null, failed, sameDisk, warnings: warnings.filter(([, holds]) => holds).map(([warning]) => warning) };
};

/** One at a time for each office. */
const underWay = new WeakSet<Keeper>();

export const makeBackup: InsideHandler<'backups.make'> = async (keeper, _input, { room, context }) => {
  const begun = performance.now();
  const folder = readSetting(room.reader, 'backup_folder');
  if (folder === '') fail('backup.folder-none');
  // It would push a good one out.
  if (keeper.isDamaged) fail('database.damaged');
  // So would a copy of another file that lies in the place of the open one.
  room.requireFiles();
  if (underWay.has(keeper)) fail('backup.running');
  underWay.add(keeper);
  try {
    const { name, content, kept } = await makeCopy({
      paths: keeper.paths,
      key: room.key,
      office: room.office,
      folder,
      at: context.now,
      progress: (hundredths) => context.progress(hundredths, 100),
      breathe: () => context.breathe(),
    });
    const copy = { name, folder, at: content.at, bytes: content.database.bytes };
    context.finish(({ db, note }) => {
      note(room.office.uid, ['backup']);
      writeLastCopy(db, { ...copy, seq: content.audit.count });
    });
    quietly(() => writeLastCopyFile(keeper.paths.lastCopy, copy));
    return {
      copy,
      contentHash: content.contentHash,
      auditCount: content.audit.count,
      auditHash: content.audit.hash,
      sameDisk: isSameDisk(folder, keeper.paths.folder),
      kept,
      ms: Math.round(performance.now() - begun),
    };
  } catch (error) {
    const why = failureOf(error instanceof ProblemError ? error.problem : storageProblem(error));
    // Told at the next start too. A disk that does not take even this must not hide the first problem.
    if (why !== null) quietly(() => context.slice(({ db, now }) => writeFailedCopy(db, { at: now, why })));
    throw error;
  } finally {
    underWay.delete(keeper);
  }
};

export const setBackupFolder: InsideHandler<'backups.setFolder'> = async (keeper, { folder }, { context }) => {
  if (!(await isFolder(folder))) fail('backup.folder-missing');
  await access(folder, constants.W_OK).catch((error: unknown) => {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))) fail('backup.folder-readonly');
    fail('backup.folder-missing');
  });
  context.finish(({ db, note }) => {
    note('', ['backup_folder']);
    writeSetting(db, 'backup_folder', folder);
    writeSetting(db, 'backup_failed', '');
  });
  return { sameDisk: isSameDisk(folder, keeper.paths.folder) };
};

/** Age at which the last copy is warned of: 24 hours, in milliseconds. */
const oldAfterMs = 24 * 3_600_000;

interface Place {
  /** null: the folder is not there. */
  readonly copies: readonly KeptCopy[] | null;
  readonly free: number | null;
}

const notThere: Place = { copies: null, free: null };

async function lookAt(folder: string, office: string, station: string): Promise<Place> {
  if (!(await isFolder(folder))) return notThere;
  try {
    return { copies: await listCopies(folder, { office, station }), free: await roomFree(folder) };
  } catch {
    return notThere;
  }
}

/** What is known of the last copy, unless its folder is there and says otherwise. */
function lastOf(known: LastCopy | null, folder: string, { copies }: Place): VerifiedCopy | null {
  if (copies === null || (known !== null && (known.folder !== folder || copies.some((copy) => copy.name === known.name)))) return shownCopy(known);
  const [newest] = copies;
  return newest === undefined ? null : { name: newest.name, folder, at: newest.manifest.at, bytes: newest.manifest.database.bytes };
}

function shownCopy(known: LastCopy | null): VerifiedCopy | null {
  return known && { name: known.name, folder: known.folder, at: known.at, bytes: known.bytes };
}

function quietly(work: () => unknown): void {
  try {
    work();
  } catch {
    // The age of the last copy still tells.
  }
}

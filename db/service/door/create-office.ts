import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Input } from '../../../shared/contract/index.ts';
import { areaCode } from '../../../shared/domain/areas.ts';
import { areaSpellings } from '../../../shared/domain/lists/area-spellings.ts';
import { villagesKsb } from '../../../shared/domain/lists/villages-ksb.ts';
import type { Profile } from '../../../shared/domain/profile.ts';
import { shippedProfiles } from '../../../shared/domain/profiles/shipped.ts';
import { fail, ProblemError } from '../../../shared/problems.ts';
import { appendAudit } from '../../audit/chain.ts';
import { isFolder } from '../../backup/place.ts';
import { errorCode, isLeftOf, removeDurably, writeDurably } from '../../durable-file.ts';
import type { FolderPaths } from '../../folder.ts';
import { boundToRecovery, boundToUser, writeKeyFile } from '../../keys/key-file.ts';
import { isWeakPassword, tidyLoginName } from '../../keys/login-name.ts';
import { newRecoveryCode, normaliseRecoveryCode } from '../../keys/recovery-code.ts';
import { keyCheck, newDataKey, wrapKey } from '../../keys/wrap.ts';
import { migrate } from '../../migrate.ts';
import { migrations } from '../../migrations/index.ts';
import { createDatabase } from '../../open.ts';
import { type WriteDb, WriteDb as Writer } from '../../sql.ts';
import { insertSpelling, insertVillage } from '../../stores/areas.ts';
import { insertOffice, insertProgramme } from '../../stores/office.ts';
import { writeSetting } from '../../stores/settings.ts';
import { insertUser } from '../../stores/users.ts';
import { isUnfinished, readFolderState } from '../folder-state.ts';
import type { Keeper } from '../keeper.ts';
import { inTransaction } from '../transaction.ts';
import type { OutsideHandler } from './handler.ts';

/**
 * First run. The key file comes last: until it is there the folder holds no office, and the next start begins again. Signs nobody in;
 * the recovery code is kept nowhere.
 */
export const createOffice: OutsideHandler<'setup.create'> = (keeper, input) =>
  keeper.alone(async () => {
    const profile = shippedProfiles.find((each) => each.key === input.profile) ?? fail('thing.unknown', { what: 'profile' });
    const loginName = tidyLoginName(input.supervisor.loginName);
    if (isWeakPassword(input.supervisor.password, loginName, input.supervisor.name)) fail('password.weak');
    if (input.backupFolder !== undefined && !(await isFolder(input.backupFolder))) fail('backup.folder-missing');
    prepareFolder(keeper);
    const ids = { office: keeper.ids.next(), station: keeper.ids.next(), user: keeper.ids.next(), programme: keeper.ids.next(), version: keeper.ids.next() };
    const key = newDataKey();
    const recoveryCode = newRecoveryCode();
    const wrap = await wrapKey(key, input.supervisor.password, boundToUser(ids.office, ids.user), keeper.cost);
    const recovery = await wrapKey(key, normaliseRecoveryCode(recoveryCode) ?? '', boundToRecovery(ids.office), keeper.cost);
    fillDatabase(keeper, key, (db) => insertAll(db, ids, input, { profile, loginName, at: keeper.clock.now() }));
    writeKeyFile(keeper.paths.keys, {
      version: 1,
      office: { uid: ids.office, name: input.officeName, district: input.districtName, station: input.station, zone: input.zone },
      users: [{ uid: ids.user, loginName, name: input.supervisor.name, role: 'penyelia', wrap }],
      recovery,
      check: keyCheck(key, ids.office),
    });
    key.fill(0);
    removeDurably(keeper.paths.unfinished);
    return { recoveryCode };
  });

/** Makes the folder where it is missing, clears what a cut-off set-up has left, and puts up the sign that one is under way. */
function prepareFolder(keeper: Keeper): void {
  const { paths } = keeper;
  if (keeper.room !== null) fail('setup.done');
  try {
    mkdirSync(paths.folder, { recursive: true });
    requireNew(keeper);
    keeper.takeLock();
    // Another process may have been at it until now.
    requireNew(keeper);
    for (const left of leftovers(paths)) rmSync(join(paths.folder, left), { force: true });
    writeDurably(paths.unfinished, '');
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    if (['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(errorCode(error))) throw error;
    fail('folder.unwritable');
  }
}

function requireNew(keeper: Keeper): void {
  const { paths } = keeper;
  const state = readFolderState(paths, keeper.holdsLock);
  if (state === 'sedang_dipakai') fail('folder.in-use');
  if (state === 'tanpa_sandi_sqlite') fail('cipher.missing');
  if (state !== 'baru') fail('setup.done');
  const ours = [...[paths.lock, paths.unfinished].map((path) => basename(path)), ...leftovers(paths)];
  const strange = readdirSync(paths.folder).filter((name) => !ours.includes(name) && !ofTheSystem.includes(name));
  if (strange.length > 0) fail('folder.not-empty');
}

/** Files that a system's file manager leaves in any folder. */
const ofTheSystem: readonly string[] = ['.DS_Store', 'desktop.ini', 'Thumbs.db'];

/** Names of what a set-up that was cut off has left, short of the sign that it was under way; the sign's own beginning goes without it. */
function leftovers(paths: FolderPaths): readonly string[] {
  const made = isUnfinished(paths) ? [paths.database, paths.wal, paths.shm, `${paths.database}-journal`].map((path) => basename(path)) : [];
  return readdirSync(paths.folder).filter((name) => made.includes(name) || isLeftOf(paths.unfinished, name) || (made.length > 0 && isLeftOf(paths.keys, name)));
}

function fillDatabase(keeper: Keeper, key: Buffer, fill: (db: WriteDb) => void): void {
  const raw = createDatabase(keeper.paths.database, key);
  try {
    migrate(raw, migrations, { path: keeper.paths.database, key });
    inTransaction(raw, () => fill(new Writer(raw)));
    raw.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    raw.close();
  }
}

interface NewIds {
  readonly office: string;
  readonly station: string;
  readonly user: string;
  readonly programme: string;
  readonly version: string;
}

interface Chosen {
  readonly profile: Profile;
  readonly loginName: string;
  readonly at: string;
}

function insertAll(db: WriteDb, ids: NewIds, input: Input<'setup.create'>, { profile, loginName, at }: Chosen): void {
  const { officeName: name, districtName, regency, short, zone } = input;
  insertOffice(db, { uid: ids.office, name, districtName, regency, short, zone, station: { uid: ids.station, letter: input.station }, at });
  insertUser(db, { uid: ids.user, loginName, name: input.supervisor.name, role: 'penyelia', at });
  insertProgramme(db, { uid: ids.programme, versionUid: ids.version, profile, at });
  if (input.backupFolder !== undefined) writeSetting(db, 'backup_folder', input.backupFolder);
  const villages = villagesKsb.filter((village) => areaCode(village.code).startsWith(regency));
  for (const village of villages) insertVillage(db, village);
  if (villages.length > 0) for (const [written, today] of Object.entries(areaSpellings)) insertSpelling(db, written, today, null);
  appendAudit(db, ids.station, { at, actor: '', procedure: 'setup.create', subject: ids.office, fields: [], outcome: 'ok' });
}

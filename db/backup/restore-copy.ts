import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { dayInZone, timeInZone } from '../../shared/domain/days.ts';
import { fail, type Problem, ProblemError } from '../../shared/problems.ts';
import { auditInstallations, type ChainPlace, checkChainPart, firstPrevHash } from '../audit/chain.ts';
import { syncFile, syncFolder } from '../durable-file.ts';
import { sha256Of } from '../export/sha256.ts';
import { folderPaths, type FolderPaths } from '../folder.ts';
import { boundToRecovery, boundToUser, type KeyFile, readKeyFile } from '../keys/key-file.ts';
import { loginKey } from '../keys/login-name.ts';
import { normaliseRecoveryCode } from '../keys/recovery-code.ts';
import { keyCheck, unwrapKey } from '../keys/wrap.ts';
import { migrations } from '../migrations/index.ts';
import { openToLook } from '../open.ts';
import { takeFolderLock } from '../service/folder-lock.ts';
import { inspectDatabase } from '../service/inspect.ts';
import { storageProblem } from '../service/sqlite-problems.ts';
import { ReadDb } from '../sql.ts';
import { fileHashOf } from './file-hash.ts';
import { inspectCopy } from './inspect-copy.ts';
import { type CopyManifest, isSealed, readManifest } from './manifest.ts';
import { keysName, manifestName } from './names.ts';
import { decideSwap, finishSwap, newSwap, type OldSet } from './swap.ts';

/** What opens a copy: a password of the day on which it was written, or the recovery code. */
export type CopySecret = { readonly kind: 'password'; readonly loginName: string; readonly password: string } | { readonly kind: 'recovery'; readonly code: string };

export interface Restoring {
  /** The folder of the copy, or its database file. */
  readonly from: string;
  /** The data folder; made where it is missing. */
  readonly to: string;
  readonly secret: CopySecret;
  /** Now, UTC ISO text. */
  readonly at: string;
  /** Hears of each step once it is done. */
  step?(step: string): void;
}

export interface Restored {
  readonly copy: CopyManifest;
  /** The folder in which the old set lies; null when there was none. */
  readonly aside: string | null;
}

/**
 * Puts a copy in the place of a data folder's set. All of the copy is looked at first, in the very bytes that will be used: manifest,
 * hashes, every page, row and reference, the audit chain, the office. Only then the old set is moved aside, never deleted. A restore
 * that was cut off before leaves the old set; one cut off later is finished by the next restore or by Loket. Blocks its program.
 * Problems: folder.in-use, folder.unwritable, copy.none, copy.damaged, copy.other-office, password.wrong, recovery.wrong,
 * input.invalid (a slip in the code), keys.damaged, database.newer, backup.no-room, cipher.missing.
 */
export async function restoreCopy(restoring: Restoring): Promise<Restored> {
  const to = resolve(restoring.to);
  const step = restoring.step ?? (() => undefined);
  try {
    mkdirSync(to, { recursive: true, mode: 0o700 });
  } catch {
    return fail('folder.unwritable');
  }
  const lock = takeFolderLock(folderPaths(to).lock) ?? fail('folder.in-use');
  try {
    if (finishSwap(to)) step('pemulihan yang terputus diselesaikan');
    removeStaging(to);
    const copy = readCopy(resolve(restoring.from));
    const key = await unlock(copy.keys, restoring.secret);
    step('kunci terbuka');
    try {
      requireSameOffice(to, copy.manifest, key);
      if (!isSealed(copy.manifest, key)) fail('copy.damaged', { what: manifestName });
      const aside = putInPlace(to, copy, key, restoring.at, step);
      return { copy: copy.manifest, aside };
    } finally {
      key.fill(0);
    }
  } finally {
    lock.release();
  }
}

interface OpenedCopy {
  readonly manifest: CopyManifest;
  readonly database: string;
  readonly keys: KeyFile;
}

/** Reads what stands beside the database of a copy. */
function readCopy(from: string): OpenedCopy {
  const found = statSync(from, { throwIfNoEntry: false });
  if (found === undefined) return fail('copy.none');
  const folder = found.isDirectory() ? from : dirname(from);
  if (!existsSync(join(folder, manifestName))) return fail('copy.none');
  const manifest = readManifest(join(folder, manifestName)) ?? fail('copy.damaged', { what: manifestName });
  const database = join(folder, manifest.database.name);
  if (!existsSync(join(folder, keysName))) fail('copy.damaged', { what: keysName });
  if (!existsSync(database)) fail('copy.damaged', { what: manifest.database.name });
  if (sha256Of(readFileSync(join(folder, keysName))) !== manifest.keys.sha256) fail('copy.damaged', { what: keysName });
  const keys = readKeyFile(join(folder, keysName));
  if (typeof keys === 'string' || keys.office.uid !== manifest.office.uid) fail('copy.damaged', { what: keysName });
  return { manifest, database, keys };
}

/**
 * What is in the way belongs to the same office, or cannot say: a lost, damaged or foreign key file is a reason to restore, the last
 * of them when the copy's key opens the database.
 */
function requireSameOffice(to: string, manifest: CopyManifest, key: Buffer): void {
  const paths = folderPaths(to);
  const here = readKeyFile(paths.keys);
  if (typeof here !== 'string' && here.office.uid !== manifest.office.uid && problemOfSet(paths, key) !== null) fail('copy.other-office');
}

/** Looks at the set that is there as Loket would before it opens it, at every page, and changes none of it. null: this key opens it, and it is whole. */
function problemOfSet(paths: FolderPaths, key: Buffer): Problem | null {
  try {
    inspectDatabase(paths, key, migrations.length, 'all');
    return null;
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem : storageProblem(error);
    if (problem === null) throw error;
    return problem;
  }
}

/** Whether the set that is there opens as it stands, with the passwords in its key file. */
function oldSetIn(to: string, key: Buffer): OldSet {
  const paths = folderPaths(to);
  const here = readKeyFile(paths.keys);
  const fits = typeof here !== 'string' && here.check === keyCheck(key, here.office.uid);
  return fits && problemOfSet(paths, key) === null ? 'diganti' : 'rusak';
}

async function unlock(file: KeyFile, secret: CopySecret): Promise<Buffer> {
  const key = await (secret.kind === 'recovery' ? byCode(file, secret.code) : byPassword(file, secret));
  if (keyCheck(key, file.office.uid) !== file.check) fail('keys.damaged');
  return key;
}

async function byCode(file: KeyFile, typed: string): Promise<Buffer> {
  const code = normaliseRecoveryCode(typed) ?? fail('input.invalid', { field: 'code' });
  return (await unwrapKey(file.recovery, code, boundToRecovery(file.office.uid))) ?? fail('recovery.wrong');
}

async function byPassword(file: KeyFile, { loginName, password }: Extract<CopySecret, { kind: 'password' }>): Promise<Buffer> {
  const user = file.users.find((each) => loginKey(each.loginName) === loginKey(loginName));
  if (!user?.wrap) return fail('password.wrong');
  return (await unwrapKey(user.wrap, password, boundToUser(file.office.uid, user.uid))) ?? fail('password.wrong');
}

function putInPlace(to: string, copy: OpenedCopy, key: Buffer, at: string, step: (step: string) => void): string | null {
  const { zone } = copy.keys.office;
  const swap = newSwap(to, oldSetIn(to, key), `${dayInZone(at, zone).replaceAll('-', '')}-${timeInZone(at, zone).replace('.', '')}${at.slice(17, 19)}`);
  const staging = join(to, swap.staging);
  try {
    stage(copy, staging);
    step('cadangan disalin');
    verify(copy.manifest, folderPaths(staging).database, key);
    step('cadangan diperiksa');
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
  decideSwap(to, swap);
  step('penggantian ditandai');
  return finishSwap(to, (name) => step(`dipindahkan: ${name}`)) ? join(to, swap.aside) : null;
}

/** Bytes kept free beside the restored set. */
const spareBytes = 50_000_000;

function stage(copy: OpenedCopy, staging: string): void {
  const disk = statfsSync(dirname(staging));
  const needed = copy.manifest.database.bytes + spareBytes;
  const free = disk.bavail * disk.bsize;
  if (free < needed) fail('backup.no-room', { neededMb: Math.ceil(needed / 1_000_000), freeMb: Math.floor(free / 1_000_000) });
  const paths = folderPaths(staging);
  mkdirSync(staging, { mode: 0o700 });
  copyFileSync(copy.database, paths.database);
  syncFile(paths.database);
  copyFileSync(join(dirname(copy.database), keysName), paths.keys);
  syncFile(paths.keys);
  syncFolder(staging);
}

function verify(manifest: CopyManifest, database: string, key: Buffer): void {
  const what = manifest.database.name;
  const file = fileHashOf(database);
  if (file.bytes !== manifest.database.bytes || file.sha256 !== manifest.database.sha256) fail('copy.damaged', { what });
  if (sha256Of(readFileSync(join(dirname(database), basename(folderPaths('').keys)))) !== manifest.keys.sha256) fail('copy.damaged', { what: keysName });
  const facts = inspectCopy(database, key, () => undefined);
  if (facts.schema > migrations.length) fail('database.newer');
  if (facts.office !== manifest.office.uid || facts.station !== manifest.station.uid) fail('copy.damaged', { what });
  if (facts.contentHash !== manifest.contentHash || facts.schema !== manifest.schema) fail('copy.damaged', { what });
  if (facts.audit.count !== manifest.audit.count || facts.audit.hash !== manifest.audit.hash) fail('copy.damaged', { what: 'buku catatan' });
  if (!hasWholeChains(database, key)) fail('copy.damaged', { what: 'buku catatan' });
}

function hasWholeChains(database: string, key: Buffer): boolean {
  const raw = openToLook(database, key);
  try {
    const db = new ReadDb(raw);
    return auditInstallations(db).every((installation) => isChainWhole(db, installation));
  } finally {
    raw.close();
  }
}

function isChainWhole(db: ReadDb, installation: string): boolean {
  let place: ChainPlace | null = { seq: 0, hash: firstPrevHash };
  while (place !== null) {
    const checked = checkChainPart(db, installation, place, 5000);
    if (checked.brokenAt !== null) return false;
    place = checked.last;
  }
  return true;
}

/** What a restore that was cut off before its decision has left. */
function removeStaging(to: string): void {
  for (const name of readdirSync(to)) if (/^\.pemulihan-[\d-]+$/.test(name)) rmSync(join(to, name), { recursive: true, force: true });
}

import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '../../../../db/backup/manifest.ts';
import { isCopyName, manifestName } from '../../../../db/backup/names.ts';
import { restoreCopy, type CopySecret } from '../../../../db/backup/restore-copy.ts';
import { inTransaction } from '../../../../db/service/transaction.ts';
import { folderPaths } from '../../../../db/folder.ts';
import { openDatabase, openToLook } from '../../../../db/open.ts';
import { ReadDb, sql, WriteDb } from '../../../../db/sql.ts';
import { writeSearch } from '../../../../db/stores/search.ts';
import { contentOf } from '../../../../db/backup/content-hash.ts';
import { madeUpPerson } from '../../../support/made-up-people.ts';
import { dataKeyOf } from '../../../support/folder.ts';
import { createTestOffice, testFolder, type TestOffice } from '../../../support/service.ts';

/** An office whose copies go to a folder of their own. */
export interface CopyingOffice extends TestOffice {
  readonly target: string;
}

export async function copyingOffice(target = testFolder()): Promise<CopyingOffice> {
  const office = await createTestOffice();
  await office.as('penyelia').must('backups.setFolder', { folder: target });
  return Object.assign(office, { target });
}

/** Names of the copies in a folder, oldest first by name. */
export function copiesIn(folder: string): readonly string[] {
  return readdirSync(folder).filter(isCopyName).toSorted();
}

/** Path of the database in a copy. */
export function databaseIn(copy: string): string {
  const manifest = readManifest(join(copy, manifestName));
  if (manifest === null) throw new Error('no manifest');
  return join(copy, manifest.database.name);
}

/** Whether a copy passes all that a restore looks at: it is restored into a new folder, which is removed again. */
export async function isWhole(copy: string, secret: CopySecret): Promise<boolean> {
  const to = testFolder();
  try {
    await restoreCopy({ from: copy, to, secret, at: '2020-04-14T00:00:00.000Z' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(to, { recursive: true, force: true });
  }
}

/** Looks into the database of a folder that nobody has open, and changes no byte of it. */
export async function inDatabase<Result>(folder: string, office: TestOffice, look: (db: ReadDb) => Result): Promise<Result> {
  const raw = openToLook(folderPaths(folder).database, await dataKeyOf(folder, office.people.penyelia));
  try {
    return look(new ReadDb(raw));
  } finally {
    raw.close();
  }
}

export function contentHashOf(folder: string, office: TestOffice): Promise<string> {
  return inDatabase(folder, office, (db) => contentOf(db, () => undefined).hash);
}

/** Turns one bit of a file. */
export function flipBit(path: string, bit: number): void {
  const file = openSync(path, 'r+');
  const byte = Buffer.alloc(1);
  const at = Math.floor(bit / 8);
  readSync(file, byte, 0, 1, at);
  writeSync(file, Buffer.from([byte.readUInt8(0) ^ (1 << (bit % 8))]), 0, 1, at);
  closeSync(file);
}

export function bitsOf(path: string): number {
  return statSync(path).size * 8;
}

/** Fills a closed office with so many keyed sheets, straight into the tables: weight for a copy, not a day's work. */
export async function fill(office: TestOffice, people: number): Promise<void> {
  const raw = openDatabase(folderPaths(office.folder).database, await dataKeyOf(office.folder, office.people.penyelia));
  const db = new WriteDb(raw);
  let last = 0;
  const uid = (): string => `00000000-0000-7000-9000-${(++last).toString(16).padStart(12, '0')}`;
  const at = '2020-04-13T01:00:00.000Z';
  const ids = db.one<{ user: number; programme: number; version: number; station: number }>(
    sql`SELECT (SELECT min(id) FROM user) AS user, (SELECT id FROM programme) AS programme, (SELECT id FROM profile_version) AS version, (SELECT id FROM station) AS station`,
  );
  if (ids === null) throw new Error('no office');
  inTransaction(raw, () => {
    for (let index = 0; index < people; index += 1) addSheet(db, index, { ...ids, at, uid });
  });
  raw.pragma('wal_checkpoint(TRUNCATE)');
  raw.close();
}

interface Surroundings {
  readonly user: number;
  readonly programme: number;
  readonly version: number;
  readonly station: number;
  readonly at: string;
  uid(): string;
}

function addSheet(db: WriteDb, index: number, { user, programme, version, station, at, uid }: Surroundings): void {
  const { values } = madeUpPerson(index);
  const no = index + 1_000_000;
  const sheet = db.run(
    sql`INSERT INTO sheet (uid, programme, sheet_no, sheet_order, form_no, received_day, received_at, received_by, receipt_name, receipt_phone, documents,
        paper_state, state_reason, state_field, state_at, state_by)
      VALUES (${uid()}, ${programme}, ${`A-${no}`}, ${no}, '', '2020-04-13', ${at}, ${user}, ${values.nama}, '', '{}', 'tidak_ditemukan', '', '', ${at}, ${user})`,
  ).id;
  db.run(
    sql`INSERT INTO sheet_version (uid, sheet, station, profile_version, kind, saved_as, "values", unconfirmed, changed, reason, second_of,
        author, at, keystrokes, corrections, active_ms, paused_ms)
      VALUES (${uid()}, ${sheet}, ${station}, ${version}, 'keyed', 'belum_lengkap', ${JSON.stringify(values)}, '[]', '[]', '', NULL, ${user}, ${at}, 0, 0, 0, 0)`,
  );
  writeSearch(db, sheet, { name: values.nama, sheetNo: `A-${no}`, phones: [] });
}

/** Of each copy in a folder a hash over its files and their names. */
export function hashesOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    copiesIn(folder).map((copy) => {
      const hash = createHash('sha256');
      for (const name of readdirSync(join(folder, copy)).toSorted()) hash.update(name).update(readFileSync(join(folder, copy, name)));
      return [copy, hash.digest('hex')];
    }),
  );
}

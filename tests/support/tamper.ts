import type { Database } from 'better-sqlite3';
import { folderPaths } from '../../db/folder.ts';
import { openDatabase, openGate } from '../../db/open.ts';
import { WriteDb } from '../../db/sql.ts';
import { dataKeyOf } from './folder.ts';
import type { TestOffice } from './service.ts';

/** Works on the database of an office as somebody with the key and an SQL program would; closes it first and opens it again after. */
export async function tamper(office: TestOffice, work: (db: WriteDb, raw: Database) => void): Promise<void> {
  await office.service.drain();
  const raw = openDatabase(folderPaths(office.folder).database, await dataKeyOf(office.folder, office.people.penyelia));
  work(new WriteDb(raw), raw);
  raw.close();
  await office.restart();
}

/** Lets no audit row in until `allow` is called, while the office has its database open. */
export async function stopAudit(office: TestOffice): Promise<{ allow(): void }> {
  const raw = openGate(folderPaths(office.folder).database, await dataKeyOf(office.folder, office.people.penyelia));
  raw.exec("CREATE TRIGGER stop_audit BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no audit row today'); END");
  return {
    allow() {
      raw.exec('DROP TRIGGER stop_audit');
      raw.close();
    },
  };
}

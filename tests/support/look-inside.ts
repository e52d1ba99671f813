import { createHash } from 'node:crypto';
import { folderPaths } from '../../db/folder.ts';
import { openReader } from '../../db/open.ts';
import { ReadDb, sql } from '../../db/sql.ts';
import { dataKeyOf } from './folder.ts';
import type { TestOffice } from './service.ts';

export interface AuditRow {
  readonly at: string;
  readonly actor: string;
  readonly procedure: string;
  readonly subject: string;
  readonly fields: string;
  readonly outcome: string;
  readonly clock_back: number;
}

/** Reads a test office's database beside its service (which must have it open). */
export async function lookInside<Result>(office: TestOffice, look: (db: ReadDb) => Result): Promise<Result> {
  const raw = openReader(folderPaths(office.folder).database, await dataKeyOf(office.folder, office.people.penyelia));
  try {
    return look(new ReadDb(raw));
  } finally {
    raw.close();
  }
}

/** The audit, oldest first; `after` leaves out so many rows. */
export function auditRows(office: TestOffice, after = 0): Promise<readonly AuditRow[]> {
  return lookInside(office, (db) => db.all<AuditRow>(sql`SELECT at, actor, procedure, subject, fields, outcome, clock_back FROM audit ORDER BY seq LIMIT -1 OFFSET ${after}`));
}

/** A hash over every row of every table but the audit; of the search index its words, not the segments in which FTS5 keeps them. */
export function contentHash(office: TestOffice): Promise<string> {
  return lookInside(office, (db) => {
    const tables = db.all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'audit' AND name NOT LIKE 'sqlite%' AND name NOT GLOB 'search_*' ORDER BY name`);
    const hash = createHash('sha256');
    // Names come from the catalogue.
    for (const { name } of tables) hash.update(JSON.stringify([name, db.all({ text: `SELECT * FROM "${name}"`, values: [] })]));
    return hash.digest('hex');
  });
}

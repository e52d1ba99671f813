import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeCopy } from '../../../db/backup/write-copy.ts';
import { folderPaths } from '../../../db/folder.ts';
import { openDatabase } from '../../../db/open.ts';
import { ProblemError } from '../../../shared/problems.ts';
import { dataKeyOf } from '../../support/folder.ts';
import { bareCopy } from './support/bare-copy.ts';
import { copiesIn, copyingOffice, type CopyingOffice } from './support/copies.ts';

let office: CopyingOffice;
let key: Buffer;
beforeEach(async () => {
  office = await copyingOffice();
  key = await dataKeyOf(office.folder, office.people.penyelia);
  await office.as('penyelia').must('settings.setIdle', { minutes: 17 });
});
afterEach(async () => {
  await office.close();
  rmSync(office.target, { recursive: true, force: true });
});

/** A stick that does not give back what was written on it, and whose errors its own check does not tell. */
function copyOnto(target: string, change: (raw: Database) => void): string {
  let changed = false;
  try {
    writeCopy(
      { database: folderPaths(office.folder).database, target, key },
      {
        moment: () => undefined,
        // The copy is written and synced, and nobody has looked at it yet.
        read() {
          if (changed) return;
          changed = true;
          const raw = openDatabase(target, key);
          raw.unsafeMode(true);
          change(raw);
          raw.pragma('journal_mode = DELETE');
          raw.close();
        },
      },
    );
    return 'made';
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return JSON.stringify(error.problem);
  }
}

const verifyFailed = (what: string): string => JSON.stringify({ code: 'backup.verify-failed', details: { what } });

describe('a copy', () => {
  it.each<readonly [string, string, (raw: Database) => void]>([
    ['a value is another', 'isi', (raw) => raw.exec("UPDATE setting SET value = '18' WHERE key = 'idle_minutes'")],
    ['a row is gone', 'isi', (raw) => raw.exec("DELETE FROM setting WHERE key = 'idle_minutes'")],
    ['an index is of another table', 'halaman', (raw) => raw.exec(indexOfAnother)],
    ['a table has gone', 'salinan', (raw) => raw.exec("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'office'")],
  ])('that does not hold what the database holds is none: %s', (_what, part, change) => {
    expect(copyOnto(join(office.target, 'salinan.tmp'), change)).toBe(verifyFailed(part));
  });

  it('that holds the same is one', () => {
    expect(copyOnto(join(office.target, 'salinan.tmp'), () => undefined)).toBe('made');
  });

  it('has no name until it has been compared', async () => {
    const seen: (readonly string[])[] = [];
    const { name } = await bareCopy(office.folder, key, office.target, {
      breathe: async () => {
        seen.push(copiesIn(office.target));
      },
    });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.flat()).toEqual([]);
    expect(existsSync(join(office.target, name))).toBe(true);
    expect(readdirSync(office.target)).toEqual([name]);
  });
});

const indexOfAnother = `PRAGMA writable_schema = ON;
  UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'registration' AND sql IS NOT NULL LIMIT 1)
  WHERE name = (SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'mark' AND sql IS NOT NULL LIMIT 1)`;

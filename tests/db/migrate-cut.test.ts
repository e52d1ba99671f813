import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newDataKey } from '../../db/keys/wrap.ts';
import { migrate, versionOf } from '../../db/migrate.ts';
import type { Migration } from '../../db/migrations/index.ts';
import { createDatabase, openDatabase } from '../../db/open.ts';
import { ReadDb, sql } from '../../db/sql.ts';
import { testFolder } from '../support/service.ts';

const steps: readonly Migration[] = [
  { version: 1, name: '0001-a', sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT;' },
  { version: 2, name: '0002-b', sql: 'CREATE TABLE b (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE b2 (id INTEGER PRIMARY KEY) STRICT;' },
];
/** Tables of each version. */
const tables: readonly (readonly string[])[] = [[], ['a'], ['a', 'b', 'b2']];

const key = newDataKey();
let folder: string;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('cut off after any of its statements, the schema is that of its version', () => {
  let finished = false;
  const seen = new Set<number>();
  for (let after = 0; !finished; after += 1) {
    const path = join(folder, `${after}.db`);
    const raw = createDatabase(path, key);
    finished = runCut(raw, path, after);
    // As the end of a process: what was not committed is gone.
    raw.close();
    const found = openDatabase(path, key);
    const version = versionOf(found);
    const names = new ReadDb(found).all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).map((row) => row.name);
    expect(names, `after ${after} statements`).toEqual(tables[version]);
    seen.add(version);
    expect(migrate(found, steps, { path, key })).toHaveLength(steps.length - version);
    found.close();
  }
  expect([...seen]).toEqual([0, 1, 2]);
});

/** Runs the migrations until so many statements were given to the database; nothing gets through afterwards. Answers whether all ran. */
function runCut(raw: Database, path: string, after: number): boolean {
  let given = 0;
  const cut = new Proxy(raw, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (name === 'exec' || name === 'pragma') given += 1;
        if (given > after) throw new Error('cut off');
        return Reflect.apply(value, target, args);
      };
    },
  });
  try {
    migrate(cut, steps, { path, key });
    return true;
  } catch {
    return false;
  }
}

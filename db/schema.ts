import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openMemory } from './open.ts';
import { ReadDb, sql } from './sql.ts';

/** The schema as SQLite has it after all migrations; db/schema.sql is this text, and a test compares them. */
export function schemaText(): string {
  const raw = openMemory();
  try {
    migrate(raw, migrations, { path: null, key: Buffer.alloc(0) });
    const rows = new ReadDb(raw).all<{ sql: string }>(
      // The tables inside a full-text index are its own business.
      sql`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE 'search!_%' ESCAPE '!' ORDER BY rowid`,
    );
    return `-- Made by: node scripts/schema.ts\n\n${rows.map((row) => `${row.sql};`).join('\n\n')}\n`;
  } finally {
    raw.close();
  }
}

import { createHash } from 'node:crypto';
import { type ReadDb, sql, type Sql } from '../sql.ts';

export interface Content {
  /** SHA-256 over the schema and every row of every table, in lower-case hex. */
  readonly hash: string;
  readonly rows: number;
}

/** Rows between two calls of `step`. */
const stepRows = 1000;

/**
 * Says what a database holds, whatever the order of its pages and the numbers of its hidden rowids: two databases with the same hash
 * hold the same. Every table that has rows of its own counts, those of the search index and SQLite's too. `step` hears of the rows
 * read and may throw to stop. To see one moment, call it inside a read transaction.
 */
export function contentOf(db: ReadDb, step: (rows: number) => void): Content {
  const hash = createHash('sha256');
  let rows = 0;
  for (const line of schemaLines(db)) hash.update(line);
  for (const table of tablesOf(db)) {
    hash.update(`\n${JSON.stringify(table)}\n`);
    let lines: string[] = [];
    for (const row of db.each<Record<string, unknown>>(allRows(db, table))) {
      lines.push(lineOf(row));
      rows += 1;
      if (lines.length < stepRows) continue;
      hash.update(lines.join(''), 'utf8');
      lines = [];
      step(rows);
    }
    hash.update(lines.join(''), 'utf8');
    step(rows);
  }
  return { hash: hash.digest('hex'), rows };
}

/** How many rows contentOf will read. */
export function rowsOf(db: ReadDb): number {
  return tablesOf(db).reduce((sum, table) => sum + (db.one<{ count: number }>(named`SELECT count(*) AS count FROM ${table}`)?.count ?? 0), 0);
}

/** A virtual table has no pages; its content stands in tables of its own. */
function tablesOf(db: ReadDb): readonly string[] {
  return db.all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name`).map((row) => row.name);
}

function schemaLines(db: ReadDb): readonly string[] {
  const version = db.one<Record<string, unknown>>(sql`SELECT user_version FROM pragma_user_version`);
  const all = db.all<Record<string, unknown>>(sql`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name`);
  return [version ?? {}, ...all].map(lineOf);
}

/** In the order of the primary key, or of the hidden rowid, which a copy keeps in order though not in value. */
function allRows(db: ReadDb, table: string): Sql {
  const keys = db.all<{ name: string }>(sql`SELECT name FROM pragma_table_info(${table}) WHERE pk > 0 ORDER BY pk`);
  const order = keys.length === 0 ? 'rowid' : keys.map((key) => quoted(key.name)).join(', ');
  return { text: `${named`SELECT * FROM ${table}`.text} ORDER BY ${order}`, values: [] };
}

/** A statement with a table's name from the catalogue in it, which cannot be bound. */
function named(strings: TemplateStringsArray, table: string): Sql {
  return { text: `${strings[0] ?? ''}${quoted(table)}${strings[1] ?? ''}`, values: [] };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** JSON in the order of the columns; bytes as a list of one base64 text, which no other value is. */
function lineOf(row: Record<string, unknown>): string {
  const values = Object.values(row).map((value) => (value instanceof Uint8Array ? [Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')] : value));
  return `${JSON.stringify(values)}\n`;
}

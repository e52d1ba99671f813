/**
 * Loaded before a program (`node --import`), in its worker threads too: each connection says, when it closes, by which door of db/open.ts it was
 * made and how it was set.
 */
import { basename } from 'node:path';
import { writeSync } from 'node:fs';
import SqliteDatabase, { type Database } from 'better-sqlite3';

const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'temp_store', 'trusted_schema', 'cell_size_check', 'busy_timeout', 'secure_delete', 'query_only', 'cipher'];
const doors = new WeakMap<Database, string>();
const { pragma, prepare, close } = SqliteDatabase.prototype;

SqliteDatabase.prototype.pragma = function (this: Database, source: string, options): unknown {
  if (!doors.has(this)) doors.set(this, doorIn(new Error('where').stack ?? ''));
  return pragma.call(this, source, options);
};

// The look at the lock asks nothing before its first statement.
SqliteDatabase.prototype.prepare = function (this: Database, source: string): ReturnType<typeof prepare> {
  if (!doors.has(this)) doors.set(this, doorIn(new Error('where').stack ?? ''));
  return prepare.call(this, source);
} as typeof prepare;

SqliteDatabase.prototype.close = function (this: Database): Database {
  // In memory there is nothing to lose; a connection that was refused the key has no settings.
  if (!this.memory) writeSync(1, `${JSON.stringify({ door: doors.get(this) ?? 'none', file: basename(this.name), set: settingsOf(this) })}\n`);
  return close.call(this);
};

function settingsOf(raw: Database): Readonly<Record<string, unknown>> | null {
  try {
    return Object.fromEntries(settings.map((name) => [name, pragma.call(raw, name, { simple: true })]));
  } catch {
    return null;
  }
}

/** The outermost function of db/open.ts on the way here, or that of the lock. */
function doorIn(stack: string): string {
  const here = stack.split('\n').filter((line) => /\/db\/(open|service\/folder-lock)\.ts/.test(line));
  return /at (\w+)/.exec(here.at(-1) ?? '')?.[1] ?? 'none';
}

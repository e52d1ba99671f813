import { existsSync, rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { fail } from '../shared/problems.ts';
import { renameDurably, syncFile } from './durable-file.ts';
import type { Migration } from './migrations/index.ts';
import { openDatabase } from './open.ts';

export interface MigrateOptions {
  /** Path of the database; its copy from before lies beside it as `<path>.sebelum-<version>`. null: memory, no copy. */
  readonly path: string | null;
  readonly key: Buffer;
}

/**
 * Brings a database to the newest schema: forward only, each step one exclusive transaction with user_version and foreign_key_check
 * inside. A database that already holds data is first copied, and the copy verified. Problem: database.newer.
 * Answers the versions applied.
 */
export function migrate(raw: Database, steps: readonly Migration[], options: MigrateOptions): readonly number[] {
  requireOrder(steps);
  const before = versionOf(raw);
  if (before > steps.length) fail('database.newer');
  const pending = steps.slice(before);
  if (pending.length === 0) return [];
  if (before > 0 && options.path !== null) keepCopy(raw, options.path, options.key, before);
  for (const step of pending) apply(raw, step);
  return pending.map((step) => step.version);
}

export function versionOf(raw: Database): number {
  return Number(raw.pragma('user_version', { simple: true }));
}

function requireOrder(steps: readonly Migration[]): void {
  steps.forEach((step, index) => {
    if (step.version !== index + 1) throw new Error(`migration ${step.name} stands at place ${index + 1}`);
  });
}

function apply(raw: Database, step: Migration): void {
  // Rebuilding a table would otherwise fire the ON DELETE of those that point at it; the check below sees what is left over.
  raw.pragma('foreign_keys = OFF');
  try {
    raw.exec('BEGIN EXCLUSIVE');
    raw.exec(step.sql);
    const broken = raw.pragma('foreign_key_check');
    if (!Array.isArray(broken) || broken.length > 0) throw new Error(`migration ${step.name} leaves broken references`);
    raw.pragma(`user_version = ${step.version}`);
    raw.exec('COMMIT');
  } catch (error) {
    if (raw.inTransaction) raw.exec('ROLLBACK');
    throw error;
  } finally {
    raw.pragma('foreign_keys = ON');
  }
}

/** A copy cut off in the middle opens as an empty valid database: it gets its name only after it has been read. */
function keepCopy(raw: Database, path: string, key: Buffer, version: number): void {
  const copy = freeName(`${path}.sebelum-${version}`);
  const temporary = `${copy}.tmp`;
  rmSync(temporary, { force: true });
  raw.exec(`VACUUM INTO '${temporary.replaceAll("'", "''")}'`);
  verifyCopy(temporary, key, version);
  syncFile(temporary);
  renameDurably(temporary, copy);
}

/** A set that was put back may be migrated again: the copy of the first one is no copy of it. */
function freeName(name: string): string {
  for (let turn = 1; ; turn += 1) {
    const tried = turn === 1 ? name : `${name}-${turn}`;
    if (!existsSync(tried)) return tried;
  }
}

function verifyCopy(path: string, key: Buffer, version: number): void {
  const copy = openDatabase(path, key);
  try {
    if (versionOf(copy) !== version) throw new Error('the copy from before the migration has another version');
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('the copy from before the migration is damaged');
    // Opening made it a WAL database again; back to one file, so that the rename takes all of it.
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

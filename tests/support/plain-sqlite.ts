import { existsSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

/**
 * SQLite without encryption (Node's own), dressed as better-sqlite3: what Loket would meet if the plain package lay in the place of the
 * encrypting one. Like the plain package it takes every key and every cipher pragma without an error. With LOKET_PLAIN_LIES=1 it even
 * says that it encrypts.
 */
const lies = process.env['LOKET_PLAIN_LIES'] === '1';

export class PlainDatabase {
  static readonly SqliteError = class SqliteError extends Error {
    readonly code = 'SQLITE_ERROR';
  };
  private readonly raw: DatabaseSync;

  constructor(path: string, options: { readonly fileMustExist?: boolean; readonly readonly?: boolean } = {}) {
    if (options.fileMustExist === true && !existsSync(path)) throw new PlainDatabase.SqliteError('unable to open database file');
    this.raw = new DatabaseSync(path, { readOnly: options.readonly ?? false });
  }

  get inTransaction(): boolean {
    return this.raw.isTransaction;
  }

  pragma(text: string, options: { readonly simple?: boolean } = {}): unknown {
    const rows = this.raw.prepare(`PRAGMA ${text}`).all();
    const first = Object.values(rows[0] ?? {})[0];
    if (lies && text === 'cipher') return 'chacha20';
    return options.simple === true ? first : rows;
  }

  exec(text: string): void {
    this.raw.exec(text);
  }

  prepare(text: string) {
    const statement = this.raw.prepare(text);
    return {
      readonly: /^\s*select/i.test(text),
      all: (...values: SQLInputValue[]) => statement.all(...values),
      get: (...values: SQLInputValue[]) => statement.get(...values),
      iterate: (...values: SQLInputValue[]) => statement.iterate(...values),
      run: (...values: SQLInputValue[]) => statement.run(...values),
    };
  }

  close(): void {
    this.raw.close();
  }
}

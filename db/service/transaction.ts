import type { Database } from 'better-sqlite3';

/**
 * Runs the work in one BEGIN IMMEDIATE transaction; what it throws rolls all of it back. Refuses to run inside another one:
 * better-sqlite3 would make a savepoint of it, and the outer rollback would take an acknowledged save along.
 */
export function inTransaction<Result>(raw: Database, work: () => Result): Result {
  if (raw.inTransaction) throw new Error('a transaction is open already');
  raw.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    if (result instanceof Promise) throw new Error('a transaction cannot wait');
    if (!raw.inTransaction) throw new Error('the work ended the transaction it was given');
    raw.exec('COMMIT');
    return result;
  } catch (error) {
    if (raw.inTransaction) raw.exec('ROLLBACK');
    throw error;
  }
}

import { type ReadDb, sql } from '../sql.ts';

/** The last number a counter gave; 0 before the first. */
export function lastNumber(db: ReadDb, counter: string): number {
  return db.one<{ last: number }>(sql`SELECT last FROM counter WHERE name = ${counter}`)?.last ?? 0;
}

import { present } from '../../shared/assert.ts';
import { sql, type WriteDb } from '../sql.ts';

/** The next number of a running counter, from 1; raised in the transaction that uses it, so none is given twice or lost. */
export function nextNumber(db: WriteDb, name: string): number {
  const row = db.one<{ last: number }>(
    sql`INSERT INTO counter (name, last) VALUES (${name}, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last`,
  );
  return present(row, 'a counter answers its number').last;
}

/** The next `count` numbers of a running counter at once, taken for good; answers the first of them. */
export function takeNumbers(db: WriteDb, name: string, count: number): number {
  const row = db.one<{ last: number }>(
    sql`INSERT INTO counter (name, last) VALUES (${name}, ${count}) ON CONFLICT (name) DO UPDATE SET last = last + ${count} RETURNING last`,
  );
  return present(row, 'a counter answers its number').last - count + 1;
}

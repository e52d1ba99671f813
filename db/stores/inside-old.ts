import { type ReadDb, type Sql, sql } from '../sql.ts';

/** Registrations that are in any old sending, with those to whom they were joined: `WITH inside (id)`. */
export function insideAnyOld(programme: number): Sql {
  return sql`WITH RECURSIVE inside (id) AS (
    SELECT w.registration FROM old_sending o CROSS JOIN old_sending_row w ON w.old_sending = o.id WHERE o.programme = ${programme} AND w.registration IS NOT NULL
    UNION SELECT r.joined_to FROM inside JOIN registration r ON r.id = inside.id WHERE r.joined_to IS NOT NULL)`;
}

/** Everybody of the ledger who is in an old sending, withdrawn or not. */
export function countInsideOld(db: ReadDb, programme: number): number {
  return (
    db.one<{ people: number }>(sql`${insideAnyOld(programme)} SELECT count(*) AS people FROM inside JOIN registration r ON r.id = inside.id WHERE r.joined_to IS NULL`)?.people ?? 0
  );
}

export function hasOldSending(db: ReadDb, programme: number): boolean {
  return db.one(sql`SELECT 1 FROM old_sending WHERE programme = ${programme} LIMIT 1`) !== null;
}

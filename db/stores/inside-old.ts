import { type ReadDb, type Sql, sql } from '../sql.ts';

/** `WITH moved (id)`: registrations that are in an old sending only through one that was joined to them, at whatever distance; they are few. */
export function movedInsideOld(programme: number): Sql {
  return sql`WITH RECURSIVE moved (id) AS (
    SELECT r.joined_to FROM registration r INDEXED BY registration_joined_to WHERE r.joined_to IS NOT NULL AND ${rowOf(programme)}
    UNION SELECT r.joined_to FROM moved CROSS JOIN registration r ON r.id = moved.id WHERE r.joined_to IS NOT NULL)`;
}

/** Whether a registration `r` is in any old sending, itself or through one that was joined to it. Behind `movedInsideOld`. */
export function isInsideOld(programme: number): Sql {
  return sql`(${rowOf(programme)} OR r.id IN (SELECT id FROM moved))`;
}

function rowOf(programme: number): Sql {
  return sql`EXISTS (SELECT 1 FROM old_sending_row w CROSS JOIN old_sending o ON o.id = w.old_sending WHERE w.registration = r.id AND o.programme = ${programme})`;
}

/** Everybody of the ledger who is in an old sending, withdrawn or not. */
export function countInsideOld(db: ReadDb, programme: number): number {
  return db.one<{ people: number }>(sql`${movedInsideOld(programme)} SELECT count(*) AS people FROM registration r WHERE r.programme = ${programme} AND r.joined_to IS NULL AND ${isInsideOld(programme)}`)?.people ?? 0;
}

/** The same, of those who were not sent by us. */
export function countOnlyInOld(db: ReadDb, programme: number): number {
  return (
    db.one<{ people: number }>(
      sql`${movedInsideOld(programme)} SELECT count(*) AS people FROM registration r
          WHERE r.programme = ${programme} AND r.send_state IN ('belum_siap', 'siap', 'dalam_kiriman', 'ditarik') AND r.joined_to IS NULL AND ${isInsideOld(programme)}`,
    )?.people ?? 0
  );
}

export function hasOldSending(db: ReadDb, programme: number): boolean {
  return db.one(sql`SELECT 1 FROM old_sending WHERE programme = ${programme} LIMIT 1`) !== null;
}

import { present } from '../../shared/assert.ts';
import { type ReadDb, sql } from '../sql.ts';
import { rowsSaying, saidByRow } from './old-rows-saying.ts';
import { writingsOf } from './person-writings.ts';

/** Rows of old sendings that have no person and may be that of these registrations, by what their sheets say. What somebody said is not theirs is left out. */
export function maybeRowsOf(db: ReadDb, registrations: readonly number[]): readonly number[] {
  return db.column<number>(
    sql`SELECT DISTINCT o.id FROM ${rowsSaying(writingsOf(db, registrations))} s CROSS JOIN old_sending_row o ON o.id = s.id
        WHERE o.registration IS NULL AND NOT EXISTS (SELECT 1 FROM old_row_decision d WHERE d.old_row = o.id AND d.says = 'bukan' AND d.undone_at IS NULL
          AND d.registration IN (SELECT value FROM json_each(${JSON.stringify(registrations)}))) ORDER BY o.id`,
  );
}

/** A row that is nobody's, and those of other files that may be the same person's. */
export function rowsBeside(db: ReadDb, row: number): readonly number[] {
  return db.column<number>(
    sql`SELECT ${row} AS id UNION SELECT o.id FROM ${rowsSaying(saidByRow(db, row))} s CROSS JOIN old_sending_row o ON o.id = s.id WHERE o.registration IS NULL ORDER BY id`,
  );
}

/** The id of a row of a sending. */
export function idOfRow(db: ReadDb, sending: number, line: number): number {
  return present(db.one<{ id: number }>(sql`SELECT id FROM old_sending_row WHERE old_sending = ${sending} AND line_no = ${line}`), 'old row').id;
}

import { present } from '../../shared/assert.ts';
import { type ReadDb, type Sql, sql } from '../sql.ts';

/**
 * Rows of old sendings that have no person and may be that of these registrations: with a NIK of theirs, or their folded name and birth date
 * (as a row is matched). What somebody said is not theirs is left out.
 */
export function maybeRowsOf(db: ReadDb, registrations: readonly number[]): readonly number[] {
  const people = sql`(SELECT value FROM json_each(${JSON.stringify(registrations)}))`;
  const written = sql`SELECT c.nik, c.folded_name, c.tanggal_lahir AS birth_date FROM registration r CROSS JOIN sheet_current c ON c.sheet = r.active_sheet WHERE r.id IN ${people}`;
  const isNot = sql`EXISTS (SELECT 1 FROM old_row_decision d WHERE d.old_row = o.id AND d.says = 'bukan' AND d.undone_at IS NULL AND d.registration IN ${people})`;
  return db.column<number>(sql`SELECT o.id FROM (${rowsLike(written)}) w CROSS JOIN old_sending_row o ON o.id = w.id WHERE NOT ${isNot} ORDER BY o.id`);
}

/** Rows that have no person and say the same NIK, or the same folded name and birth date, as what is written (columns nik, folded_name, birth_date). */
function rowsLike(written: Sql): Sql {
  return sql`SELECT o.id FROM (${written}) p CROSS JOIN old_sending_row o ON o.nik = p.nik WHERE o.registration IS NULL AND o.nik <> ''
    UNION SELECT o.id FROM old_sending_row o CROSS JOIN (${written}) p ON o.folded_name = p.folded_name AND o.birth_date = p.birth_date
      WHERE o.registration IS NULL AND o.folded_name <> '' AND o.birth_date <> ''`;
}

/** A row that is nobody's, and those of other files that may be the same person's. */
export function rowsBeside(db: ReadDb, row: number): readonly number[] {
  const written = sql`SELECT nik, folded_name, birth_date FROM old_sending_row WHERE id = ${row}`;
  return db.column<number>(sql`SELECT ${row} AS id UNION ${rowsLike(written)} ORDER BY id`);
}

/** The id of a row of a sending. */
export function idOfRow(db: ReadDb, sending: number, line: number): number {
  return present(db.one<{ id: number }>(sql`SELECT id FROM old_sending_row WHERE old_sending = ${sending} AND line_no = ${line}`), 'old row').id;
}

import { type ReadDb, type Sql, sql } from '../sql.ts';
import type { Writing } from './person-writings.ts';

/** What a sheet or a row says of a person, as rows are matched by it. NIK null or '', name or birth date '': not said. */
export type Says = Pick<Writing, 'nik' | 'foldedName' | 'birthDate'>;

/**
 * Rows of old sendings that say one of these: a table (id, place). Place 1: its NIK; 2: its folded name with its birth date. A row may come
 * twice. The one rule of which rows may be a person's, whosoever they are by now: for the card, what is held on them, and looking again.
 */
export function rowsSaying(says: readonly Says[]): Sql {
  return sql`(SELECT n.id, 1 AS place FROM json_each(${JSON.stringify(says.flatMap(({ nik }) => nik ?? []))}) w CROSS JOIN old_sending_row n ON n.nik = w.value AND n.nik <> ''
    UNION ALL SELECT n.id, 2 FROM json_each(${JSON.stringify(says)}) w CROSS JOIN old_sending_row n
      ON n.birth_date = w.value ->> '$.birthDate' AND n.folded_name = w.value ->> '$.foldedName' AND n.birth_date <> '' AND n.folded_name <> '')`;
}

/** What a row itself says. */
export function saidByRow(db: ReadDb, row: number): readonly Says[] {
  return db.all<Says>(sql`SELECT nik, folded_name AS foldedName, birth_date AS birthDate FROM old_sending_row WHERE id = ${row}`);
}

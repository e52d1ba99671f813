import { typedDigits } from '../../shared/domain/typed-digits.ts';
import { type ReadDb, type Sql, sql } from '../sql.ts';
import { oldRowsWith } from './search.ts';
import { triesOf } from './typed-words.ts';

/** A row of an old sending that is nobody's, as a list shows it. */
export interface FoundOldRow {
  /** Uid of the sending. */
  readonly sending: string;
  readonly no: string;
  readonly sentDay: string;
  readonly letter: string;
  readonly line: number;
  readonly name: string;
  readonly birthYear: string;
}

/**
 * Rows of old sendings without a person that a text means: a NIK (whole, its beginning from eight digits, its last from four) or a name in any
 * spelling, as sheets are found; `like`: also one that is nearly it. A row whose person has another row of the same file is left out. At most `limit`.
 */
export function findOldRows(db: ReadDb, programme: number, text: string, like: boolean, limit: number): readonly FoundOldRow[] {
  if (db.one(sql`SELECT rowid FROM search WHERE rowid < 0 LIMIT 1`) === null) return [];
  const digits = typedDigits(text);
  if (digits !== null) return digits.length < 4 || digits.length > 16 ? [] : rowsWhere(db, programme, nikIs(digits), limit);
  for (const each of triesOf(text)) {
    if (each.like && !like) continue;
    // Rows that are left out below, and what is found after them.
    const ids = oldRowsWith(db, each.match(), limit * 4);
    const found = rowsWhere(db, programme, sql`r.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`, limit);
    if (found.length > 0) return found;
  }
  return [];
}

function nikIs(digits: string): Sql {
  const ending = sql`(substr(r.nik, -4) = ${digits.slice(-4)} AND r.nik <> '' AND substr(r.nik, ${-digits.length}) = ${digits})`;
  return digits.length < 8 ? ending : sql`(${ending} OR (r.nik >= ${digits} AND r.nik < ${`${digits}:`} AND r.nik <> ''))`;
}

function rowsWhere(db: ReadDb, programme: number, condition: Sql, limit: number): readonly FoundOldRow[] {
  return db.all<FoundOldRow>(
    sql`SELECT o.uid AS sending, o.no, o.sent_day AS sentDay, o.letter, r.line_no AS line, r.name, substr(r.birth_date, 1, 4) AS birthYear
        FROM old_sending_row r CROSS JOIN old_sending o ON o.id = r.old_sending
        WHERE r.registration IS NULL AND r.result <> 'ganda' AND ${condition} AND o.programme = ${programme} ORDER BY r.id LIMIT ${limit}`,
  );
}

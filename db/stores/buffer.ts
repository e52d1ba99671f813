import type { ChangedNotes } from '../../shared/contract/entry.ts';
import type { FieldId, SheetValues } from '../../shared/domain/fields.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';
import { type KeyingCounts, storedValues, valuesFrom } from './versions.ts';

/** What is under the fingers of one clerk on one sheet. Never counted, searched or audited. */
export interface Kept {
  readonly values: SheetValues;
  readonly unconfirmed: readonly FieldId[];
  readonly field: FieldId | null;
  readonly caret: number;
  readonly counts: KeyingCounts;
  /** Notes beside fields that the sheet does not have yet. */
  readonly notes: ChangedNotes;
  /** Revision of the sheet when it was opened. */
  readonly revision: number;
  readonly at: string;
}

/** The same as it lies there. `handedBy`: name of the one it was taken from when it was handed over; null where nobody else typed. */
export interface Lying extends Kept {
  readonly handedBy: string | null;
}

interface Row {
  readonly values: string;
  readonly unconfirmed: string;
  readonly field: FieldId | null;
  readonly caret: number;
  readonly counts: string;
  readonly notes: string;
  readonly sheet_revision: number;
  readonly at: string;
  readonly handedBy: string | null;
}

function fromRow(row: Row): Lying {
  return {
    values: valuesFrom(row.values),
    unconfirmed: JSON.parse(row.unconfirmed) as readonly FieldId[],
    field: row.field,
    caret: row.caret,
    counts: JSON.parse(row.counts) as KeyingCounts,
    notes: JSON.parse(row.notes) as ChangedNotes,
    revision: row.sheet_revision,
    at: row.at,
    handedBy: row.handedBy,
  };
}

export function keptTyping(db: ReadDb, user: number, sheet: number): Lying | null {
  const row = db.one<Row>(
    sql`SELECT "values", unconfirmed, field, caret, notes, counts, sheet_revision, at, (SELECT name FROM user WHERE id = handed_by) AS handedBy
        FROM entry_buffer WHERE user = ${user} AND sheet = ${sheet}`,
  );
  return row && fromRow(row);
}

/** Sheets this clerk has typing kept for, the latest first. */
export function keptSheets(db: ReadDb, user: number, programme: number): readonly { readonly sheet: string; readonly sheetNo: string; readonly at: string; readonly handedBy: string | null }[] {
  return db.all<{ sheet: string; sheetNo: string; at: string; handedBy: string | null }>(
    sql`SELECT s.uid AS sheet, s.sheet_no AS sheetNo, k.at, u.name AS handedBy
        FROM entry_buffer k JOIN sheet s ON s.id = k.sheet LEFT JOIN user u ON u.id = k.handed_by
        WHERE k.user = ${user} AND s.programme = ${programme} ORDER BY k.at DESC, s.id`,
  );
}

export function keepTyping(db: WriteDb, user: number, sheet: number, kept: Kept): void {
  db.run(
    sql`INSERT INTO entry_buffer (user, sheet, "values", unconfirmed, field, caret, counts, notes, sheet_revision, at)
        VALUES (${user}, ${sheet}, ${storedValues(kept.values)}, ${JSON.stringify(kept.unconfirmed)}, ${kept.field}, ${kept.caret},
          ${JSON.stringify(kept.counts)}, ${JSON.stringify(kept.notes)}, ${kept.revision}, ${kept.at})
        ON CONFLICT (user, sheet) DO UPDATE SET "values" = excluded."values", unconfirmed = excluded.unconfirmed, field = excluded.field,
          caret = excluded.caret, counts = excluded.counts, notes = excluded.notes, sheet_revision = excluded.sheet_revision, at = excluded.at`,
  );
}

export function dropTyping(db: WriteDb, user: number, sheet: number): void {
  db.run(sql`DELETE FROM entry_buffer WHERE user = ${user} AND sheet = ${sheet}`);
}

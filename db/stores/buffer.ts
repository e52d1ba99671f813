import type { ChangedNotes } from '../../shared/contract/entry.ts';
import type { FieldId, SheetValues } from '../../shared/domain/fields.ts';
import type { PaperState } from '../../shared/domain/states.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';
import { type KeyingCounts, storedValues, valuesFrom } from './versions.ts';

/** What is under the fingers of one clerk on one sheet. Never counted, searched or audited. */
export interface Kept {
  readonly values: SheetValues;
  readonly unconfirmed: readonly FieldId[];
  readonly field: FieldId | null;
  /** null: all of the box is chosen. */
  readonly caret: number | null;
  readonly counts: KeyingCounts;
  /** Notes beside fields that the sheet does not have yet. */
  readonly notes: ChangedNotes;
  /** Day of receipt, where it was changed; null: as the sheet has it. */
  readonly receivedDay: string | null;
  /** Where the hands go back to from the note of the whole sheet. */
  readonly noteFrom: FieldId | null;
  /** The clerk's word about it as a sheet of the person of another (its id; null: taken back); null: nothing was said. */
  readonly second: { readonly of: number | null } | null;
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
  readonly boxChosen: number;
  readonly counts: string;
  readonly notes: string;
  readonly receivedDay: string | null;
  readonly secondSaid: number;
  readonly secondOf: number | null;
  readonly noteFrom: FieldId | null;
  readonly sheet_revision: number;
  readonly at: string;
  readonly handedBy: string | null;
}

function fromRow(row: Row): Lying {
  return {
    values: valuesFrom(row.values),
    unconfirmed: JSON.parse(row.unconfirmed) as readonly FieldId[],
    field: row.field,
    caret: row.boxChosen === 1 ? null : row.caret,
    counts: JSON.parse(row.counts) as KeyingCounts,
    notes: JSON.parse(row.notes) as ChangedNotes,
    receivedDay: row.receivedDay,
    second: row.secondSaid === 0 ? null : { of: row.secondOf },
    noteFrom: row.noteFrom,
    revision: row.sheet_revision,
    at: row.at,
    handedBy: row.handedBy,
  };
}

export function keptTyping(db: ReadDb, user: number, sheet: number): Lying | null {
  const row = db.one<Row>(
    sql`SELECT "values", unconfirmed, field, caret, box_chosen AS boxChosen, notes, counts, received_day AS receivedDay, second_said AS secondSaid,
          second_of AS secondOf, note_from AS noteFrom, sheet_revision, at, (SELECT name FROM user WHERE id = handed_by) AS handedBy
        FROM entry_buffer WHERE user = ${user} AND sheet = ${sheet}`,
  );
  return row && fromRow(row);
}

/** Name of who has the typing of this clerk on a sheet since it was handed over; null: nobody has it from them. */
export function handedTo(db: ReadDb, user: number, sheet: number): string | null {
  return db.one<{ name: string }>(sql`SELECT u.name FROM entry_buffer k JOIN user u ON u.id = k.user WHERE k.sheet = ${sheet} AND k.handed_by = ${user} ORDER BY k.at DESC LIMIT 1`)?.name ?? null;
}

/** Where else typing of this clerk lies since it was handed over, and with whom, the latest first. */
export function handedOn(db: ReadDb, user: number, programme: number, limit: number): readonly { readonly sheetNo: string; readonly handedTo: string }[] {
  return db.all<{ sheetNo: string; handedTo: string }>(
    sql`SELECT s.sheet_no AS sheetNo, u.name AS handedTo FROM entry_buffer k JOIN sheet s ON s.id = k.sheet JOIN user u ON u.id = k.user
        WHERE k.handed_by = ${user} AND s.programme = ${programme} ORDER BY k.at DESC, s.id LIMIT ${limit}`,
  );
}

/** Sheets this clerk has typing kept for, the latest first, as far as they are in one of `states`: on another nobody could go on with it now. */
export function keptSheets(
  db: ReadDb, user: number, programme: number, states: readonly PaperState[],
): readonly { readonly sheet: string; readonly sheetNo: string; readonly at: string; readonly handedBy: string | null }[] {
  return db.all<{ sheet: string; sheetNo: string; at: string; handedBy: string | null }>(
    sql`SELECT s.uid AS sheet, s.sheet_no AS sheetNo, k.at, u.name AS handedBy
        FROM entry_buffer k JOIN sheet s ON s.id = k.sheet LEFT JOIN user u ON u.id = k.handed_by
        WHERE k.user = ${user} AND s.programme = ${programme} AND s.paper_state IN (SELECT value FROM json_each(${JSON.stringify(states)})) ORDER BY k.at DESC, s.id`,
  );
}

export function keepTyping(db: WriteDb, user: number, sheet: number, kept: Kept): void {
  db.run(
    sql`INSERT INTO entry_buffer (user, sheet, "values", unconfirmed, field, caret, box_chosen, counts, notes, received_day, second_said, second_of, note_from, sheet_revision, at)
        VALUES (${user}, ${sheet}, ${storedValues(kept.values)}, ${JSON.stringify(kept.unconfirmed)}, ${kept.field}, ${kept.caret ?? 0}, ${kept.caret === null ? 1 : 0},
          ${JSON.stringify(kept.counts)}, ${JSON.stringify(kept.notes)}, ${kept.receivedDay}, ${kept.second === null ? 0 : 1}, ${kept.second?.of ?? null}, ${kept.noteFrom},
          ${kept.revision}, ${kept.at})
        ON CONFLICT (user, sheet) DO UPDATE SET "values" = excluded."values", unconfirmed = excluded.unconfirmed, field = excluded.field,
          caret = excluded.caret, box_chosen = excluded.box_chosen, counts = excluded.counts, notes = excluded.notes, received_day = excluded.received_day,
          second_said = excluded.second_said, second_of = excluded.second_of, note_from = excluded.note_from, sheet_revision = excluded.sheet_revision, at = excluded.at`,
  );
}

export function dropTyping(db: WriteDb, user: number, sheet: number): void {
  db.run(sql`DELETE FROM entry_buffer WHERE user = ${user} AND sheet = ${sheet}`);
}

/** What anybody typed on a sheet that nobody will ever key again. */
export function dropAllTyping(db: WriteDb, sheet: number): void {
  db.run(sql`DELETE FROM entry_buffer WHERE sheet = ${sheet}`);
}

import type { FieldNote } from '../../shared/contract/common.ts';
import type { FieldId } from '../../shared/domain/fields.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

/** The notes that stand beside the fields of a sheet now: of each field the latest, in the order in which they were written. */
export function standingNotes(db: ReadDb, sheet: number): FieldNote[] {
  const latest = new Map<FieldId, FieldNote>();
  for (const note of writtenNotes(db, sheet)) {
    // A note that was written anew stands at its new place.
    latest.delete(note.field);
    if (note.text !== '') latest.set(note.field, note);
  }
  return [...latest.values()];
}

/** Every note that was ever written beside a field of a sheet, the first one first; '' took the one before it away. */
export function writtenNotes(db: ReadDb, sheet: number): readonly FieldNote[] {
  return db.all<FieldNote>(
    sql`SELECT n.field, n.text, (SELECT name FROM user WHERE id = n.by) AS by, n.at FROM field_note n WHERE n.sheet = ${sheet} ORDER BY n.id`,
  );
}

export function insertNote(db: WriteDb, note: { readonly sheet: number; readonly field: FieldId; readonly text: string; readonly by: number; readonly at: string }): void {
  db.run(sql`INSERT INTO field_note (sheet, field, text, at, by) VALUES (${note.sheet}, ${note.field}, ${note.text}, ${note.at}, ${note.by})`);
}

import type { ChangedNotes } from '../../shared/contract/entry.ts';
import type { CommandContext } from '../service/context.ts';
import { insertNote, standingNotes } from '../stores/field-notes.ts';
import type { Sheet } from '../stores/sheets.ts';

/** Writes the notes that are other than those that stand. Answers whether there were any. */
export function writeNotes({ db, actor, now }: CommandContext, sheet: Sheet, notes: ChangedNotes): boolean {
  if (notes.length === 0) return false;
  const standing = new Map(standingNotes(db, sheet.id).map(({ field, text }) => [field, text]));
  // Of a field named twice the last word counts.
  const changed = [...new Map(notes.map(({ field, text }) => [field, text]))].filter(([field, text]) => text !== (standing.get(field) ?? ''));
  for (const [field, text] of changed) insertNote(db, { sheet: sheet.id, field, text, by: actor.id, at: now });
  return changed.length > 0;
}

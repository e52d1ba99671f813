import type { FieldNote } from '../../shared/contract/common.ts';
import type { FieldId } from '../../shared/domain/fields.ts';
import { fieldLabel } from '../text/fields.ts';
import { shortTimeText } from '../text/numbers.ts';
import './notes-beside.css';

/** What the clerk wrote beside these fields, under their line. It may name the value: only where that may be seen. */
export function NotesBeside({ notes, fields }: { readonly notes: readonly FieldNote[]; readonly fields: readonly FieldId[] }) {
  return notes
    .filter((note) => fields.includes(note.field))
    .map((note) => (
      <dd key={note.field} className="kertas-catatan">
        Catatan{fields.length > 1 && `, ${fieldLabel(note.field)}`}: {note.text}{' '}
        <small>
          {note.by}, {shortTimeText(note.at)}
        </small>
      </dd>
    ));
}

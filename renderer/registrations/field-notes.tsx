import type { FieldNote } from '../../shared/contract/common.ts';
import { fieldLabel } from '../text/fields.ts';
import { shortTimeText } from '../text/numbers.ts';

/** What was written beside single fields of a sheet, with who and when. Nothing is drawn without one. */
export function FieldNotes({ notes }: { readonly notes: readonly FieldNote[] }) {
  if (notes.length === 0) return null;
  return (
    <section className="rincian-bagian" aria-label="Catatan pada isian">
      <h3 className="kepala">Catatan pada isian</h3>
      <dl className="rincian-daftar">
        {notes.map((note) => (
          <div key={note.field}>
            <dt>{fieldLabel(note.field)}</dt>
            <dd>
              {note.text}{' '}
              <small className="redup">
                {note.by}, {shortTimeText(note.at)}
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import { useLayoutEffect, useState } from 'react';
import { longestNote } from '../../shared/contract/entry.ts';
import type { FieldId } from '../../shared/domain/fields.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { TutsKata } from '../ui/tuts.tsx';
import type { SheetSession } from './sheet-session.ts';
import { stripLabel } from './strip-text.ts';
import './note-strip.css';

const boxId = 'entri-catatan-isian';

/** F8: the note of the field under the hands, in the strip. On the note of the whole sheet it does nothing. */
export function openNote(session: SheetSession): void {
  const id = session.focus.get();
  if (session.saving.get() === 'no' && id !== 'keterangan') session.notes.begin(id);
}

/** Gives the focus to where the hands were: the strip, if a note is being written, otherwise the field. */
export function toHands(session: SheetSession): void {
  if (session.notes.open.get() === null) session.go(session.focus.get());
  else document.getElementById(boxId)?.focus();
}

/** The note of one field, written in the place of the strip: nothing moves. Enter keeps it, Esc leaves it as it was, F8 goes on to the note of the whole sheet. */
export function NoteStrip({ session, id }: { readonly session: SheetSession; readonly id: FieldId }) {
  const { notes } = session;
  const [text, setText] = useState(notes.draft);
  useLayoutEffect(() => {
    document.getElementById(boxId)?.focus();
  }, []);
  useKeys({
    Enter: () => {
      notes.keep();
      session.go(id);
    },
    Esc: () => {
      notes.drop();
      session.go(id);
    },
    F8: () => {
      leaveBy(session, id);
      session.toNote();
    },
    // Brings the last value of a field; here the hands are in none.
    F7: () => undefined,
  });
  useStatusKeys([{ tuts: 'Enter', verb: 'Simpan catatan' }, { tuts: 'F8', verb: 'Catatan berkas' }, { tuts: 'Esc', verb: 'Batal' }]);
  return (
    <div className="strip">
      <strong>
        <label htmlFor={boxId}>Catatan, {stripLabel(id)}</label>
      </strong>
      <input
        id={boxId}
        type="text"
        className="isian-kotak isian-full"
        autoComplete="off"
        spellCheck={false}
        maxLength={longestNote}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          notes.typed(event.currentTarget.value);
        }}
        onBlur={(event) => {
          // In another field of the sheet the note was meant; with the focus nowhere, or in another window, it waits as it is.
          if (event.relatedTarget?.closest('.entri')) leaveBy(session, id);
        }}
      />
      <TutsKata tuts="Enter" verb="Simpan" />
    </div>
  );
}

/** The hands go on from here without coming back to the field: the note is kept, the field is left. */
function leaveBy(session: SheetSession, id: FieldId): void {
  if (session.notes.keep() === null) return;
  session.caretToRestore = null;
  session.left(id);
}

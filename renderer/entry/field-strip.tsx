import { useStore } from '../shell/store.ts';
import { Strip } from '../ui/strip.tsx';
import { Tombol } from '../ui/button.tsx';
import { digitsOf } from '../../shared/domain/nik.ts';
import { NoteStrip } from './note-strip.tsx';
import { saveSheet } from './saving.ts';
import { stopWords } from './stop-words.ts';
import { stripLabel, stripText } from './strip-text.ts';
import type { SheetSession } from './sheet-session.ts';

/** The strip at the foot: what the field under the hands means, or what has just been said. */
export function FieldStrip({ session }: { readonly session: SheetSession }) {
  const id = useStore(session.focus);
  const findings = useStore(session.findings);
  const said = useStore(session.said);
  const saving = useStore(session.saving);
  const writing = useStore(session.notes.open);
  const unconfirmed = useStore(session.look(id)).state === 'dari-nik';
  if (writing !== null) return <NoteStrip key={writing} session={session} id={writing} />;
  const text = stripText({ id, unconfirmed, nik: digitsOf(session.form.getValues('nik')), findings, note: session.notes.told(id) });
  const open = said.startsWith(stopWords);
  return (
    <Strip field={open ? undefined : stripLabel(id)} action={id === 'pengesahan' ? <SaveButton session={session} busy={saving !== 'no'} /> : undefined}>
      {open ? <strong className="entri-henti">{said}</strong> : said === '' ? text : `${said} ${text}`}
    </Strip>
  );
}

function SaveButton({ session, busy }: { readonly session: SheetSession; readonly busy: boolean }) {
  return (
    <Tombol kind="utama" tuts="Enter" disabled={busy} onClick={() => void saveSheet(session, 'diinput')}>
      {busy ? 'Menyimpan' : 'Simpan'}
    </Tombol>
  );
}

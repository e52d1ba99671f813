import { useEffect, useState } from 'react';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { focusField, useFormKeys } from '../shell/form-keys.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import type { InstructionRow } from './instruction-words.ts';

const id = 'instruksi-selesai';

/** What was done about it; then it is closed for good. */
export function DoneForm({ instruction, onDone, onCancel }: { readonly instruction: InstructionRow; readonly onDone: () => void; readonly onCancel: () => void }) {
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const lacks = asked && note.trim() === '';
  useEffect(() => focusField(id), []);

  const act = () => {
    setAsked(true);
    if (note.trim() === '' || busy) return;
    setBusy(true);
    void call('instructions.done', { instruction: instruction.uid, revision: instruction.revision, note: note.trim() }).then((reply) => {
      setBusy(false);
      if (reply.ok) onDone();
      else setProblem(reply.problem);
    });
  };
  useFormKeys({ ids: [id], verb: 'selesai', onSave: act, onCancel });

  return (
    <form aria-label="Instruksi selesai" onSubmit={(event) => event.preventDefault()}>
      <h2>{instruction.no} selesai</h2>
      <p>{instruction.asks}</p>
      <Isian
        id={id}
        label="Dikerjakan"
        state={lacks ? 'henti' : note === '' ? 'kosong' : 'terisi'}
        note={lacks ? 'Isi apa yang dilakukan' : undefined}
        inputProps={{ value: note, maxLength: 300, onChange: (event) => setNote(event.currentTarget.value) }}
      />
      {problem && <Gagal problem={problem} />}
      <div className="tombol-jajar">
        <Tombol kind="utama" tuts="Enter" onClick={act} disabled={busy}>
          Selesai
        </Tombol>
        <Tombol tuts="Esc" onClick={onCancel}>
          Tidak jadi
        </Tombol>
      </div>
    </form>
  );
}

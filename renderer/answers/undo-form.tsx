import { useEffect, useState } from 'react';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { focusField, useFormKeys } from '../shell/form-keys.ts';
import { countText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { reasonLook } from '../ui/reason-look.ts';
import { aboutText, gistOf, kindWords, type AnswerRow } from './answer-words.ts';

const id = 'urung-alasan';

/** Takes an answer back, with a reason: it stays in the list and counts no more. */
export function UndoForm({ answer, onDone, onCancel }: { readonly answer: AnswerRow; readonly onDone: () => void; readonly onCancel: () => void }) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const people = answer.diterima + answer.ditolak + answer.diteruskan;
  useEffect(() => focusField(id), []);

  const act = () => {
    setAsked(true);
    if (reason.trim() === '' || busy) return;
    setBusy(true);
    void call('answers.undo', { answer: answer.uid, reason: reason.trim() }).then((reply) => {
      setBusy(false);
      if (reply.ok) onDone();
      else setProblem(reply.problem);
    });
  };
  useFormKeys({ ids: [id], verb: 'urungkan', onSave: act, onCancel });

  return (
    <form aria-label="Urungkan jawaban" onSubmit={(event) => event.preventDefault()}>
      <h2>Urungkan jawaban</h2>
      <p>
        {kindWords[answer.kind]}, {aboutText(answer.about)}: {gistOf(answer)}.
      </p>
      <p className="redup">
        Tetap terbaca di daftar, tidak dihitung lagi.{people > 0 && ` ${countText(people)} orang kembali ke jawaban sebelumnya.`}
      </p>
      <Isian id={id} label="Alasan" {...reasonLook(reason, asked)} inputProps={{ value: reason, maxLength: 200, onChange: (event) => setReason(event.currentTarget.value) }} />
      {problem && <Gagal problem={problem} />}
      <div className="tombol-jajar">
        <Tombol kind="utama" tuts="Enter" onClick={act} disabled={busy}>
          Urungkan
        </Tombol>
        <Tombol tuts="Esc" onClick={onCancel}>
          Tidak jadi
        </Tombol>
      </div>
    </form>
  );
}

import { useEffect, useState } from 'react';
import type { Problem } from '../../shared/problems.ts';
import type { Reply } from '../../shared/result.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';

export interface LineFormProps {
  readonly title: string;
  readonly about: string;
  readonly label: string;
  readonly act: (text: string) => Promise<Reply<unknown>>;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** One sentence that is written down: what is asked, or what came of it. */
export function LineForm({ title, about, label, act, onCancel, onDone }: LineFormProps) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const empty = text.trim() === '';
  useEffect(() => document.getElementById('data-kalimat')?.focus(), []);
  const save = () => {
    setAsked(true);
    if (empty || busy) return;
    setBusy(true);
    void act(text).then((reply) => {
      setBusy(false);
      if (reply.ok) onDone();
      else setProblem(reply.problem);
    });
  };
  useKeys({ Enter: save, Esc: onCancel });
  useStatusKeys([{ tuts: 'Enter', verb: 'Simpan' }, { tuts: 'Esc', verb: 'Tidak jadi' }]);
  return (
    <form className="data-formulir" aria-label={title} onSubmit={(event) => event.preventDefault()}>
      <h2>{title}</h2>
      <p>{about}</p>
      <Isian
        id="data-kalimat"
        label={label}
        state={empty ? (asked ? 'henti' : 'kosong') : 'terisi'}
        {...(empty && asked ? { note: 'Belum ada' } : {})}
        inputProps={{ value: text, maxLength: 500, onChange: (event) => setText(event.currentTarget.value) }}
      />
      {problem && <Gagal problem={problem} />}
      <p className="data-tombol">
        <Tombol kind="utama" tuts="Enter" onClick={save} disabled={busy}>
          Simpan
        </Tombol>
        <Tombol tuts="Esc" onClick={onCancel}>
          Tidak jadi
        </Tombol>
      </p>
    </form>
  );
}

import { useEffect, useState, type ReactNode } from 'react';
import type { Reply } from '../../shared/result.ts';
import { useAct } from '../api/use-act.ts';
import { focusField } from '../shell/form-keys.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from './button.tsx';
import { Gagal } from './error-note.tsx';
import { Isian } from './isian.tsx';

export interface SentenceFormProps {
  /** Of the box; one of its kind on a screen. */
  readonly id: string;
  /** What the form is called for those who hear it. */
  readonly name: string;
  readonly heading: string;
  /** What it is about, above the box. */
  readonly children: ReactNode;
  readonly label: string;
  /** What stands beside the box when the act was asked for without a sentence. */
  readonly lacking: string;
  /** The word of the act, on its button and in the bar. */
  readonly verb: string;
  readonly maxLength: number;
  /** What stands in the box at first, chosen whole, so that typing replaces it. */
  readonly begin?: string;
  readonly className?: string;
  readonly act: (text: string) => Promise<Reply<unknown>>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** One sentence that has to be there for an act: a reason, what was asked, what came of it. Enter does it, Esc leaves; a problem stands in place and the sentence stays. */
export function SentenceForm({ id, name, heading, children, label, lacking, verb, maxLength, begin = '', className, act, onDone, onCancel }: SentenceFormProps) {
  const [text, setText] = useState(begin);
  const [asked, setAsked] = useState(false);
  const { busy, problem, act: run } = useAct();
  const empty = text.trim() === '';
  useEffect(() => {
    focusField(id);
    const box = document.getElementById(id);
    if (box instanceof HTMLInputElement) box.select();
  }, [id]);
  const save = () => {
    setAsked(true);
    if (!empty) run(() => act(text.trim()), onDone);
  };
  useKeys({ Enter: save, Esc: onCancel });
  useStatusKeys([{ tuts: 'Enter', verb }, { tuts: 'Esc', verb: 'Tidak jadi' }]);
  return (
    <form className={className} aria-label={name} onSubmit={(event) => event.preventDefault()}>
      <h2>{heading}</h2>
      {children}
      <Isian
        id={id}
        label={label}
        state={empty ? (asked ? 'henti' : 'kosong') : 'terisi'}
        note={empty && asked ? lacking : undefined}
        inputProps={{ value: text, maxLength, onChange: (event) => setText(event.currentTarget.value) }}
      />
      {problem && <Gagal problem={problem} />}
      <div className="tombol-jajar">
        <Tombol kind="utama" tuts="Enter" onClick={save} disabled={busy}>
          {verb}
        </Tombol>
        <Tombol tuts="Esc" onClick={onCancel}>
          Tidak jadi
        </Tombol>
      </div>
    </form>
  );
}

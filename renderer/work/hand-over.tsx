import { useState, type KeyboardEvent } from 'react';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { Tombol } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Pilih } from '../ui/pilih.tsx';
import { handOverWords, type Unfinished } from './unfinished.ts';

export interface Receiver {
  readonly uid: string;
  readonly name: string;
}

export interface HandOverProps {
  readonly typing: Unfinished;
  /** Who may take it: active, and not the one who has it. The first is chosen. */
  readonly receivers: readonly Receiver[];
  readonly onClose: () => void;
  /** It is done and the disk has it; with the sentence that says so. */
  readonly onDone: (what: string) => void;
}

/** Moves what a colleague typed on a sheet or on the line of a list to somebody else, after one sentence that says what follows. */
export function HandOver({ typing, receivers, onClose, onDone }: HandOverProps) {
  const [to, setTo] = useState(receivers[0]?.uid ?? '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const receiver = receivers.find(({ uid }) => uid === to);

  const words = handOverWords(typing, receiver?.name ?? 'yang dituju');
  const [before, what, after] = words.what;

  const move = () => {
    if (!receiver || busy) return;
    setBusy(true);
    const people = { from: typing.user, to: receiver.uid };
    const moved = typing.on === 'berkas' ? call('work.handOver', { sheet: typing.uid, ...people }) : call('work.handOverLine', { list: typing.uid, ...people });
    void moved.then((reply) => {
      setBusy(false);
      if (reply.ok) onDone(words.done);
      else setProblem(reply.problem);
    });
  };
  useKeys({ Enter: move }, !busy, 'dialog');
  // A closed choice does nothing of its own with Enter; the arrows choose in it.
  const enterMoves = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.repeat) return;
    event.preventDefault();
    move();
  };

  return (
    <Dialog
      title={words.title}
      enter="Pindahkan"
      onClose={onClose}
      actions={
        <Tombol kind="utama" tuts="Enter" onClick={move} disabled={busy || !receiver}>
          Pindahkan
        </Tombol>
      }
    >
      <Pilih id="pindah-kepada" label="Kepada" options={receivers.map(({ uid, name }) => ({ value: uid, label: name }))} selectProps={{ value: to, onChange: (event) => setTo(event.currentTarget.value), onKeyDown: enterMoves }} />
      <p>
        {before} <b>{what}</b> {after}
      </p>
      {problem && <Gagal problem={problem} />}
    </Dialog>
  );
}

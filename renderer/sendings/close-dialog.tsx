import { useState } from 'react';
import type { Problem } from '../../shared/problems.ts';
import { call, type Progress } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { countText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { Kemajuan } from '../ui/progress.tsx';

export interface CloseDialogProps {
  readonly sending: string;
  readonly no: string;
  /** People who go in and people who do not, as the screen shows them. */
  readonly ready: number;
  readonly notReady: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Freezes everybody who is ready, for ever; the number of people has to be typed. */
export function CloseDialog({ sending, no, ready, notReady, onClose, onDone }: CloseDialogProps) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const matches = ready > 0 && typed.replaceAll('.', '').trim() === ready.toString();
  const busy = progress !== null;

  const act = () => {
    setAsked(true);
    if (!matches || busy) return;
    setProblem(null);
    setProgress({ done: 0, total: ready });
    void call('sendings.close', { sending, expected: ready }, { onProgress: setProgress }).then((reply) => {
      setProgress(null);
      if (reply.ok) onDone();
      else setProblem(reply.problem);
    });
  };
  const wrong = asked && !matches;
  const type = (text: string) => {
    setTyped(text);
    setAsked(false);
  };
  useKeys({ Enter: act }, true, 'dialog');

  return (
    <Dialog
      title={`Tutup kiriman ${no}?`}
      enter="Tutup kiriman"
      onClose={busy ? undefined : onClose}
      actions={
        <Tombol kind="utama" tuts="Enter" onClick={act} disabled={!matches || busy}>
          Tutup kiriman
        </Tombol>
      }
    >
      <p>
        <b>{countText(ready)} orang</b> masuk, <b>{countText(notReady)} orang</b> tidak. Sesudah ditutup, isinya tidak dapat diubah lagi. Perbaikan hanya lewat RALAT.
      </p>
      <Isian id="jumlah-orang" label="Ketik jumlah orang" state={wrong ? 'henti' : typed === '' ? 'kosong' : 'terisi'} note={wrong ? 'Tidak sama dengan yang masuk' : undefined} width="code" inputProps={{ value: typed, maxLength: 8, readOnly: busy, onChange: (event) => type(event.currentTarget.value) }} />
      {progress && <Kemajuan label="Membekukan" done={progress.done} total={progress.total} unit="orang" />}
      {problem && <Gagal problem={problem} />}
    </Dialog>
  );
}

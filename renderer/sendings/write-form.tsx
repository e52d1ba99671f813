import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/problems.ts';
import { call, type Progress } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { Kemajuan } from '../ui/progress.tsx';

export interface WriteFormProps {
  readonly sending: string;
  /** Written before: the CSV will be the same, byte for byte. */
  readonly again: boolean;
  /** Where a writing was cut off: offered first. null: none was. */
  readonly into: string | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Where the package goes; then it is written, read back and compared. Esc while it runs stops it and leaves nothing. */
export function WriteForm({ sending, again, into, onDone, onCancel }: WriteFormProps) {
  const settings = useQuery('settings.get', {});
  const [folder, setFolder] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const shown = folder ?? into ?? settings.value?.packageFolder ?? '';
  const busy = progress !== null;

  useEffect(() => box.current?.focus(), []);

  const pick = () => {
    void call('app.pickFolder', { title: 'Folder untuk paket kiriman' }).then((reply) => {
      if (reply.ok && reply.value.folder !== null) setFolder(reply.value.folder);
      box.current?.focus();
    });
  };
  const act = () => {
    const target = shown.trim();
    if (target === '' || busy) return;
    setProblem(null);
    setProgress({ done: 0, total: 0 });
    void call('sendings.writePackage', { sending, folder: target }, { onProgress: setProgress, onStart: (id) => (running.current = id) }).then(async (reply) => {
      running.current = null;
      setProgress(null);
      if (!reply.ok) {
        setProblem(reply.problem);
        return;
      }
      await call('settings.setPackageFolder', { folder: target });
      onDone();
    });
  };
  const stop = () => {
    if (running.current === null) onCancel();
    else void call('jobs.cancel', { call: running.current });
  };
  useKeys({ Enter: act, Esc: stop, 'Ctrl+2': pick });

  return (
    <form className="kirim-formulir" aria-label="Tulis paket" onSubmit={(event) => event.preventDefault()}>
      <h2>{again ? 'Tulis paket lagi' : 'Tulis paket'}</h2>
      <Isian
        id="folder-paket"
        label="Folder"
        state={shown === '' ? 'kosong' : 'terisi'}
        inputProps={{ ref: box, value: shown, maxLength: 500, readOnly: busy, onChange: (event) => setFolder(event.currentTarget.value) }}
      />
      <p className="kecil redup">Ditulis, dibaca ulang, dan dicocokkan baris demi baris sebelum diberi nama.</p>
      {progress && <Kemajuan label="Menulis dan mencocokkan" done={progress.done} total={progress.total} unit="baris" />}
      {problem && <Gagal problem={problem} />}
      <div className="kirim-tombol">
        <Tombol kind="utama" tuts="Enter" onClick={act} disabled={shown.trim() === '' || busy}>
          Tulis paket
        </Tombol>
        <Tombol tuts="Ctrl 2" onClick={pick} disabled={busy}>
          Pilih folder
        </Tombol>
        <Tombol tuts="Esc" onClick={stop}>
          {busy ? 'Hentikan' : 'Tidak jadi'}
        </Tombol>
      </div>
    </form>
  );
}

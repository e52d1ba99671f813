import { useEffect, useRef, useState } from 'react';
import type { CallInput } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';

export interface WriteRecapProps {
  readonly asked: Omit<CallInput<'reports.writeXlsx'>, 'folder'>;
  /** Name of the file that was written. */
  readonly onDone: (name: string) => void;
  readonly onCancel: () => void;
}

/** Where the workbook goes. Written whole or not at all, and logged. */
export function WriteRecap({ asked, onDone, onCancel }: WriteRecapProps) {
  const settings = useQuery('settings.get', {});
  const [folder, setFolder] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const shown = folder ?? settings.value?.packageFolder ?? '';
  useEffect(() => box.current?.focus(), []);

  const pick = () => {
    void call('app.pickFolder', { title: 'Folder untuk rekap' }).then((reply) => {
      if (reply.ok && reply.value.folder !== null) setFolder(reply.value.folder);
      box.current?.focus();
    });
  };
  const act = () => {
    if (shown.trim() === '' || busy) return;
    setBusy(true);
    void call('reports.writeXlsx', { ...asked, folder: shown.trim() }).then((reply) => {
      setBusy(false);
      if (reply.ok) onDone(reply.value.name);
      else setProblem(reply.problem);
    });
  };
  useKeys({ Enter: act, Esc: onCancel, 'Ctrl+2': pick });
  useStatusKeys([{ tuts: 'Enter', verb: 'Simpan XLSX' }, { tuts: 'Ctrl 2', verb: 'Pilih folder' }, { tuts: 'Esc', verb: 'Tidak jadi' }]);

  return (
    <form className="laporan-simpan" aria-label="Simpan sebagai XLSX" onSubmit={(event) => event.preventDefault()}>
      <Isian
        id="folder-rekap"
        label="Folder"
        state={shown === '' ? 'kosong' : 'terisi'}
        inputProps={{ ref: box, value: shown, maxLength: 500, onChange: (event) => setFolder(event.currentTarget.value) }}
      />
      {problem && <Gagal problem={problem} />}
      <div className="deret">
        <Tombol kind="utama" tuts="Enter" onClick={act} disabled={shown.trim() === '' || busy}>
          Simpan XLSX
        </Tombol>
        <Tombol tuts="Ctrl 2" onClick={pick} disabled={busy}>
          Pilih folder
        </Tombol>
        <Tombol tuts="Esc" onClick={onCancel}>
          Tidak jadi
        </Tombol>
      </div>
    </form>
  );
}

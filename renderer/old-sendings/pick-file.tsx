import { useEffect, useRef } from 'react';
import { call } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { Isian } from '../ui/isian.tsx';

export interface PickFileProps {
  readonly path: string;
  readonly busy: boolean;
  readonly onPath: (path: string) => void;
  readonly onRead: () => void;
  readonly onBack: () => void;
}

/** Which file: typed, or chosen in the system's own dialog. */
export function PickFile({ path, busy, onPath, onRead, onBack }: PickFileProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const pick = async () => {
    const reply = await call('app.pickFile', { title: 'File yang sudah dikirim', endings: ['csv', 'txt', 'xlsx'] });
    if (reply.ok && reply.value.file !== null) onPath(reply.value.file);
    box.current?.focus();
  };
  const ready = path.trim() !== '' && !busy;
  const go = () => ready && onRead();
  useKeys({ Enter: go, Esc: onBack, 'Ctrl+2': () => void pick() });
  useStatusKeys([{ tuts: 'Enter', verb: 'Baca file' }, { tuts: 'Ctrl 2', verb: 'Pilih file' }, { tuts: 'Esc', verb: busy ? 'Hentikan' : 'Tidak jadi' }]);
  return (
    <form className="kirim-formulir" aria-label="Pilih file" onSubmit={(event) => event.preventDefault()}>
      <h2>Pilih file</h2>
      <Isian id="file-lama" label="File" state={path === '' ? 'kosong' : 'terisi'} inputProps={{ ref: box, value: path, maxLength: 500, readOnly: busy, onChange: (event) => onPath(event.currentTarget.value) }} />
      <p className="kecil redup">File yang sama seperti yang dikirim. Disimpan utuh dan terkunci bersama data; aslinya tidak diubah.</p>
      <div className="kirim-tombol">
        <Tombol kind="utama" tuts="Enter" onClick={go} disabled={!ready}>
          Baca file
        </Tombol>
        <Tombol tuts="Ctrl 2" onClick={() => void pick()} disabled={busy}>
          Pilih file
        </Tombol>
        <Tombol tuts="Esc" onClick={onBack}>
          {busy ? 'Hentikan' : 'Tidak jadi'}
        </Tombol>
      </div>
    </form>
  );
}

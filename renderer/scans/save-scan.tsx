import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import type { Reply } from '../../shared/result.ts';
import { call } from '../api/client.ts';
import { useFormKeys } from '../shell/form-keys.ts';
import { bytesText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { GlyphCheck } from '../ui/glyphs.tsx';
import { Isian } from '../ui/isian.tsx';

export interface Scan {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a scan is: name, size, beginning of its SHA-256. */
export function ScanLine({ scan }: { readonly scan: Scan | null }) {
  if (scan === null) return <p className="redup">Tanpa hasil pindai.</p>;
  return (
    <p className="pindai">
      Hasil pindai: <b>{scan.name}</b>, {bytesText(scan.bytes)}, <span className="utuh">SHA-256</span> <span className="mono">{scan.sha256.slice(0, 12)}</span>
    </p>
  );
}

export interface SaveScanProps {
  readonly scan: Scan;
  readonly save: (folder: string) => Promise<Reply<Output<'answers.scan'>>>;
  readonly onClose: () => void;
}

const id = 'pindai-folder';

/** The scan back out of the data: into a folder, byte for byte. */
export function SaveScan({ scan, save, onClose }: SaveScanProps) {
  const [folder, setFolder] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [file, setFile] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);

  const act = () => {
    if (folder.trim() === '' || busy) return;
    setBusy(true);
    setProblem(null);
    void save(folder.trim()).then((reply) => {
      setBusy(false);
      if (reply.ok) setFile(reply.value.file);
      else setProblem(reply.problem);
    });
  };
  const pick = () => {
    void call('app.pickFolder', { title: 'Folder untuk hasil pindai' }).then((reply) => {
      if (reply.ok && reply.value.folder !== null) setFolder(reply.value.folder);
      box.current?.focus();
    });
  };
  useFormKeys({ ids: [id], verb: 'simpan', onSave: file === null ? act : onClose, onCancel: onClose, more: { 'Ctrl+2': pick }, moreKeys: [{ tuts: 'Ctrl 2', verb: 'Pilih folder' }] });

  return (
    <section aria-label="Simpan hasil pindai">
      <h2>Simpan hasil pindai</h2>
      <ScanLine scan={scan} />
      <Isian id={id} label="Folder" state={folder === '' ? 'kosong' : 'terisi'} inputProps={{ ref: box, value: folder, maxLength: 500, readOnly: file !== null, onChange: (event) => setFolder(event.currentTarget.value) }} />
      <p className="kecil redup">Filenya terbuka di luar Loket: isinya data orang. Dicatat siapa yang menyimpan.</p>
      {file !== null && (
        <output className="pindai-hasil">
          <GlyphCheck /> Tersimpan dan dibaca ulang, sama: {file}
        </output>
      )}
      {problem && <Gagal problem={problem} />}
      <div className="tombol-jajar">
        <Tombol kind="utama" tuts="Enter" onClick={file === null ? act : onClose} disabled={busy || folder.trim() === ''}>
          {file === null ? 'Simpan' : 'Selesai'}
        </Tombol>
        <Tombol tuts="Esc" onClick={onClose}>
          Kembali
        </Tombol>
      </div>
    </section>
  );
}

import { useState } from 'react';
import type { Problem } from '../../shared/problems.ts';
import { call, type Progress } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { DoneNote } from '../settings/done-note.tsx';
import { timeText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Kemajuan } from '../ui/progress.tsx';
import { copiesChanged, useOwnCopy } from './copy-store.ts';
import { keptText, lastCopyText, warningSentences } from './copy-words.ts';
import { Warnings } from './warnings.tsx';

/** Pengaturan: where copies go, the last one, one more now. The folder is the penyelia's. */
export function CopiesPanel({ supervisor }: { readonly supervisor: boolean }) {
  const { running, turn } = useOwnCopy();
  const { value, problem: unread } = useQuery('backups.status', {}, [turn]);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState('');

  const make = async () => {
    if (progress) return;
    setProgress({ done: 0, total: 100 });
    setDone('');
    const reply = await call('backups.make', {}, { onProgress: setProgress });
    setProgress(null);
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) setDone(`Tersimpan dan diperiksa ${timeText(reply.value.copy.at)}`);
    copiesChanged();
  };
  const choose = async () => {
    const picked = await call('app.pickFolder', { title: 'Pilih folder cadangan' });
    if (!picked.ok) setProblem(picked.problem);
    if (!picked.ok || picked.value.folder === null) return;
    const reply = await call('backups.setFolder', { folder: picked.value.folder });
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) copiesChanged();
  };

  return (
    <section>
      <h2 className="kepala">Cadangan</h2>
      <p className="kecil redup">Salinan terkunci yang sudah dibuka lagi dan dibandingkan. Ditulis waktu Loket ditutup dan sekali sehari.</p>
      {value && (
        <dl className="fakta">
          <dt>Folder</dt>
          <dd>{value.folder === '' ? 'belum dipilih' : value.folder}</dd>
          <dt>Terakhir</dt>
          <dd>{lastCopyText(value)}</dd>
          {value.folder !== '' && (
            <>
              <dt>Jumlah</dt>
              <dd>{keptText(value)}</dd>
            </>
          )}
        </dl>
      )}
      {value && <Warnings sentences={warningSentences(value)} />}
      {(progress ?? running) && <Kemajuan label="Menyimpan cadangan" done={(progress ?? running)?.done ?? 0} total={100} unit="persen" />}
      {(problem ?? unread) && <CopyProblem problem={problem ?? unread} />}
      <div className="deret">
        <Tombol onClick={() => void make()} disabled={progress !== null || running !== null || (value?.folder ?? '') === ''}>
          Simpan cadangan sekarang
        </Tombol>
        {supervisor && <Tombol onClick={() => void choose()}>Pilih folder cadangan</Tombol>}
        <DoneNote text={done} />
      </div>
    </section>
  );
}

function CopyProblem({ problem }: { readonly problem: Problem | null }) {
  return problem && <Gagal problem={problem} />;
}

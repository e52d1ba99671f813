import { useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import { call, type Progress } from '../api/client.ts';
import { countText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { GlyphCheck, GlyphOctagon } from '../ui/glyphs.tsx';
import { Kemajuan } from '../ui/progress.tsx';

/** Reads the whole audit log and says whether its chain holds. */
export function AuditCheck() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [result, setResult] = useState<Output<'audit.verify'> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const verify = async () => {
    if (progress) return;
    setProgress({ done: 0, total: 0 });
    const reply = await call('audit.verify', {}, { onProgress: setProgress });
    setProgress(null);
    setResult(reply.ok ? reply.value : null);
    setProblem(reply.ok ? null : reply.problem);
  };

  return (
    <section>
      <h2 className="kepala">Buku catatan</h2>
      <p className="kecil redup">Setiap perbuatan tercatat dan terikat pada catatan sebelumnya. Yang diubah atau dihapus akan terlihat di sini.</p>
      <Tombol onClick={() => void verify()} disabled={progress !== null}>
        Periksa buku catatan
      </Tombol>
      {progress && <Kemajuan label="Memeriksa buku catatan" done={progress.done} total={progress.total} unit="catatan" />}
      {problem && <Gagal problem={problem} />}
      <output>{result && <Verdict result={result} />}</output>
    </section>
  );
}

function Verdict({ result }: { readonly result: Output<'audit.verify'> }) {
  if (result.brokenAt !== null) {
    return (
      <span className="isian-catatan-henti">
        <GlyphOctagon /> Rantai putus pada catatan {countText(result.brokenAt)}. Jangan lanjut bekerja; simpan salinan folder data.
      </span>
    );
  }
  if (result.missing !== null) {
    const { kind, name, count } = result.missing;
    return (
      <span className="isian-catatan-henti">
        <GlyphOctagon /> {kind === 'cadangan' ? 'Cadangan' : 'Paket'} <span className="mono">{name}</span> mengenal {countText(count)} catatan yang lain dari di sini. Ada yang
        dipotong, atau data ini dari cadangan yang lebih lama. Simpan salinan folder data.
      </span>
    );
  }
  return (
    <span className="sudah">
      <GlyphCheck /> {countText(result.rows)} catatan, rantai utuh, cocok dengan {countText(result.compared)} cadangan dan paket. Ujung:{' '}
      <span className="mono">{result.head.slice(0, 12)}</span>
    </span>
  );
}

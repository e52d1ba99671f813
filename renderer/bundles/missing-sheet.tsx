import { useState } from 'react';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { reasonLook } from '../ui/reason-look.ts';
import type { BundleRow } from './bundle-sums.ts';

const reasonId = 'bundel-hilang-alasan';

/** A sheet that was counted and is not there: it gets a number and stays in the count as `tidak ditemukan`. */
export function MissingSheet({ bundle, onDone }: { readonly bundle: BundleRow; readonly onDone: (changed: boolean) => void }) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asked, setAsked] = useState(false);
  const [given, setGiven] = useState<string | null>(null);

  const save = async () => {
    if (given !== null) {
      onDone(true);
      return;
    }
    if (reason.trim() === '') {
      setAsked(true);
      return;
    }
    const reply = await call('bundles.addMissing', { bundle: bundle.uid, reason });
    if (reply.ok) setGiven(reply.value.sheetNo);
    else setProblem(reply.problem);
  };
  useKeys({ Enter: () => void save(), Esc: () => onDone(given !== null) });
  useStatusKeys([{ tuts: 'Enter', verb: given === null ? 'Catat' : 'Kembali ke daftar' }, { tuts: 'Esc', verb: 'Kembali' }]);

  return (
    <>
      <h2>Kertas tidak ditemukan, {bundle.code}</h2>
      {given === null ? (
        <>
          <p className="redup">Dihitung, tetapi tidak ada di tumpukan. Mendapat nomor, supaya hitungan tetap cocok; boleh diinput kalau ketemu.</p>
          <Isian id={reasonId} label="Alasan" {...reasonLook(reason, asked)} inputProps={{ value: reason, maxLength: 200, autoFocus: true, onChange: (event) => setReason(event.currentTarget.value) }} />
        </>
      ) : (
        <p aria-live="polite">
          Tercatat sebagai <span className="mono">{given}</span>, tidak ditemukan.
        </p>
      )}
      <p className="bundel-tombol">
        <Tombol tuts="Enter" onClick={() => void save()}>
          {given === null ? 'Catat' : 'Kembali ke daftar'}
        </Tombol>
      </p>
      {problem && <Gagal problem={problem} />}
    </>
  );
}

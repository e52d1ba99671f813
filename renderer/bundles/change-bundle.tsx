import { useState } from 'react';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import type { BundleRow } from './bundle-sums.ts';

const ids = ['bundel-ubah-jumlah', 'bundel-ubah-tempat'] as const;

/** A new count after counting again, or another place of the stack. */
export function ChangeBundle({ bundle, onDone }: { readonly bundle: BundleRow; readonly onDone: (changed: boolean) => void }) {
  const [counted, setCounted] = useState(String(bundle.counted));
  const [place, setPlace] = useState(bundle.place);
  const [problem, setProblem] = useState<Problem | null>(null);
  const number = /^\d{1,5}$/.test(counted.trim()) ? Number(counted) : null;

  const save = async () => {
    if (number === null) {
      document.getElementById(ids[0])?.focus();
      return;
    }
    const reply = await call('bundles.change', { bundle: bundle.uid, revision: bundle.revision, counted: number, place });
    if (reply.ok) onDone(true);
    else setProblem(reply.problem);
  };
  useKeys({
    Enter: () => {
      if (document.activeElement?.id === ids[0]) document.getElementById(ids[1])?.focus();
      else void save();
    },
    Esc: () => onDone(false),
  });
  useStatusKeys([{ tuts: 'Enter', verb: 'Lanjut, di akhir simpan' }, { tuts: 'Esc', verb: 'Kembali' }]);

  return (
    <>
      <h2>Bundel {bundle.code}</h2>
      <Isian
        id={ids[0]}
        label="Dihitung"
        width="code"
        state={number === null ? 'henti' : 'terisi'}
        note={number === null ? 'Tulis angka' : 'kertas'}
        inputProps={{ value: counted, maxLength: 5, autoFocus: true, onFocus: (event) => event.currentTarget.select(), onChange: (event) => setCounted(event.currentTarget.value) }}
      />
      <Isian id={ids[1]} label="Tempat" state="terisi" note="map, kardus" inputProps={{ value: place, maxLength: 80, onFocus: (event) => event.currentTarget.select(), onChange: (event) => setPlace(event.currentTarget.value) }} />
      <p className="bundel-tombol">
        <Tombol tuts="Enter" onClick={() => void save()}>
          Simpan
        </Tombol>
      </p>
      {problem && <Gagal problem={problem} />}
    </>
  );
}

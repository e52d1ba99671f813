import { useState } from 'react';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';

const ids = ['bundel-kode', 'bundel-jumlah', 'bundel-tempat'] as const;

/** The slip of a new bundle: its code, the sheets counted by hand, where it lies. Enter through, the last one makes it. */
export function NewBundle({ onMade, onClose }: { readonly onMade: (uid: string) => void; readonly onClose: () => void }) {
  const [code, setCode] = useState('');
  const [counted, setCounted] = useState('');
  const [place, setPlace] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const codeWrong = code !== '' && !/^[A-Z0-9-]{1,12}$/i.test(code.trim()) ? 'Huruf, angka, -' : '';
  const number = /^\d{1,5}$/.test(counted.trim()) ? Number(counted) : null;
  const numberWrong = counted !== '' && (number === null || number > 10_000) ? 'Paling banyak 10.000' : '';

  const make = async () => {
    if (code.trim() === '' || codeWrong !== '') {
      document.getElementById(ids[0])?.focus();
      return;
    }
    if (number === null || numberWrong !== '') {
      document.getElementById(ids[1])?.focus();
      return;
    }
    const reply = await call('bundles.create', { code, counted: number, place });
    if (reply.ok) onMade(reply.value.uid);
    else setProblem(reply.problem);
  };

  useKeys({
    Enter: () => {
      const at = ids.findIndex((id) => id === document.activeElement?.id);
      const next = ids[at + 1];
      if (next !== undefined) document.getElementById(next)?.focus();
      else void make();
    },
    Esc: onClose,
  });
  useStatusKeys([{ tuts: 'Enter', verb: 'Lanjut, di akhir buat' }, { tuts: 'Shift Tab', verb: 'Mundur' }, { tuts: 'Esc', verb: 'Kembali' }]);

  return (
    <div className="bundel-baru">
      <p className="redup">Hitung kertasnya dengan tangan dulu. Jumlah ini pegangan sampai akhir.</p>
      <Isian
        id={ids[0]}
        label="Kode"
        width="id"
        state={codeWrong === '' ? 'kosong' : 'henti'}
        {...(codeWrong === '' ? {} : { note: codeWrong })}
        inputProps={{ value: code, maxLength: 12, inputMode: 'text', autoFocus: true, onChange: (event) => setCode(event.currentTarget.value.toUpperCase()) }}
      />
      <Isian
        id={ids[1]}
        label="Dihitung"
        width="code"
        state={numberWrong === '' ? 'kosong' : 'henti'}
        note={numberWrong === '' ? 'kertas' : numberWrong}
        inputProps={{ value: counted, maxLength: 5, onChange: (event) => setCounted(event.currentTarget.value) }}
      />
      <Isian id={ids[2]} label="Tempat" state="kosong" note="map, kardus" inputProps={{ value: place, maxLength: 80, onChange: (event) => setPlace(event.currentTarget.value) }} />
      <p className="bundel-tombol">
        <Tombol tuts="Enter" onClick={() => void make()}>
          Buat bundel
        </Tombol>
      </p>
      {problem && <Gagal problem={problem} />}
    </div>
  );
}

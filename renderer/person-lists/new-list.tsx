import { useState } from 'react';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { readDay } from '../reception/receipt-draft.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';

const ids = ['daftar-pengirim', 'daftar-surat', 'daftar-masuk'] as const;

/** The head of a list, once: who sent it, the number of the letter, the day. Enter through, the last one makes it. */
export function NewList({ today, onMade, onClose }: { readonly today: string; readonly onMade: (list: string) => void; readonly onClose: () => void }) {
  const [sender, setSender] = useState('');
  const [letter, setLetter] = useState('');
  const [day, setDay] = useState('');
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const reading = readDay(day, today);
  const lacking = asked && sender.trim() === '';

  const make = async () => {
    setAsked(true);
    const wrong = sender.trim() === '' ? ids[0] : reading.wrong === '' ? null : ids[2];
    if (wrong !== null || reading.wrong !== '') {
      document.getElementById(wrong ?? ids[2])?.focus();
      return;
    }
    const reply = await call('personLists.create', { sender, letter, receivedDay: reading.day ?? today });
    if (reply.ok) onMade(reply.value.list);
    else setProblem(reply.problem);
  };

  useKeys({
    Enter: () => {
      const next = ids[ids.findIndex((id) => id === document.activeElement?.id) + 1];
      if (next === undefined) void make();
      else document.getElementById(next)?.focus();
    },
    Esc: onClose,
  });
  useStatusKeys([{ tuts: 'Enter', verb: 'Lanjut, di akhir buat' }, { tuts: 'Shift Tab', verb: 'Mundur' }, { tuts: 'Esc', verb: 'Kembali' }]);

  return (
    <section className="daftar-kepala" aria-label="Daftar baru">
      <p className="redup">Kepala daftar ditulis satu kali. Orang di dalamnya tanpa berkas: tidak dihitung sebagai kertas.</p>
      <Isian
        id={ids[0]}
        label="Dari"
        state={lacking ? 'henti' : 'kosong'}
        note={lacking ? 'Isi pengirimnya' : 'perusahaan, desa'}
        inputProps={{ value: sender, maxLength: 120, autoFocus: true, onChange: (event) => setSender(event.currentTarget.value) }}
      />
      <Isian id={ids[1]} label="No. surat" state="kosong" note="boleh kosong" inputProps={{ value: letter, maxLength: 80, onChange: (event) => setLetter(event.currentTarget.value) }} />
      <Isian
        id={ids[2]}
        label="Tanggal masuk"
        width="day"
        state={reading.wrong === '' ? 'kosong' : 'henti'}
        note={reading.wrong === '' ? 'kosong: hari ini' : reading.wrong}
        inputProps={{ value: day, maxLength: 30, onChange: (event) => setDay(event.currentTarget.value) }}
      />
      <p>
        <Tombol tuts="Enter" onClick={() => void make()}>
          Buat daftar
        </Tombol>
      </p>
      {problem && <Gagal problem={problem} />}
    </section>
  );
}

import { useEffect, useState } from 'react';
import { parseDay } from '../../shared/domain/days.ts';
import { contactWays, type ContactWay } from '../../shared/domain/follow-up.ts';
import { call } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { onward } from '../shell/form-keys.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { Pilihan } from '../ui/pilihan.tsx';
import { contactWords } from './follow-up-words.ts';

const ids = ['hubungan-cara', 'hubungan-catatan', 'hubungan-lagi'] as const;

export interface FormEnds {
  readonly onCancel: () => void;
  /** It is done and the disk has it; with the sentence that says so. */
  readonly onDone: (what: string) => void;
}

/** How the person was reached, what came of it, and when to try again. */
export function ContactForm({ sheet, name, today, onCancel, onDone }: FormEnds & { readonly sheet: string; readonly name: string; readonly today: string }) {
  const [how, setHow] = useState<ContactWay | null>(null);
  const [note, setNote] = useState('');
  const [again, setAgain] = useState('');
  const { busy, problem, act } = useAct();
  const nextDay = again.trim() === '' ? '' : parseDay(again, today);
  const wrongDay = nextDay === null;

  useEffect(() => document.getElementById(ids[0])?.focus(), []);
  const save = () => {
    if (how === null) document.getElementById(ids[0])?.focus();
    else if (nextDay === null) document.getElementById(ids[2])?.focus();
    else act(() => call('followUp.note', { sheet, how, note, nextDay }), () => onDone(`${contactWords[how]} dicatat`));
  };
  useKeys({
    '1': () => setHow('ditelepon'),
    '2': () => setHow('wa'),
    '3': () => setHow('datang'),
    '4': () => setHow('tidak_terhubung'),
    '5': () => setHow('salah_nomor'),
    Enter: onward(ids, save),
    Esc: onCancel,
  });
  useStatusKeys([{ tuts: ['1', '…', '5'], verb: 'Bagaimana' }, { tuts: 'Enter', verb: 'Lanjut, di akhir simpan' }, { tuts: 'Esc', verb: 'Tidak jadi' }]);

  return (
    <form className="tindak-formulir" aria-label="Catat hubungan" onSubmit={(event) => event.preventDefault()}>
      <h2>Catat hubungan</h2>
      <p>{name}</p>
      <Pilihan id={ids[0]} label="Bagaimana" items={contactWays.map((way) => ({ id: way, label: contactWords[way], checked: way === how }))} onToggle={(id) => setHow(contactWays.find((way) => way === id) ?? null)} />
      <Isian id={ids[1]} label="Catatan" state={note === '' ? 'kosong' : 'terisi'} inputProps={{ value: note, maxLength: 200, onChange: (event) => setNote(event.currentTarget.value) }} />
      <Isian
        id={ids[2]}
        label="Hubungi lagi"
        width="day"
        state={wrongDay ? 'henti' : again === '' ? 'kosong' : 'terisi'}
        note={wrongDay ? 'Tulis tanggal' : 'tanggal, boleh kosong'}
        inputProps={{ value: again, maxLength: 10, onChange: (event) => setAgain(event.currentTarget.value) }}
      />
      {problem && <Gagal problem={problem} />}
      <p className="tombol-jajar">
        <Tombol kind="utama" tuts="Enter" onClick={save} disabled={busy || how === null}>
          Simpan
        </Tombol>
        <Tombol tuts="Esc" onClick={onCancel}>
          Tidak jadi
        </Tombol>
      </p>
    </form>
  );
}

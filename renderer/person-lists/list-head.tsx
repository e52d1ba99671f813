import { useState } from 'react';
import type { PersonListView } from '../../shared/contract/person-lists.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { readDay } from '../reception/receipt-draft.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { keyedDayText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { keptDaySentence } from './list-words.ts';

const ids = ['daftar-pengirim', 'daftar-surat', 'daftar-masuk'] as const;

export interface ListHeadProps {
  /** null: a new list. */
  readonly list: PersonListView | null;
  readonly today: string;
  /** The first day of receipt that can be. */
  readonly earliest: string;
  /** It is on the disk. `said`: what else is to be told, '' for nothing. */
  readonly onDone: (list: string, said: string) => void;
  readonly onClose: () => void;
}

/** The head of a list: who sent it, the number of the letter, the day. Enter through, the last one makes it or writes it anew. */
export function ListHead({ list, today, earliest, onDone, onClose }: ListHeadProps) {
  const [sender, setSender] = useState(list?.sender ?? '');
  const [letter, setLetter] = useState(list?.letter ?? '');
  const [day, setDay] = useState(list ? keyedDayText(list.receivedDay) : '');
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  // The day that stands may lie ahead of a clock that was set back.
  const read = readDay(day, today, earliest);
  const reading = list && day === keyedDayText(list.receivedDay) ? { day: list.receivedDay, wrong: '' } : read;
  const lacking = asked && sender.trim() === '';

  const save = async () => {
    setAsked(true);
    const wrong = sender.trim() === '' ? ids[0] : reading.wrong === '' ? null : ids[2];
    if (wrong !== null || reading.wrong !== '') {
      document.getElementById(wrong ?? ids[2])?.focus();
      return;
    }
    const head = { sender, letter, receivedDay: reading.day ?? list?.receivedDay ?? today };
    if (list === null) {
      const reply = await call('personLists.create', head);
      if (reply.ok) onDone(reply.value.list, '');
      else setProblem(reply.problem);
      return;
    }
    const reply = await call('personLists.change', { list: list.uid, revision: list.revision, ...head });
    if (reply.ok) onDone(list.uid, keptDaySentence(reply.value.kept));
    else setProblem(reply.problem);
  };

  useKeys({
    Enter: () => {
      const next = ids[ids.findIndex((id) => id === document.activeElement?.id) + 1];
      if (next === undefined) void save();
      else document.getElementById(next)?.focus();
    },
    Esc: onClose,
  });
  useStatusKeys([{ tuts: 'Enter', verb: list === null ? 'Lanjut, di akhir buat' : 'Lanjut, di akhir simpan' }, { tuts: 'Shift Tab', verb: 'Mundur' }, { tuts: 'Esc', verb: 'Kembali' }]);

  return (
    <section className="daftar-kepala" aria-label={list === null ? 'Daftar baru' : `Kepala daftar ${list.no}`}>
      <p className="redup">
        {list === null
          ? 'Kepala daftar ditulis satu kali. Orang di dalamnya tanpa berkas: tidak dihitung sebagai kertas.'
          : `Kepala daftar ${list.no}. Tanggal lain ikut di semua barisnya, kecuali yang sudah di kiriman.`}
      </p>
      <Isian
        id={ids[0]}
        label="Dari"
        state={lacking ? 'henti' : sender === '' ? 'kosong' : 'terisi'}
        note={lacking ? 'Isi pengirimnya' : 'perusahaan, desa'}
        inputProps={{ value: sender, maxLength: 120, autoFocus: true, onFocus: (event) => event.currentTarget.select(), onChange: (event) => setSender(event.currentTarget.value) }}
      />
      <Isian
        id={ids[1]}
        label="No. surat"
        state={letter === '' ? 'kosong' : 'terisi'}
        note="boleh kosong"
        inputProps={{ value: letter, maxLength: 80, onFocus: (event) => event.currentTarget.select(), onChange: (event) => setLetter(event.currentTarget.value) }}
      />
      <Isian
        id={ids[2]}
        label="Tanggal masuk"
        width="day"
        state={reading.wrong === '' ? (day === '' ? 'kosong' : 'terisi') : 'henti'}
        note={reading.wrong === '' ? (list === null ? 'kosong: hari ini' : 'kosong: tetap') : reading.wrong}
        inputProps={{ value: day, maxLength: 30, onFocus: (event) => event.currentTarget.select(), onChange: (event) => setDay(event.currentTarget.value) }}
      />
      <p>
        <Tombol tuts="Enter" onClick={() => void save()}>
          {list === null ? 'Buat daftar' : 'Simpan kepala'}
        </Tombol>
      </p>
      {problem && <Gagal problem={problem} kept="Ketikan masih ada di layar." />}
    </section>
  );
}

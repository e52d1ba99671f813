import { useEffect, useRef, useState } from 'react';
import type { CallInput } from '../../shared/contract/index.ts';
import { parseDay } from '../../shared/domain/days.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { keyedDayText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { PlainSelect } from './plain-select.tsx';

type Medium = CallInput<'sendings.deliver'>['medium'];

const media: readonly Medium[] = ['flash disk', 'surel', 'WA', 'diantar', 'lain'];

export interface DeliverFormProps {
  readonly sending: string;
  readonly receiver: string;
  /** YYYY-MM-DD in the office's zone. */
  readonly today: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What happened outside: the day, how, to whom, under which letter. Moves everybody in the sending to `terkirim`. */
export function DeliverForm({ sending, receiver: first, today, onDone, onCancel }: DeliverFormProps) {
  const [day, setDay] = useState(keyedDayText(today));
  const [medium, setMedium] = useState<Medium>('flash disk');
  const [receiver, setReceiver] = useState(first);
  const [letter, setLetter] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const understood = parseDay(day, today);
  const future = understood !== null && understood > today;
  const ready = understood !== null && !future && receiver.trim() !== '' && !busy;

  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);

  const act = () => {
    if (!ready || understood === null) return;
    setBusy(true);
    void call('sendings.deliver', { sending, day: understood, medium, receiver: receiver.trim(), letter: letter.trim() }).then((reply) => {
      setBusy(false);
      if (reply.ok) onDone();
      else setProblem(reply.problem);
    });
  };
  useKeys({ Enter: act, Esc: onCancel });

  return (
    <form className="kirim-formulir" aria-label="Catat penyerahan" onSubmit={(event) => event.preventDefault()}>
      <h2>Catat penyerahan</h2>
      <Isian
        id="tanggal-serah"
        label="Tanggal"
        state={understood === null || future ? 'henti' : 'terisi'}
        note={understood === null ? 'Tanggal tidak ada' : future ? 'Belum terjadi' : undefined}
        width="day"
        inputProps={{ ref: box, value: day, maxLength: 30, onChange: (event) => setDay(event.currentTarget.value) }}
      />
      <PlainSelect id="cara-serah" label="Cara" value={medium} options={media} onChoose={setMedium} />
      <Isian id="penerima-serah" label="Kepada" state={receiver === '' ? 'kosong' : 'terisi'} inputProps={{ value: receiver, maxLength: 100, onChange: (event) => setReceiver(event.currentTarget.value) }} />
      <Isian id="surat-serah" label="Nomor surat" state={letter === '' ? 'kosong' : 'terisi'} inputProps={{ value: letter, maxLength: 60, onChange: (event) => setLetter(event.currentTarget.value) }} />
      {problem && <Gagal problem={problem} />}
      <div className="kirim-tombol">
        <Tombol kind="utama" tuts="Enter" onClick={act} disabled={!ready}>
          Catat
        </Tombol>
        <Tombol tuts="Esc" onClick={onCancel}>
          Tidak jadi
        </Tombol>
      </div>
    </form>
  );
}

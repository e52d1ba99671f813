import { useEffect, useRef, useState } from 'react';
import type { CallInput } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { PlainSelect } from './plain-select.tsx';

type Purpose = CallInput<'sendings.create'>['purpose'];

const purposes: readonly Purpose[] = ['basis data', 'usulan', 'pendaftaran offline', 'hanya jumlah'];

/** A new sending: what for and to whom. Nothing is frozen by it. */
export function CreateForm({ onDone, onCancel }: { readonly onDone: (sending: string) => void; readonly onCancel: () => void }) {
  const [purpose, setPurpose] = useState<Purpose>('basis data');
  const [receiver, setReceiver] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const before = useQuery('sendings.list', {});
  const box = useRef<HTMLInputElement>(null);
  const touched = useRef(false);
  const last = before.value?.sendings.at(0)?.receiver;

  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    // The last receiver is offered, selected, so that typing replaces it.
    if (last === undefined || touched.current) return;
    setReceiver(last);
    requestAnimationFrame(() => box.current?.select());
  }, [last]);

  const ready = receiver.trim() !== '' && !busy;
  const act = () => {
    if (!ready) return;
    setBusy(true);
    void call('sendings.create', { purpose, receiver: receiver.trim() }).then((reply) => {
      setBusy(false);
      if (reply.ok) onDone(reply.value.sending);
      else setProblem(reply.problem);
    });
  };
  useKeys({ Enter: act, Esc: onCancel });

  return (
    <form className="kirim-formulir" aria-label="Buat kiriman" onSubmit={(event) => event.preventDefault()}>
      <h2>Buat kiriman</h2>
      <Isian
        id="penerima-kiriman"
        label="Kepada"
        state={receiver === '' ? 'kosong' : 'terisi'}
        inputProps={{
          ref: box,
          value: receiver,
          maxLength: 100,
          onChange: (event) => {
            touched.current = true;
            setReceiver(event.currentTarget.value);
          },
        }}
      />
      <PlainSelect id="tujuan-kiriman" label="Tujuan" value={purpose} options={purposes} onChoose={setPurpose} />
      {problem && <Gagal problem={problem} />}
      <div className="kirim-tombol">
        <Tombol kind="utama" tuts="Enter" onClick={act} disabled={!ready}>
          Buat kiriman
        </Tombol>
        <Tombol tuts="Esc" onClick={onCancel}>
          Tidak jadi
        </Tombol>
      </div>
    </form>
  );
}

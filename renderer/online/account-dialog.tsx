import { useState } from 'react';
import type { AnswerCardView } from '../../shared/contract/counter.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { Tombol } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { Pilih } from '../ui/pilih.tsx';

export interface AccountDialogProps {
  readonly sheet: string;
  readonly known: Output<'online.path'>['account'];
  readonly onClose: () => void;
  readonly onNoted: (card: AnswerCardView) => void;
}

const ids = ['akun-surel', 'akun-hp', 'akun-aktif'] as const;
const aliveChoices = [
  { value: '', label: 'belum ditanya' },
  { value: 'ya', label: 'ya' },
  { value: 'tidak', label: 'tidak' },
];

/** E-mail and phone of the account online, apart from the paper's: the SMS of the wave goes to that phone. No field for a password or a code. */
export function AccountDialog({ sheet, known, onClose, onNoted }: AccountDialogProps) {
  const [email, setEmail] = useState(known?.email ?? '');
  const [phone, setPhone] = useState(known?.phone ?? '');
  const [alive, setAlive] = useState(known?.alive ?? '');
  const [problem, setProblem] = useState<Problem | null>(null);

  const save = async () => {
    const reply = await call('online.account', { sheet, email, phone, alive });
    if (reply.ok) onNoted(reply.value.card);
    else setProblem(reply.problem);
  };
  useKeys(
    {
      Enter: () => {
        const next = ids[ids.findIndex((id) => id === document.activeElement?.id) + 1];
        if (next === undefined) void save();
        else document.getElementById(next)?.focus();
      },
      F8: () => void save(),
    },
    true,
    'dialog',
  );
  const wrong = (field: 'email' | 'phone') => problem?.code === 'account.not-contact' && problem.details.field === field;
  return (
    <Dialog
      title="Surel dan HP akun orang ini?"
      enter="Lanjut"
      onClose={onClose}
      actions={
        <Tombol kind="utama" tuts="F8" onClick={() => void save()}>
          Simpan
        </Tombol>
      }
    >
      <p>Boleh beda dari yang di kertas. Hasil gelombang dikirim lewat SMS ke nomor ini. Kata sandi dan kode tidak pernah ditulis di sini.</p>
      <Isian id={ids[0]} label="Surel akun" state={wrong('email') ? 'henti' : 'kosong'} note={wrong('email') ? 'bukan alamat surel' : 'boleh kosong'} inputProps={{ value: email, maxLength: 100, onChange: (event) => setEmail(event.currentTarget.value) }} />
      <Isian id={ids[1]} label="No. HP akun" state={wrong('phone') ? 'henti' : 'kosong'} note={wrong('phone') ? 'bukan nomor HP' : 'boleh kosong'} inputProps={{ value: phone, maxLength: 40, inputMode: 'tel', onChange: (event) => setPhone(event.currentTarget.value) }} />
      <Pilih id={ids[2]} label="HP masih aktif?" options={aliveChoices} selectProps={{ value: alive, onChange: (event) => setAlive(aliveOf(event.currentTarget.value)) }} />
      {problem && <Gagal problem={problem} />}
    </Dialog>
  );
}

function aliveOf(value: string): '' | 'ya' | 'tidak' {
  return value === 'ya' || value === 'tidak' ? value : '';
}

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { passwordLack, repeatLack } from '../session/new-password.ts';
import { secondsText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { DoneNote } from './done-note.tsx';

interface PasswordForm {
  old: string;
  password: string;
  repeated: string;
}

/** Own password: the old one, the new one twice. */
export function OwnPassword() {
  const form = useForm<PasswordForm>({ defaultValues: { old: '', password: '', repeated: '' }, mode: 'onTouched' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState('');
  const [busy, setBusy] = useState(false);
  const { errors } = form.formState;

  const change = form.handleSubmit(async ({ old, password }) => {
    if (busy) return;
    setBusy(true);
    setDone('');
    const reply = await call('session.changePassword', { old, password });
    setBusy(false);
    setProblem(reply.ok ? null : reply.problem);
    if (!reply.ok) return;
    form.reset();
    setDone(`Diganti ${secondsText(new Date().toISOString())}`);
  });
  const box = (name: keyof PasswordForm, label: string, rule: (value: string, all: PasswordForm) => string) => (
    <Isian
      id={`sandi-${name}`}
      label={label}
      state={errors[name] ? 'henti' : 'kosong'}
      note={errors[name]?.message}
      inputProps={{ ...form.register(name, { validate: (value, all) => rule(value, all) || true }), type: 'password' }}
    />
  );

  return (
    <section>
      <h2 className="kepala">Kata sandi saya</h2>
      <form onSubmit={(event) => void change(event)} noValidate>
        {box('old', 'Sandi sekarang', (old) => (old === '' ? 'Belum ada.' : ''))}
        {box('password', 'Sandi baru', passwordLack)}
        {box('repeated', 'Ulangi sandi', (repeated, all) => repeatLack(all.password, repeated))}
        {problem && <Gagal problem={problem} />}
        <div className="deret">
          <Tombol type="submit" disabled={busy}>
            {busy ? 'Mengganti' : 'Ganti kata sandi'}
          </Tombol>
          <DoneNote text={done} />
        </div>
      </form>
    </section>
  );
}

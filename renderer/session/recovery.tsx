import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { Pilih } from '../ui/pilih.tsx';
import { GateFrame } from './gate-frame.tsx';
import { passwordLack, repeatLack } from './new-password.ts';
import type { SessionStatus } from './session-store.ts';
import { isFolderProblem, startSession } from './session.ts';
import { changeSession } from './session-store.ts';

interface RecoveryForm {
  code: string;
  loginName: string;
  password: string;
  repeated: string;
}

const back = () => void startSession();

/** With the printed code: a new password for one active penyelia. */
export function Recovery({ status }: { readonly status: SessionStatus }) {
  const supervisors = status.users.filter((user) => user.active && user.role === 'penyelia');
  const form = useForm<RecoveryForm>({ defaultValues: { code: '', loginName: supervisors[0]?.loginName ?? '', password: '', repeated: '' }, mode: 'onTouched' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { errors } = form.formState;

  const recover = form.handleSubmit(async ({ code, loginName, password }) => {
    if (busy) return;
    setBusy(true);
    const reply = await call('session.recover', { code: code.trim(), loginName, password });
    setBusy(false);
    if (reply.ok) await startSession();
    else if (isFolderProblem(reply.problem)) changeSession({ gate: { kind: 'folder', problem: reply.problem } });
    else setProblem(reply.problem);
  });
  useKeys({ F8: () => void recover(), Esc: back }, true, 'gate');
  useStatusKeys([
    { tuts: 'Tab', verb: 'Isian berikut' },
    { tuts: 'F8', verb: 'Pakai kode' },
    { tuts: 'Esc', verb: 'Kembali' },
  ]);

  return (
    <GateFrame office={status.office}>
      <form className="gerbang-isi" onSubmit={(event) => void recover(event)} noValidate>
        <h1>Masuk dengan kode pemulihan</h1>
        <p>Kode ada di kertas dari pengaturan awal. Penyelia yang dipilih mendapat kata sandi baru; ini tercatat.</p>
        <Isian
          id="pulih-kode"
          label="Kode pemulihan"
          state={errors.code ? 'henti' : 'kosong'}
          note={errors.code?.message}
          inputProps={{ ...form.register('code', { validate: (code) => code.trim() !== '' || 'Belum ada.' }), autoFocus: true }}
        />
        <Pilih id="pulih-nama" label="Penyelia" options={supervisors.map((user) => ({ value: user.loginName, label: user.name }))} selectProps={form.register('loginName')} />
        <Isian
          id="pulih-sandi"
          label="Sandi baru"
          state={errors.password ? 'henti' : 'kosong'}
          note={errors.password?.message}
          inputProps={{ ...form.register('password', { validate: (password) => passwordLack(password) || true }), type: 'password' }}
        />
        <Isian
          id="pulih-ulang"
          label="Ulangi sandi"
          state={errors.repeated ? 'henti' : 'kosong'}
          note={errors.repeated?.message}
          inputProps={{ ...form.register('repeated', { validate: (repeated, all) => repeatLack(all.password, repeated) || true }), type: 'password' }}
        />
        {problem && <Gagal problem={problem} />}
        <div className="gerbang-tombol">
          <Tombol kind="utama" type="submit" tuts="F8" disabled={busy}>
            {busy ? 'Memeriksa' : 'Pakai kode'}
          </Tombol>
          <Tombol tuts="Esc" onClick={back}>
            Kembali
          </Tombol>
        </div>
      </form>
    </GateFrame>
  );
}

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Output } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { passwordLack, repeatLack } from '../session/new-password.ts';
import { useKeys } from '../shell/keys.ts';
import { Tombol } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { Pilih } from '../ui/pilih.tsx';

export type User = Output<'users.list'>['users'][number];

interface Ends {
  readonly onDone: (what: string) => void;
  readonly onClose: () => void;
}

interface AddForm {
  name: string;
  loginName: string;
  role: User['role'];
  password: string;
  repeated: string;
}

const roles = [
  { value: 'petugas', label: 'petugas' },
  { value: 'penyelia', label: 'penyelia' },
];

/** A new account: name, log-in name, role, first password. */
export function AddUser({ onDone, onClose }: Ends) {
  const form = useForm<AddForm>({ defaultValues: { name: '', loginName: '', role: 'petugas', password: '', repeated: '' }, mode: 'onTouched' });
  const { problem, busy, run } = useAct();
  const { errors } = form.formState;
  const submit = form.handleSubmit(({ name, loginName, role, password }) =>
    run(async () => {
      const reply = await call('users.add', { name, loginName, role, password });
      if (reply.ok) onDone(`${name} ditambah`);
      return reply.ok ? null : reply.problem;
    }),
  );
  const needed = (value: string) => value.trim() !== '' || 'Belum ada.';
  const row = (name: 'name' | 'loginName', label: string) => (
    <Isian id={`baru-${name}`} label={label} state={errors[name] ? 'henti' : 'kosong'} note={errors[name]?.message} inputProps={{ ...form.register(name, { validate: needed }), maxLength: 60 }} />
  );
  return (
    <Dialog title="Tambah pengguna?" enter="Tambah" actions={<Submit busy={busy} label="Tambah" onRun={() => void submit()} />} onClose={onClose}>
      {row('name', 'Nama')}
      {row('loginName', 'Nama masuk')}
      <Pilih id="baru-role" label="Peran" options={roles} selectProps={form.register('role')} />
      <PasswordRow id="baru-sandi" label="Kata sandi" error={errors.password?.message} inputProps={form.register('password', { validate: (password) => passwordLack(password) || true })} />
      <PasswordRow id="baru-ulang" label="Ulangi sandi" error={errors.repeated?.message} inputProps={form.register('repeated', { validate: (repeated, all) => repeatLack(all.password, repeated) || true })} />
      {problem && <Gagal problem={problem} kept="Isian masih ada di layar." />}
    </Dialog>
  );
}

/** A new password for somebody else; a disabled account becomes active with it. */
export function NewPassword({ user, onDone, onClose }: Ends & { readonly user: User }) {
  const form = useForm({ defaultValues: { password: '', repeated: '' }, mode: 'onTouched' });
  const { problem, busy, run } = useAct();
  const { errors } = form.formState;
  const submit = form.handleSubmit(({ password }) =>
    run(async () => {
      const reply = await call('users.newPassword', { user: user.uid, password });
      if (reply.ok) onDone(`Kata sandi ${user.name} diganti`);
      return reply.ok ? null : reply.problem;
    }),
  );
  return (
    <Dialog title={`Kata sandi baru untuk ${user.name}?`} enter="Ganti" actions={<Submit busy={busy} label="Ganti" onRun={() => void submit()} />} onClose={onClose}>
      <p>{user.active ? 'Kata sandi lama tidak berlaku lagi.' : 'Akun ini aktif lagi dengan kata sandi baru.'} Sampaikan langsung, jangan lewat pesan.</p>
      <PasswordRow id="ganti-sandi" label="Kata sandi" error={errors.password?.message} inputProps={form.register('password', { validate: (password) => passwordLack(password) || true })} />
      <PasswordRow id="ganti-ulang" label="Ulangi sandi" error={errors.repeated?.message} inputProps={form.register('repeated', { validate: (repeated, all) => repeatLack(all.password, repeated) || true })} />
      {problem && <Gagal problem={problem} />}
    </Dialog>
  );
}

/** The account stays in the records; it cannot log in any more. */
export function DisableUser({ user, onDone, onClose }: Ends & { readonly user: User }) {
  const { problem, busy, run } = useAct();
  const disable = () =>
    run(async () => {
      const reply = await call('users.disable', { user: user.uid });
      if (reply.ok) onDone(`${user.name} tidak aktif`);
      return reply.ok ? null : reply.problem;
    });
  return (
    <Dialog title={`Nonaktifkan ${user.name}?`} enter="Nonaktifkan" actions={<Submit busy={busy} label="Nonaktifkan" kind="bahaya" onRun={() => void disable()} />} onClose={onClose}>
      <p>{user.name} tidak dapat masuk lagi. Semua yang pernah dikerjakannya tetap tercatat atas namanya. Dengan kata sandi baru akun ini aktif lagi.</p>
      {problem && <Gagal problem={problem} />}
    </Dialog>
  );
}

function PasswordRow({ id, label, error, inputProps }: { readonly id: string; readonly label: string; readonly error: string | undefined; readonly inputProps: ReturnType<ReturnType<typeof useForm>['register']> }) {
  return <Isian id={id} label={label} state={error === undefined ? 'kosong' : 'henti'} note={error} inputProps={{ ...inputProps, type: 'password' }} />;
}

function Submit({ busy, label, kind = 'utama', onRun }: { readonly busy: boolean; readonly label: string; readonly kind?: 'utama' | 'bahaya'; readonly onRun: () => void }) {
  useKeys({ Enter: onRun }, !busy, 'dialog');
  return (
    <Tombol kind={kind} tuts="Enter" onClick={onRun} disabled={busy}>
      {label}
    </Tombol>
  );
}

/** One act at a time, with the problem it met. */
function useAct() {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (act: () => Promise<Problem | null>) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const met = await act();
    setProblem(met);
    setBusy(false);
  };
  return { problem, busy, run };
}

import { useEffect, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
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
import { RecoveryCode } from './recovery-code.tsx';
import type { SessionStatus } from './session-store.ts';
import { refreshStatus, startSession } from './session.ts';
import { firstValues, profileChoices, setupInput, zones, type SetupForm } from './setup-choices.ts';

/** First run, on an empty folder: the office, the programme, the first penyelia; then the recovery code, once. */
export function Setup({ status }: { readonly status: SessionStatus }) {
  const form = useForm<SetupForm>({ defaultValues: firstValues, mode: 'onTouched' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const [backupFolder, setBackupFolder] = useState('');

  const { setFocus } = form;
  // Selected: what is given at first is a proposal, and typing replaces it as in every other field.
  useEffect(() => setFocus('officeName', { shouldSelect: true }), [setFocus]);

  const create = form.handleSubmit(async (values) => {
    if (busy) return;
    setBusy(true);
    const reply = await call('setup.create', setupInput(values, backupFolder));
    setBusy(false);
    if (reply.ok) setCode(reply.value.recoveryCode);
    else setProblem(reply.problem);
  });
  const chooseFolder = async () => {
    const reply = await call('app.chooseDataFolder', {});
    if (!reply.ok) setProblem(reply.problem);
    else if (reply.value.folder !== null) await startSession();
    await refreshStatus();
  };

  const chooseBackupFolder = async () => {
    const reply = await call('app.pickFolder', { title: 'Pilih folder cadangan' });
    if (!reply.ok) setProblem(reply.problem);
    else if (reply.value.folder !== null) setBackupFolder(reply.value.folder);
  };

  useKeys({ F7: () => void chooseFolder(), F8: () => void create(), F9: () => void chooseBackupFolder() }, code === null, 'gate');
  useStatusKeys(
    [
      { tuts: 'Tab', verb: 'Isian berikut' },
      { tuts: 'Shift Tab', verb: 'Mundur' },
      { tuts: 'F7', verb: 'Pilih folder data' },
      { tuts: 'F8', verb: 'Siapkan kantor' },
      { tuts: 'F9', verb: 'Pilih folder cadangan' },
    ],
    code === null,
  );

  if (code !== null) return <RecoveryCode code={code} office={form.getValues('officeName').trim()} onDone={() => void startSession()} />;
  return (
    <GateFrame office={null}>
      <form className="gerbang-isi" onSubmit={(event) => void create(event)} noValidate>
        <h1>Pengaturan awal</h1>
        <div className="gerbang-dua">
          <OfficeFields form={form} />
          <SupervisorFields form={form} />
        </div>
        <p className="redup">
          Folder data: <b>{status.dataFolder}</b>
        </p>
        <p className="redup">
          Folder cadangan: <b>{backupFolder === '' ? 'belum dipilih' : backupFolder}</b>. Pakai flash disk atau cakram lain, bukan cakram komputer ini. Boleh dipilih nanti di Pengaturan.
        </p>
        {problem && <Gagal problem={problem} kept="Isian masih ada di layar." />}
        <div className="gerbang-tombol">
          <Tombol kind="utama" type="submit" tuts="F8" disabled={busy}>
            {busy ? 'Menyiapkan' : 'Siapkan kantor'}
          </Tombol>
          <Tombol tuts="F7" onClick={() => void chooseFolder()}>
            Pilih folder data
          </Tombol>
          <Tombol tuts="F9" onClick={() => void chooseBackupFolder()}>
            Pilih folder cadangan
          </Tombol>
        </div>
      </form>
    </GateFrame>
  );
}

interface Part {
  readonly form: UseFormReturn<SetupForm>;
}

/** A row of the set-up form; an error makes it a stop with the words of its rule. `most`: letters the contract takes. */
function Row({ form, name, label, width = 'full', type = 'text', most, rule }: Part & { readonly name: keyof SetupForm; readonly label: string; readonly width?: 'full' | 'code'; readonly type?: 'text' | 'password'; readonly most?: number; readonly rule: (value: string, all: SetupForm) => string }) {
  const error = form.formState.errors[name]?.message;
  const check = (value: string, all: SetupForm) => rule(value, all) || true;
  return (
    <Isian id={`awal-${name}`} label={label} width={width} state={error === undefined ? 'terisi' : 'henti'} note={error} inputProps={{ ...form.register(name, { validate: check }), type, maxLength: most, inputMode: 'text' }} />
  );
}

const needed = (value: string) => (value.trim() === '' ? 'Belum ada.' : '');
const shaped = (shape: RegExp, words: string) => (value: string) => (shape.test(value.trim()) ? '' : words);

function OfficeFields({ form }: Part) {
  return (
    <section>
      <h2 className="kepala">Kantor</h2>
      <Row form={form} name="officeName" label="Nama kantor" most={100} rule={needed} />
      <Row form={form} name="districtName" label="Kabupaten / kota" most={60} rule={needed} />
      <Row form={form} name="regency" label="Kode kabupaten" width="code" rule={shaped(/^\d{4}$/, '4 angka, seperti 5207')} />
      <Row form={form} name="short" label="Singkatan" width="code" rule={shaped(/^[A-Za-z0-9]{2,10}$/, '2 sampai 10 huruf')} />
      <Pilih id="awal-zone" label="Zona waktu" options={zones} selectProps={form.register('zone')} />
      <Row form={form} name="station" label="Huruf stasiun" width="code" rule={shaped(/^[A-Za-z]$/, 'Satu huruf')} />
      <Pilih id="awal-profile" label="Program" options={profileChoices} selectProps={form.register('profile')} />
    </section>
  );
}

function SupervisorFields({ form }: Part) {
  return (
    <section>
      <h2 className="kepala">Penyelia pertama</h2>
      <Row form={form} name="name" label="Nama" most={60} rule={needed} />
      <Row form={form} name="loginName" label="Nama masuk" most={60} rule={needed} />
      <Row form={form} name="password" label="Kata sandi" type="password" rule={passwordLack} />
      <Row form={form} name="repeated" label="Ulangi sandi" type="password" rule={(value, all) => repeatLack(all.password, value)} />
      <p className="kecil redup">Sesudah ini Loket menunjukkan kode pemulihan, satu kali saja. Siapkan kertas atau pencetak.</p>
    </section>
  );
}

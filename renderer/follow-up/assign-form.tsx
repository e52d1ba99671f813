import { useEffect, useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import { call } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import type { FormEnds } from './contact-form.tsx';
import { words } from './follow-up-words.ts';
import { FormSelect } from './form-select.tsx';

type Clerks = Output<'followUp.choices'>['clerks'];

export interface AssignFormProps extends FormEnds {
  readonly clerks: Clerks;
  /** The chosen person, and all that the list shows by now. */
  readonly one: { readonly sheet: string; readonly name: string };
  readonly all: readonly string[];
}

/** Who sees to it: to one person, or to all that are listed. */
export function AssignForm({ clerks, one, all, onCancel, onDone }: AssignFormProps) {
  // Nobody is given to somebody who no longer works here.
  const here = clerks.filter(({ active }) => active);
  const [to, setTo] = useState(here[0]?.user ?? '');
  const [many, setMany] = useState(false);
  const { busy, problem, act } = useAct();
  useEffect(() => document.getElementById('tugas-kepada')?.focus(), []);

  const people = many ? all : [one.sheet];
  const save = () => act(() => call('followUp.assign', { sheets: [...people], to: to === '' ? null : to }), ({ people: moved }) => onDone(`${countText(moved)} orang ditugaskan`));
  useKeys({ Enter: save, Esc: onCancel });
  useStatusKeys([{ tuts: 'Enter', verb: 'Tugaskan' }, { tuts: 'Esc', verb: 'Tidak jadi' }]);
  return (
    <form className="tindak-formulir" aria-label="Tugaskan" onSubmit={(event) => event.preventDefault()}>
      <h2>Tugaskan</h2>
      <FormSelect
        id="tugas-kepada"
        label="Kepada"
        options={[...here.map(({ user, name }) => ({ value: user, label: name })), { value: '', label: words.nobody }]}
        value={to}
        onChoose={setTo}
        onEnter={save}
      />
      <FormSelect
        id="tugas-siapa"
        label="Siapa"
        options={[{ value: 'satu', label: one.name }, ...(all.length > 1 ? [{ value: 'semua', label: `${countText(all.length)} orang yang tampil di daftar` }] : [])]}
        value={many ? 'semua' : 'satu'}
        onChoose={(value) => setMany(value === 'semua')}
        onEnter={save}
      />
      {problem && <Gagal problem={problem} />}
      <p className="tombol-jajar">
        <Tombol kind="utama" tuts="Enter" onClick={save} disabled={busy}>
          Tugaskan
        </Tombol>
        <Tombol tuts="Esc" onClick={onCancel}>
          Tidak jadi
        </Tombol>
      </p>
    </form>
  );
}

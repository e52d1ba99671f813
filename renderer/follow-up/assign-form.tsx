import { useEffect, useState } from 'react';
import type { FollowUpFilter } from '../../shared/contract/follow-up.ts';
import type { Output } from '../../shared/contract/index.ts';
import { done } from '../../shared/result.ts';
import { call } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { listedSheets, listedText } from './assign-listed.ts';
import type { FormEnds } from './contact-form.tsx';
import { words } from './follow-up-words.ts';
import { FormSelect } from './form-select.tsx';

type Clerks = Output<'followUp.choices'>['clerks'];

export interface AssignFormProps extends FormEnds {
  readonly clerks: Clerks;
  /** The chosen person, and the list they stand in with its people. */
  readonly one: { readonly sheet: string; readonly name: string };
  readonly filter: FollowUpFilter;
  readonly total: number;
}

/** Who sees to it: to one person, or to all that are listed. */
export function AssignForm({ clerks, one, filter, total, onCancel, onDone }: AssignFormProps) {
  // Nobody is given to somebody who no longer works here.
  const here = clerks.filter(({ active }) => active);
  const [to, setTo] = useState(here[0]?.user ?? '');
  const [many, setMany] = useState(false);
  const { busy, problem, act } = useAct();
  useEffect(() => document.getElementById('tugas-kepada')?.focus(), []);

  const assign = async () => {
    const sheets = many ? await listedSheets((offset, limit) => call('followUp.list', { filter, offset, limit })) : done([one.sheet]);
    return sheets.ok ? call('followUp.assign', { sheets: [...sheets.value], to: to === '' ? null : to }) : sheets;
  };
  const save = () => act(assign, ({ people: moved }) => onDone(`${countText(moved)} orang ${to === '' ? 'tidak ditugaskan lagi' : 'ditugaskan'}`));
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
        options={[{ value: 'satu', label: one.name }, ...(total > 1 ? [{ value: 'semua', label: listedText(total) }] : [])]}
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

import { useEffect, useState } from 'react';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { aboutText } from '../answers/answer-words.ts';
import { aboutWord } from '../answers/answer-draft.ts';
import { pickScan, pickScanKey, ScanField } from '../scans/scan-field.tsx';
import { focusField, useFormKeys } from '../shell/form-keys.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import type { IsianState } from '../ui/isian-state.tsx';
import { Pilih } from '../ui/pilih.tsx';
import { askOf, askWords, channelOptions, draftOf, lacksOf, newDraft, writtenOf, type DraftField, type InstructionDraft, type InstructionRow } from './instruction-words.ts';

const ids = { fromWhom: 'instruksi-dari', channel: 'instruksi-cara', day: 'instruksi-tanggal', letter: 'instruksi-surat', asks: 'instruksi-isi', due: 'instruksi-tenggat', about: 'instruksi-kiriman', scan: 'instruksi-pindai' } as const;
const order = Object.values(ids);

export interface InstructionFormProps {
  /** null: a new one. */
  readonly instruction: InstructionRow | null;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly onDone: (instruction: string) => void;
  readonly onCancel: () => void;
}

/** A letter or a call from above: who asks what, until when, and which sending it is about. */
export function InstructionForm({ instruction, today, onDone, onCancel }: InstructionFormProps) {
  const [draft, setDraft] = useState<InstructionDraft>(() => (instruction === null ? newDraft(today) : draftOf(instruction)));
  const [asked, setAsked] = useState(false);
  /** The days that were asked about, as typed, answered by recording all the same; what stands recorded was. */
  const [askedDay, setAskedDay] = useState(instruction === null ? '' : `${draft.day} ${draft.due}`);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const sendings = useQuery('sendings.list', {});
  const ledger = useQuery('answers.ledger', {});
  const set = (change: Partial<InstructionDraft>) => setDraft((before) => ({ ...before, ...change }));
  const lacks = lacksOf(draft, today);
  const ask = askOf(draft, today);
  const days = `${draft.day} ${draft.due}`;
  useEffect(() => focusField(ids.fromWhom), []);

  const act = () => {
    setAsked(true);
    const written = writtenOf(draft, today);
    if (written === null || busy) {
      const first = (['fromWhom', 'day', 'asks', 'due'] as const).find((field) => lacks[field] !== undefined);
      if (first) focusField(ids[first]);
      return;
    }
    if (ask !== null && askedDay !== days) {
      setAskedDay(days);
      return;
    }
    setBusy(true);
    void store(instruction, written).then((reply) => {
      setBusy(false);
      if (reply.ok) onDone(reply.value);
      else setProblem(reply.problem);
    });
  };
  const pick = () => void pickScan(ids.scan, (scan) => set({ scan }));
  const enter = useFormKeys({ ids: order, verb: 'catat', onSave: act, onCancel, more: { 'Ctrl+2': pick }, moreKeys: [pickScanKey] });

  const look = (field: DraftField, empty?: string): { readonly state: IsianState; readonly note: string | undefined } => {
    const lack = lacks[field];
    if (asked && lack !== undefined) return { state: 'henti', note: lack };
    if (field === 'due' && ask !== null) return { state: 'tanda', note: ask };
    return draft[field] === '' ? { state: 'kosong', note: empty } : { state: 'terisi', note: undefined };
  };
  const text = (field: 'fromWhom' | 'day' | 'letter' | 'asks' | 'due', maxLength: number) => ({ value: draft[field], maxLength, onChange: (event: { readonly currentTarget: { readonly value: string } }) => set({ [field]: event.currentTarget.value }) });
  const things = [
    ...(sendings.value?.sendings ?? []).map(({ uid, no }) => ({ kind: 'kiriman' as const, uid, no })),
    ...(ledger.value?.rows ?? []).filter(({ kind }) => kind === 'lama'),
  ];

  return (
    <form className="jawaban-formulir" aria-label={instruction ? 'Ubah instruksi' : 'Catat instruksi'} onSubmit={(event) => event.preventDefault()}>
      <h2>{instruction ? `Ubah ${instruction.no}` : 'Catat instruksi'}</h2>
      <Isian id={ids.fromWhom} label="Dari" {...look('fromWhom')} inputProps={text('fromWhom', 100)} />
      <Pilih id={ids.channel} label="Lewat" options={channelOptions} onEnter={enter} selectProps={{ value: draft.channel, onChange: (event) => set({ channel: channelOptions.find(({ value }) => value === event.currentTarget.value)?.value ?? draft.channel }) }} />
      <Isian id={ids.day} label="Tanggal" width="day" {...look('day')} inputProps={text('day', 30)} />
      <Isian id={ids.letter} label="Nomor surat" state={draft.letter === '' ? 'kosong' : 'terisi'} note={draft.letter === '' ? 'boleh kosong' : undefined} inputProps={text('letter', 60)} />
      <Isian id={ids.asks} label="Yang diminta" {...look('asks')} inputProps={text('asks', 500)} />
      <Isian id={ids.due} label="Tenggat" width="day" {...look('due', 'boleh kosong')} inputProps={text('due', 30)} />
      <Pilih
        id={ids.about}
        label="Tentang"
        options={[{ value: '', label: 'programnya' }, ...things.map((thing) => ({ value: aboutWord(thing), label: aboutText(thing) }))]}
        onEnter={enter}
        selectProps={{ value: draft.about, onChange: (event) => set({ about: event.currentTarget.value }) }}
      />
      <ScanField id={ids.scan} value={draft.scan} onChange={(scan) => set({ scan })} note={instruction?.scan ? 'kosong: yang lama tetap' : 'boleh kosong'} />
      {ask !== null && asked && askedDay === days && <output className="kecil">{askWords}</output>}
      {problem && <Gagal problem={problem} />}
      <div className="tombol-jajar">
        <Tombol kind="utama" tuts="Enter" onClick={act} disabled={busy}>
          Catat
        </Tombol>
        <Tombol tuts="Ctrl 2" onClick={pick} disabled={busy}>
          Pilih file
        </Tombol>
        <Tombol tuts="Esc" onClick={onCancel}>
          Tidak jadi
        </Tombol>
      </div>
    </form>
  );
}

type Stored = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: Problem };

/** Records it, or writes it anew; answers its uid. */
async function store(instruction: InstructionRow | null, written: NonNullable<ReturnType<typeof writtenOf>>): Promise<Stored> {
  if (instruction === null) {
    const reply = await call('instructions.record', written);
    return reply.ok ? { ok: true, value: reply.value.instruction } : reply;
  }
  const reply = await call('instructions.change', { instruction: instruction.uid, revision: instruction.revision, ...written });
  return reply.ok ? { ok: true, value: instruction.uid } : reply;
}

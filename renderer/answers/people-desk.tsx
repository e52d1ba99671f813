import { useEffect, useState } from 'react';
import type { AnswerStatus } from '../../shared/domain/province-answers.ts';
import { call } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { usePages } from '../api/use-pages.ts';
import { focusField, useFormKeys } from '../shell/form-keys.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { Pilih } from '../ui/pilih.tsx';
import { SentenceForm } from '../ui/sentence-form.tsx';
import { moved } from '../ui/virtual-rows.tsx';
import { mostShown, People } from './answer-detail.tsx';
import { uncovered } from './answer-draft.ts';
import { aboutText, statusOptions, whoText, type AnswerRow, type NamedPerson } from './answer-words.ts';

export interface PeopleDeskProps {
  readonly answer: AnswerRow;
  /** The disk has it. */
  readonly onStored: () => void;
  readonly onClose: () => void;
}

/** One wrong person of an answer: chosen with the arrows, then put right (Ctrl+1) or taken back (Ctrl+2). The old word stays readable with its reason. */
export function PeopleDesk({ answer, onStored, onClose }: PeopleDeskProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [doing, setDoing] = useState<'list' | 'right' | 'undo'>('list');
  const listed = usePages(
    answer.uid,
    async (offset) => {
      const reply = await call('answers.people', { answer: answer.uid, offset, limit: mostShown });
      return reply.ok ? { ...reply, value: { rows: reply.value.people, total: reply.value.total } } : reply;
    },
    ({ rows, total }) => rows.length < total,
  );
  const people = listed.loaded?.rows ?? [];
  const first = people.findIndex(({ undone }) => undone === null);
  const at = Math.min(chosen ?? Math.max(0, first), people.length - 1);
  const person = people[at];
  const stands = person !== undefined && person.undone === null;
  const listing = doing === 'list';

  const move = (key: string) => {
    const next = moved(key, at, people.length);
    if (next === null) return;
    setChosen(next);
    if (next === people.length - 1) listed.more();
  };
  const stored = () => {
    setDoing('list');
    listed.reload();
    onStored();
  };
  useKeys(
    {
      Up: () => move('ArrowUp'),
      Down: () => move('ArrowDown'),
      Esc: onClose,
      ...(stands ? { 'Ctrl+1': () => setDoing('right'), 'Ctrl+2': () => setDoing('undo') } : {}),
    },
    listing,
  );
  useStatusKeys([{ tuts: 'Panah', verb: 'Pilih orang' }, ...(stands ? [{ tuts: 'Ctrl 1', verb: 'Betulkan' }, { tuts: 'Ctrl 2', verb: 'Urungkan' }] : []), { tuts: 'Esc', verb: 'Kembali' }], listing);
  const loaded = people.length > 0;
  // Away from the list of answers, whose arrows choose another answer.
  useEffect(() => {
    if (listing && loaded) document.querySelector<HTMLElement>('.jawaban-daftar')?.focus({ preventScroll: true });
  }, [listing, loaded]);
  useEffect(() => {
    document.querySelector('.jawaban-daftar > [aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at, listed.loaded]);

  if (person && doing === 'right') return <RightForm answer={answer} person={person} onDone={stored} onCancel={() => setDoing('list')} />;
  if (person && doing === 'undo') {
    const { sheet } = person;
    return (
      <SentenceForm id="urung-orang" name="Urungkan satu orang" heading="Urungkan satu orang" label="Alasan" lacking="Alasan belum ada" verb="Urungkan" maxLength={200} act={(why) => call('answers.undoPerson', { answer: answer.uid, sheet: sheet.uid, why })} onDone={stored} onCancel={() => setDoing('list')}>
        <Who person={person} />
        <p className="redup">Kata ini tetap terbaca, tidak dihitung lagi. Orangnya kembali ke jawaban sebelumnya.</p>
      </SentenceForm>
    );
  }
  return (
    <section aria-label="Orang di jawaban">
      <h2>Orang di jawaban {aboutText(answer.about)}</h2>
      {listed.problem && <Gagal problem={listed.problem} />}
      <div className="tombol-jajar">
        <Tombol kind="utama" tuts="Ctrl 1" onClick={() => setDoing('right')} disabled={!stands}>
          Betulkan
        </Tombol>
        <Tombol tuts="Ctrl 2" onClick={() => setDoing('undo')} disabled={!stands}>
          Urungkan
        </Tombol>
        <Tombol tuts="Esc" onClick={onClose}>
          Kembali
        </Tombol>
      </div>
      {people.length > 0 && <People people={people} total={listed.loaded?.total ?? 0} at={at} onSelect={setChosen} />}
    </section>
  );
}

function Who({ person: { sheet } }: { readonly person: NamedPerson }) {
  const { name, rest } = whoText(sheet);
  return (
    <p>
      <span className="mono">{sheet.sheetNo}</span> <b>{name}</b>, {rest}
    </p>
  );
}

const ids = { status: 'betul-jawaban', reason: 'betul-alasan', why: 'betul-sebab' } as const;
const order = Object.values(ids);

/** What the answer says of this person, written anew. */
function RightForm({ answer, person, onDone, onCancel }: { readonly answer: AnswerRow; readonly person: NamedPerson; readonly onDone: () => void; readonly onCancel: () => void }) {
  const [status, setStatus] = useState<AnswerStatus>(person.status);
  const [reason, setReason] = useState(uncovered(person.reason));
  const [why, setWhy] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, problem, act } = useAct();
  const lacksReason = status === 'ditolak' && reason.trim() === '';
  const lacksWhy = why.trim() === '';
  useEffect(() => focusField(ids.status), []);
  const save = () => {
    setAsked(true);
    if (lacksReason || lacksWhy) return focusField(lacksReason ? ids.reason : ids.why);
    act(() => call('answers.correctPerson', { answer: answer.uid, sheet: person.sheet.uid, status, reason: reason.trim(), why: why.trim() }), onDone);
  };
  const enter = useFormKeys({ ids: order, verb: 'betulkan', onSave: save, onCancel });
  const box = (text: string, lacking: boolean, words: string, free: string | undefined) => ({ state: asked && lacking ? ('henti' as const) : text.trim() === '' ? ('kosong' as const) : ('terisi' as const), note: asked && lacking ? words : text === '' ? free : undefined });
  return (
    <form className="jawaban-formulir" aria-label="Betulkan satu orang" onSubmit={(event) => event.preventDefault()}>
      <h2>Betulkan satu orang</h2>
      <Who person={person} />
      <Pilih id={ids.status} label="Jawaban" options={statusOptions} onEnter={enter} selectProps={{ value: status, onChange: (event) => setStatus(statusOptions.find(({ value }) => value === event.currentTarget.value)?.value ?? status) }} />
      <Isian id={ids.reason} label="Alasan" {...box(reason, lacksReason, 'Alasan belum ada', status === 'ditolak' ? undefined : 'boleh kosong')} inputProps={{ value: reason, maxLength: 200, onChange: (event) => setReason(event.currentTarget.value) }} />
      <Isian id={ids.why} label="Sebab" {...box(why, lacksWhy, 'Sebab belum ada', 'apa yang salah')} inputProps={{ value: why, maxLength: 200, onChange: (event) => setWhy(event.currentTarget.value) }} />
      <p className="kecil redup">Kata yang lama tetap terbaca dengan sebabnya, tidak dihitung lagi.</p>
      {problem && <Gagal problem={problem} />}
      <div className="tombol-jajar">
        <Tombol kind="utama" tuts="Enter" onClick={save} disabled={busy}>
          Betulkan
        </Tombol>
        <Tombol tuts="Esc" onClick={onCancel}>
          Tidak jadi
        </Tombol>
      </div>
    </form>
  );
}

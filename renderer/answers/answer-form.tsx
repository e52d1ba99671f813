import { useEffect, useState } from 'react';
import { unexplainedOf } from '../../shared/domain/province-answers.ts';
import type { AnswerKind } from '../../shared/domain/province-answers.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { pickScan, pickScanKey, ScanField } from '../scans/scan-field.tsx';
import { focusField, useFormKeys } from '../shell/form-keys.ts';
import { countText, keyedDayText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import type { IsianState } from '../ui/isian-state.tsx';
import { Pilih } from '../ui/pilih.tsx';
import { aboutWord, draftOf, lacksOf, readTotal, recordedOf, type AnswerDraft, type DraftField } from './answer-draft.ts';
import { aboutText, type AnswerRow, channelOptions, kindHelp, kindOptions, kindWords, otherKindText } from './answer-words.ts';
import { unexplainedText, type AnswersLedger } from './ledger-view.ts';

const ids = { kind: 'jawaban-jenis', about: 'jawaban-tentang', saidBy: 'jawaban-dari', channel: 'jawaban-cara', day: 'jawaban-tanggal', letter: 'jawaban-surat', total: 'jawaban-jumlah', text: 'jawaban-isi', scan: 'jawaban-pindai', why: 'jawaban-sebab' } as const;
const order = Object.values(ids);

export interface AnswerFormProps {
  readonly ledger: AnswersLedger;
  /** YYYY-MM-DD */
  readonly today: string;
  /** The answer that is put right; null: a new one. */
  readonly old: AnswerRow | null;
  readonly onDone: (answer: string, kind: AnswerKind) => void;
  readonly onCancel: () => void;
}

/** A new answer, or one that is put right: what kind, about which sending, who said it, when and how. People are named after it. */
export function AnswerForm({ ledger, today, old, onDone, onCancel }: AnswerFormProps) {
  const [draft, setDraft] = useState<AnswerDraft>(old ? draftOf(old) : { kind: 'keterangan', about: aboutWord(ledger.rows[0] ?? null), saidBy: 'Provinsi', channel: 'lisan', day: keyedDayText(today), letter: '', total: '', text: '', scan: '' });
  const [why, setWhy] = useState('');
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<AnswerDraft>) => setDraft((before) => ({ ...before, ...change }));
  const lacks = lacksOf(draft, today);
  const lacksWhy = old !== null && why.trim() === '';
  useEffect(() => focusField(old ? ids.about : ids.kind), [old]);

  const act = () => {
    setAsked(true);
    const recorded = recordedOf(draft, today);
    const first = (['saidBy', 'day', 'total', 'text'] as const).find((field) => lacks[field] !== undefined) ?? (lacksWhy ? 'why' : undefined);
    if (recorded === null || busy || lacksWhy) {
      if (first) focusField(ids[first]);
      return;
    }
    setBusy(true);
    const { kind: _kind, ...words } = recorded;
    void (old ? call('answers.correct', { ...words, answer: old.uid, why: why.trim() }) : call('answers.record', recorded)).then((reply) => {
      setBusy(false);
      if (reply.ok) onDone(reply.value.answer, draft.kind);
      else setProblem(reply.problem);
    });
  };
  const pick = () => void pickScan(ids.scan, (scan) => set({ scan }));
  const enter = useFormKeys({ ids: order, verb: old ? 'betulkan' : 'catat', onSave: act, onCancel, more: { 'Ctrl+2': pick }, moreKeys: [pickScanKey] });

  const look = (field: DraftField, fine?: string): { readonly state: IsianState; readonly note: string | undefined } => {
    const lack = lacks[field];
    if (asked && lack !== undefined) return { state: 'henti', note: lack };
    return { state: draft[field] === '' ? 'kosong' : 'terisi', note: fine };
  };
  const text = (field: 'saidBy' | 'day' | 'letter' | 'total' | 'text', maxLength: number) => ({ value: draft[field], maxLength, onChange: (event: { readonly currentTarget: { readonly value: string } }) => set({ [field]: event.currentTarget.value }) });
  const sent = ledger.rows.find((row) => aboutWord(row) === draft.about)?.people ?? ledger.whole.sent + ledger.whole.rowsAlone;
  const total = readTotal(draft.total);
  const abouts = [...ledger.rows.map((row) => ({ value: aboutWord(row), label: aboutText(row) })), { value: '', label: aboutText(null) }];

  return (
    <form className="jawaban-formulir" aria-label={old ? 'Betulkan jawaban' : 'Catat jawaban'} onSubmit={(event) => event.preventDefault()}>
      <h2>{old ? 'Betulkan jawaban' : 'Catat jawaban'}</h2>
      {old ? (
        <p className="kecil redup">
          {kindWords[old.kind]}. Yang lama tetap terbaca dan tidak dihitung lagi{old.kind === 'per_orang' && '; orangnya ikut pindah'}. {otherKindText}
        </p>
      ) : (
        <>
          <Pilih id={ids.kind} label="Jenis" options={kindOptions} onEnter={enter} selectProps={{ value: draft.kind, onChange: (event) => set({ kind: kindOptions.find(({ value }) => value === event.currentTarget.value)?.value ?? draft.kind }) }} />
          <p className="kecil redup jawaban-maksud">{kindHelp[draft.kind]}</p>
        </>
      )}
      <Pilih id={ids.about} label="Tentang" options={abouts} onEnter={enter} selectProps={{ value: draft.about, onChange: (event) => set({ about: event.currentTarget.value }) }} />
      <Isian id={ids.saidBy} label="Dari" {...look('saidBy')} inputProps={text('saidBy', 100)} />
      <Pilih id={ids.channel} label="Lewat" options={channelOptions} onEnter={enter} selectProps={{ value: draft.channel, onChange: (event) => set({ channel: channelOptions.find(({ value }) => value === event.currentTarget.value)?.value ?? draft.channel }) }} />
      <Isian id={ids.day} label="Tanggal" width="day" {...look('day')} inputProps={text('day', 30)} />
      <Isian id={ids.letter} label="Nomor surat" state={draft.letter === '' ? 'kosong' : 'terisi'} note={draft.letter === '' ? 'kosong: belum ada surat' : undefined} inputProps={text('letter', 60)} />
      {draft.kind === 'angka' && (
        <Isian
          id={ids.total}
          label="Jumlah orang"
          width="day"
          {...look('total', `dari ${countText(sent)} yang dikirim${total === null ? '' : `: ${unexplainedText(unexplainedOf(sent, total))}`}`)}
          inputProps={text('total', 9)}
        />
      )}
      <Isian id={ids.text} label={draft.kind === 'keterangan' ? 'Yang dikatakan' : 'Catatan'} {...look('text', draft.kind !== 'keterangan' && draft.text === '' ? 'boleh kosong' : undefined)} inputProps={text('text', 500)} />
      <ScanField id={ids.scan} value={draft.scan} onChange={(scan) => set({ scan })} {...(old?.scan ? { note: 'kosong: tetap yang lama' } : {})} />
      {old && (
        <Isian
          id={ids.why}
          label="Sebab"
          state={asked && lacksWhy ? 'henti' : lacksWhy ? 'kosong' : 'terisi'}
          note={asked && lacksWhy ? 'Sebab belum ada' : lacksWhy ? 'apa yang salah' : undefined}
          inputProps={{ value: why, maxLength: 200, onChange: (event) => setWhy(event.currentTarget.value) }}
        />
      )}
      {problem && <Gagal problem={problem} />}
      <div className="tombol-jajar">
        <Tombol kind="utama" tuts="Enter" onClick={act} disabled={busy}>
          {old ? 'Betulkan' : 'Catat'}
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

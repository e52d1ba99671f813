import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { readNamed, type AnswerStatus } from '../../shared/domain/province-answers.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { focusField } from '../shell/form-keys.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { LambangOrang } from '../ui/lambang.tsx';
import { Pilih } from '../ui/pilih.tsx';
import { moved } from '../ui/virtual-rows.tsx';
import { mostShown, People } from './answer-detail.tsx';
import { aboutText, refusedText, statusOptions, type AnswerRow, type Hit } from './answer-words.ts';

const ids = { who: 'orang-siapa', status: 'orang-jawaban', reason: 'orang-alasan' } as const;

export interface PersonFormProps {
  readonly answer: AnswerRow;
  /** The disk has another person. */
  readonly onStored: () => void;
  readonly onClose: () => void;
}

/** One person after the other into an answer: found by what the letter says of them, looked at, then what is said of them. */
export function PersonForm({ answer, onStored, onClose }: PersonFormProps) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 150);
  const [chosen, setChosen] = useState(0);
  const [status, setStatus] = useState<AnswerStatus>('diterima');
  const [reason, setReason] = useState('');
  const [lacks, setLacks] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [turn, setTurn] = useState(0);
  const found = useQuery('answers.find', asked === '' ? null : { answer: answer.uid, text: asked }, [turn]);
  const people = useQuery('answers.people', { answer: answer.uid, offset: 0, limit: mostShown }, [turn]);
  useEffect(() => focusField(ids.who), []);

  /** What is shown is what was typed: until then no key takes anybody. */
  const settled = asked !== '' && asked === text.trim() && !found.loading;
  const hits = settled ? (found.value?.hits ?? []) : [];
  const hit = hits[Math.min(chosen, hits.length - 1)];
  const may = hit !== undefined && hit.refused === null;

  const act = () => {
    if (!may || busy) {
      focusField(ids.who);
      return;
    }
    if (status === 'ditolak' && reason.trim() === '') {
      setLacks(true);
      focusField(ids.reason);
      return;
    }
    setBusy(true);
    void call('answers.addPerson', { answer: answer.uid, sheet: hit.sheet.uid, status, reason: reason.trim() }).then((reply) => {
      setBusy(false);
      if (!reply.ok) {
        setProblem(reply.problem);
        return;
      }
      setProblem(null);
      setText('');
      setReason('');
      setLacks(false);
      setTurn((before) => before + 1);
      onStored();
      focusField(ids.who);
    });
  };
  const onStatus = () => (status === 'ditolak' ? focusField(ids.reason) : act());
  useKeys({
    Enter: () => {
      if (document.activeElement?.id !== ids.who) act();
      else if (may) focusField(ids.status);
    },
    Up: () => setChosen(moved('ArrowUp', chosen, hits.length) ?? chosen),
    Down: () => setChosen(moved('ArrowDown', chosen, hits.length) ?? chosen),
    Esc: onClose,
  });
  useStatusKeys([{ tuts: 'Enter', verb: 'Lanjut, di akhir catat' }, { tuts: 'Panah', verb: 'Pilih orang' }, { tuts: 'Shift Tab', verb: 'Mundur' }, { tuts: 'Esc', verb: 'Selesai' }]);

  return (
    <form className="jawaban-formulir" aria-label="Tambah orang" onSubmit={(event) => event.preventDefault()}>
      <h2>Orang di jawaban {aboutText(answer.about)}</h2>
      <Isian
        id={ids.who}
        label="Siapa"
        state={text === '' ? 'kosong' : 'terisi'}
        inputProps={{
          value: text,
          maxLength: 100,
          onChange: (event) => {
            setText(event.currentTarget.value);
            setChosen(0);
          },
        }}
      />
      <p className="kecil redup jawaban-maksud">K003/214, “baris 215”, Nomor Berkas, NIK, atau nama.</p>
      <ul className="jawaban-temuan" aria-label="Yang ditemukan">
        {hits.map((one) => (
          <HitLine key={one.sheet.uid} hit={one} chosen={one === hit} />
        ))}
        {settled && hits.length === 0 && found.value && <li className="redup">{noneText(text, answer)}</li>}
        {settled && found.value?.more === true && <li className="redup">Masih ada yang lain: ketik lebih banyak.</li>}
      </ul>
      <Pilih id={ids.status} label="Jawaban" options={statusOptions} onEnter={onStatus} selectProps={{ value: status, onChange: (event) => setStatus(statusOptions.find(({ value }) => value === event.currentTarget.value)?.value ?? status) }} />
      <Isian
        id={ids.reason}
        label="Alasan"
        state={lacks && reason.trim() === '' ? 'henti' : reason === '' ? 'kosong' : 'terisi'}
        note={lacks && reason.trim() === '' ? 'Alasan belum ada' : status === 'ditolak' ? undefined : 'boleh kosong'}
        inputProps={{ value: reason, maxLength: 200, onChange: (event) => setReason(event.currentTarget.value) }}
      />
      {(problem ?? found.problem) && <Gagal problem={problem ?? found.problem ?? { code: 'data.unavailable', details: {} }} />}
      <div className="tombol-jajar">
        <Tombol kind="utama" tuts="Enter" onClick={act} disabled={!may || busy}>
          Catat orang ini
        </Tombol>
        <Tombol tuts="Esc" onClick={onClose}>
          Selesai
        </Tombol>
      </div>
      {people.value && people.value.people.length > 0 && <People people={people.value.people} total={people.value.total} />}
    </form>
  );
}

function HitLine({ hit, chosen }: { readonly hit: Hit; readonly chosen: boolean }) {
  const { sheet, place } = hit;
  const refused = refusedText(hit);
  return (
    <li aria-current={chosen ? 'true' : undefined}>
      <span className="mono">{sheet.sheetNo}</span>
      <span>
        <b>{sheet.name === '' ? 'nama belum ada' : sheet.name}</b>, {[sheet.birthYear, sheet.village].filter((part) => part !== '').join(', ')}
        {place && (
          <>
            {' '}
            (<span className="mono">{`${place.no}/${place.line}`}</span>)
          </>
        )}{' '}
        {sheet.sendState && <LambangOrang state={sheet.sendState} answer={sheet.answer} />}
        {refused !== null && <span className="jawaban-tidak">{refused}</span>}
      </span>
    </li>
  );
}

function noneText(typed: string, answer: AnswerRow): string {
  const named = readNamed(typed);
  if (named.kind === 'row' && answer.about === null) return 'Baris hanya dikenal di satu kiriman. Tulis dengan nomornya: K003/214.';
  return named.kind === 'text' ? 'Tidak ada yang cocok.' : 'Di baris itu tidak ada orang yang dikenal.';
}

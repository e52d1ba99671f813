import { useRef, useState } from 'react';
import type { OldRow, OldRowPerson } from '../../shared/contract/old-sendings.ts';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText } from '../text/numbers.ts';
import { Isian } from '../ui/isian.tsx';
import { Tombol } from '../ui/button.tsx';
import { Tuts } from '../ui/tuts.tsx';
import { nikWords, resultWords } from './text.ts';

export interface Candidate {
  readonly person: OldRowPerson;
  /** Row of this file that has this person already. */
  readonly takenBy: number | null;
}

export interface RowPanelProps {
  readonly row: OldRow;
  readonly candidates: readonly Candidate[];
  /** null: this person may only look. */
  readonly onChoose: ((person: OldRowPerson) => void) | null;
  /** Takes a choice back; null: there is none to take back, or this person may not. */
  readonly onUndo: (() => void) | null;
  /** Whom somebody has chosen for a row that is not frozen yet. */
  readonly chosen: OldRowPerson | null;
  readonly enabled: boolean;
}

const choiceKeys = ['Ctrl+1', 'Ctrl+2', 'Ctrl+3'] as const;

/** Give it the row's line as its key: what was searched belongs to one row. One row of the file: what it says, whose it is, or whom it may mean. Ctrl+1…3 choose; / finds somebody else. */
export function RowPanel({ row, candidates, onChoose, onUndo, chosen, enabled }: RowPanelProps) {
  const [text, setText] = useState('');
  const [searching, setSearching] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const asked = text.trim();
  const found = useQuery('sheets.list', asked.length < 2 ? null : { filter: { text: asked, paperState: null, sendState: null, why: null, bundle: null }, offset: 0, limit: choiceKeys.length });
  const others = (found.value?.rows ?? []).filter((head) => head.sendState !== null).map((head): Candidate => ({ person: { sheet: head.uid, sheetNo: head.sheetNo, name: head.name, birthYear: head.birthYear, village: head.village }, takenBy: null }));
  const shown = asked.length < 2 ? candidates : others;
  const person = row.person ?? chosen;
  const open = person === null && onChoose !== null;
  const choose = (index: number) => {
    const candidate = shown[index];
    if (candidate && candidate.takenBy === null) onChoose?.(candidate.person);
  };
  const leave = () => {
    setText('');
    box.current?.closest('.lama-badan, .lama-pratinjau')?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  };
  useStatusKeys([{ tuts: ['Ctrl 1', '…', '3'], verb: 'Pilih orangnya' }, { tuts: 'Esc', verb: 'Ke daftar' }], searching && enabled);
  useKeys(
    {
      ...(searching ? { Esc: leave, Enter: () => undefined } : {}),
      ...(open ? { ...Object.fromEntries(choiceKeys.map((key, index) => [key, () => choose(index)])), '/': () => box.current?.select() } : {}),
      ...(person !== null && onUndo ? { 'Ctrl+2': onUndo } : {}),
    },
    enabled,
  );

  return (
    <section className="lama-baris" aria-label={`Baris ${row.line}`}>
      <h2>
        Baris {countText(row.line)}: {row.name === '' ? 'nama kosong' : row.name}
      </h2>
      <p className="kecil">
        {row.birthYear === '' ? 'tahun lahir tidak ada' : `lahir ${row.birthYear}`}, {row.village === '' ? 'desa tidak ada' : row.village}, NIK {nikWords(row)}
      </p>
      {person !== null && (
        <p>
          <span className="mono">{person.sheetNo}</span> {person.name}, {chosen === null ? resultWords[row.result] : resultWords.dipilih}.
        </p>
      )}
      {person === null && (
        <>
          <p>{row.result === 'ganda' ? 'Orangnya sudah ada di baris lain:' : shown.length === 0 ? 'Tidak ada orang yang mirip.' : 'Mungkin orang ini. Cocokkan dengan kertasnya:'}</p>
          <ul className="lama-calon">
            {shown.map((candidate, index) => (
              <CandidateLine key={candidate.person.sheet} candidate={candidate} tuts={open && index < choiceKeys.length ? `Ctrl ${index + 1}` : null} onChoose={open ? () => choose(index) : null} />
            ))}
          </ul>
          {open && (
            <Isian id="cari-orang-lama" label="Cari orang lain" state={text === '' ? 'kosong' : 'terisi'} inputProps={{ ref: box, value: text, maxLength: 100, onFocus: () => setSearching(true), onBlur: () => setSearching(false), onChange: (event) => setText(event.currentTarget.value) }} after={<Tuts>/</Tuts>} />
          )}
        </>
      )}
      {person !== null && onUndo && (
        <Tombol tuts="Ctrl 2" onClick={onUndo}>
          Urungkan pilihan
        </Tombol>
      )}
    </section>
  );
}

function CandidateLine({ candidate: { person, takenBy }, tuts, onChoose }: { readonly candidate: Candidate; readonly tuts: string | null; readonly onChoose: (() => void) | null }) {
  const words = `${person.name}, ${person.birthYear === '' ? 'tahun belum ada' : person.birthYear}${person.village === '' ? '' : `, ${person.village}`}`;
  return (
    <li>
      <span>
        <span className="mono">{person.sheetNo}</span> {words}
        {takenBy !== null && <small>sudah di baris {countText(takenBy)}</small>}
      </span>
      {onChoose && takenBy === null && (
        <Tombol tuts={tuts ?? undefined} onClick={onChoose}>
          Pilih
        </Tombol>
      )}
    </li>
  );
}

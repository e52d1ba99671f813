import { useRef, useState } from 'react';
import type { OldRowPerson, OpenedOldRow } from '../../shared/contract/old-sendings.ts';
import type { Reply } from '../../shared/result.ts';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText } from '../text/numbers.ts';
import { Isian } from '../ui/isian.tsx';
import { Tombol } from '../ui/button.tsx';
import { SentenceForm } from '../ui/sentence-form.tsx';
import { Tuts } from '../ui/tuts.tsx';
import { decisionWords, nikTailWords, resultWords } from './text.ts';

export interface Candidate {
  readonly person: OldRowPerson;
  /** Row of this file that has this person already. */
  readonly takenBy: number | null;
}

export interface RowPanelProps {
  readonly row: OpenedOldRow;
  readonly candidates: readonly Candidate[];
  /** Whose row it is, with the reason that was written; null: this person may only look. */
  readonly choose: ((person: OldRowPerson, reason: string) => Promise<Reply<unknown>>) | null;
  readonly onChosen: () => void;
  /** Stands in the box of the reason at first. */
  readonly begin: string;
  /** Who chose the person of a frozen row by hand; null: nobody did, or nobody knows why. */
  readonly decision: { readonly reason: string; readonly at: string; readonly by: string } | null;
  /** Takes a choice back; null: there is none to take back, or this person may not. */
  readonly onUndo: (() => void) | null;
  /** Whom somebody has chosen for a row that is not frozen yet. */
  readonly chosen: OldRowPerson | null;
  readonly enabled: boolean;
}

const choiceKeys = ['Ctrl+1', 'Ctrl+2', 'Ctrl+3'] as const;

/** Give it the row's line as its key: what was searched belongs to one row. One row of the file: what it says, whose it is, or whom it may mean. Ctrl+1…3 choose; / finds somebody else. */
export function RowPanel({ row, candidates, choose: give, onChosen, begin, decision, onUndo, chosen, enabled }: RowPanelProps) {
  const [text, setText] = useState('');
  const [searching, setSearching] = useState(false);
  const [picked, setPicked] = useState<OldRowPerson | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const asked = text.trim();
  const found = useQuery('sheets.list', asked.length < 2 ? null : { filter: { text: asked, paperState: null, sendState: null, why: null, bundle: null }, offset: 0, limit: choiceKeys.length });
  const others = (found.value?.rows ?? []).filter((head) => head.sendState !== null).map((head): Candidate => ({ person: { sheet: head.uid, sheetNo: head.sheetNo, name: head.name, birthYear: head.birthYear, village: head.village }, takenBy: null }));
  const shown = asked.length < 2 ? candidates : others;
  const person = row.person ?? chosen;
  const open = person === null && give !== null;
  const choose = (index: number) => {
    const candidate = shown[index];
    if (candidate && candidate.takenBy === null) setPicked(candidate.person);
  };
  const toList = () => document.querySelector<HTMLElement>('.lama-badan [role="grid"]')?.focus();
  const leave = () => {
    setText('');
    toList();
  };
  useStatusKeys([{ tuts: ['Ctrl 1', '…', '3'], verb: 'Pilih orangnya' }, { tuts: 'Esc', verb: 'Ke daftar' }], searching && enabled);
  useKeys(
    {
      ...(searching ? { Esc: leave, Enter: () => undefined } : {}),
      ...(open ? { ...Object.fromEntries(choiceKeys.map((key, index) => [key, () => choose(index)])), '/': () => box.current?.select() } : {}),
      ...(person !== null && onUndo ? { 'Ctrl+2': onUndo } : {}),
    },
    enabled && picked === null,
  );
  if (picked !== null && give !== null) {
    return (
      <ReasonForm
        row={row}
        person={picked}
        begin={begin}
        choose={give}
        onDone={() => {
          setPicked(null);
          setText('');
          onChosen();
          toList();
        }}
        onCancel={() => {
          setPicked(null);
          toList();
        }}
      />
    );
  }

  return (
    <section className="lama-baris" aria-label={`Baris ${row.line}`}>
      <h2>
        Baris {countText(row.line)}: {row.name === '' ? 'nama kosong' : row.name}
      </h2>
      <p className="kecil">
        {row.birthYear === '' ? 'tahun lahir tidak ada' : `lahir ${row.birthYear}`}, {row.village === '' ? 'desa tidak ada' : row.village}, NIK {nikTailWords(row)}
      </p>
      {person !== null && (
        <p>
          <span className="mono">{person.sheetNo}</span> {person.name}, {chosen === null ? resultWords[row.result] : resultWords.dipilih}.
        </p>
      )}
      {decision && <p className="kecil redup">{decisionWords(decision)}</p>}
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
          {chosen !== null || row.result === 'dipilih' ? 'Urungkan pilihan' : 'Bukan orang ini'}
        </Tombol>
      )}
    </section>
  );
}

/** Why it is this person: written down with the choice, shown in the row and in the history of the person. */
function ReasonForm({ row, person, begin, choose, onDone, onCancel }: { readonly row: OpenedOldRow; readonly person: OldRowPerson; readonly begin: string; readonly choose: NonNullable<RowPanelProps['choose']>; readonly onDone: () => void; readonly onCancel: () => void }) {
  const stay = () => undefined;
  // The list stays where it is while a reason is written.
  useKeys({ Up: stay, Down: stay, PageUp: stay, PageDown: stay, F7: stay, F8: stay, F9: stay });
  return (
    <SentenceForm id="alasan-orang-lama" name="Alasan memilih orang" heading={`Baris ${countText(row.line)}: ${row.name === '' ? 'nama kosong' : row.name}`} label="Alasan" lacking="Alasan belum ada" verb="Pilih" maxLength={200} begin={begin} className="lama-baris" act={(reason) => choose(person, reason)} onDone={onDone} onCancel={onCancel}>
      <p>
        Orangnya <span className="mono">{person.sheetNo}</span> {personWords(person)}.
      </p>
    </SentenceForm>
  );
}

function personWords(person: OldRowPerson): string {
  return `${person.name}, ${person.birthYear === '' ? 'tahun belum ada' : person.birthYear}${person.village === '' ? '' : `, ${person.village}`}`;
}

function CandidateLine({ candidate: { person, takenBy }, tuts, onChoose }: { readonly candidate: Candidate; readonly tuts: string | null; readonly onChoose: (() => void) | null }) {
  return (
    <li>
      <span>
        <span className="mono">{person.sheetNo}</span> {personWords(person)}
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

import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { onLocked } from '../api/unlocked.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText, keyedDayText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { KepalaTabel } from '../ui/tabel.tsx';
import { onlineText, resultsSentence, resultWords, saidWords } from './online-text.ts';
import { type Said, StepChooser } from './step-chooser.tsx';

type Lines = Output<'online.match'>['lines'];

const columns = [
  { id: 'baris', head: 'Baris', width: '64px', number: true },
  { id: 'hasil', head: 'Hasil', width: '190px' },
  { id: 'berkas', head: 'Berkas', width: '96px' },
  { id: 'nama', head: 'Nama' },
];

export interface PastedListProps {
  readonly opened: readonly number[];
  readonly today: string;
  readonly onClose: () => void;
  readonly onNoted: () => void;
}

/** One step for a list that somebody sent: pasted, the step chosen, every line told what it matches, then noted. */
export function PastedList({ opened, today, onClose, onNoted }: PastedListProps) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const [lines, setLines] = useState<Lines | null>(null);
  const [noted, setNoted] = useState<number | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  useEffect(
    () =>
      onLocked(() => {
        setText('');
        setLines(null);
        setNoted(null);
        setChoosing(false);
      }),
    [],
  );
  const matched = lines?.filter(({ result }) => result === 'cocok').length ?? 0;

  const match = async (chosen: Said) => {
    setChoosing(false);
    setSaid(chosen);
    setProblem(null);
    const reply = await call('online.match', { text, step: chosen.step, wave: chosen.wave, stuck: chosen.stuck, day: chosen.day });
    if (reply.ok) setLines(reply.value.lines);
    else setProblem(reply.problem);
  };
  const write = async () => {
    if (said === null || matched === 0) return;
    const reply = await call('online.many', { text, ...said });
    if (!reply.ok) {
      setProblem(reply.problem);
      return;
    }
    setLines(reply.value.lines);
    setNoted(reply.value.noted);
    onNoted();
  };
  const ready = lines !== null && noted === null && matched > 0;
  const go = () => (ready ? void write() : text.trim() !== '' && noted === null && setChoosing(true));
  useKeys({ F8: go, Esc: onClose }, !choosing);
  useStatusKeys([...(noted === null ? [{ tuts: 'F8', verb: ready ? `Catat ${countText(matched)} orang` : 'Pilih langkah' }] : []), { tuts: 'Esc', verb: 'Kembali' }], !choosing);

  return (
    <section className="daring-tempel" aria-label={onlineText.pasteHead}>
      <h2>{onlineText.pasteHead}</h2>
      <label htmlFor="daring-daftar">{onlineText.pasteLabel}</label>
      <textarea
        id="daring-daftar"
        className="mono"
        rows={6}
        ref={box}
        autoComplete="off"
        spellCheck={false}
        maxLength={200_000}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          // What was said of another list is not said of this one.
          setLines(null);
          setNoted(null);
        }}
      />
      <p className="redup">{onlineText.pasteNote}</p>
      <div className="daring-deret">
        <Tombol kind="utama" tuts="F8" onClick={go} disabled={text.trim() === '' || noted !== null}>
          {ready ? `Catat ${countText(matched)} orang` : 'Pilih langkah'}
        </Tombol>
        <output>{said && lines && `${noted === null ? '' : `${countText(noted)} orang dicatat. `}${saidWords(said)}, ${keyedDayText(said.day)}: ${resultsSentence(lines)}.`}</output>
      </div>
      {problem && <Gagal problem={problem} />}
      {lines && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and holds nothing else that takes the focus
        <section className="daring-baris" aria-label="Hasil tiap baris" tabIndex={0}>
          <table className="tabel" aria-label="Hasil tiap baris">
            <KepalaTabel columns={columns} />
            <tbody>
              {lines.map(({ line, result, sheetNo, name }) => (
                <tr key={line}>
                  <td className="angka">{countText(line)}</td>
                  <td>{noted !== null && result === 'cocok' ? 'dicatat' : resultWords[result]}</td>
                  <td className="mono">{sheetNo}</td>
                  <td className="tabel-nama">{name}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {choosing && <StepChooser title="Langkah untuk daftar ini?" opened={opened} today={today} problem={null} onSay={(chosen) => void match(chosen)} onClose={() => setChoosing(false)} />}
    </section>
  );
}

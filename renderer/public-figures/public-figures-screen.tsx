import { useEffect, useRef, useState } from 'react';
import type { PublicFigures } from '../../shared/contract/reports.ts';
import type { Problem } from '../../shared/problems.ts';
import { useQuery } from '../api/use-query.ts';
import { useOfficeHead } from '../print/paper-head.tsx';
import { printDocument } from '../print/printing.tsx';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { dayTimeText, shortTimeText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { AskForm } from './ask-form.tsx';
import { copyText } from './copy-text.ts';
import { figuresText } from './figures-text.ts';
import { FiguresPaper } from './figures-paper.tsx';
import { FiguresView } from './figures-view.tsx';
import { publicWords } from './public-words.ts';
import './public-figures.css';

/** Angka untuk umum: who asks and what for, then figures that may be read out to anybody. */
export function PublicFiguresScreen() {
  const settings = useQuery('settings.get', {});
  const [figures, setFigures] = useState<PublicFigures | null>(null);
  const asked = useQuery('publicFigures.asked', {}, [figures]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState('');
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (figures) region.current?.focus();
  }, [figures]);

  const office = settings.value;
  const head = useOfficeHead(office);
  const copy = () => {
    if (figures && office && head && copyText(figuresText(figures, head.office, office.programme))) setDone(publicWords.copied);
  };
  const print = () => {
    if (!figures || !office || !head) return;
    void printDocument({ name: 'ANGKA-UNTUK-UMUM', paper: 'A4', content: <FiguresPaper head={head} figures={figures} programme={office.programme} /> }).then((reply) => {
      if (!reply.ok) setProblem(reply.problem);
      else if (reply.value.printed) setDone(publicWords.printed);
    });
  };
  const again = () => {
    setFigures(null);
    setDone('');
    setProblem(null);
  };
  useKeys({ F9: print, 'Ctrl+1': copy, Esc: again }, figures !== null);
  useStatusKeys([{ tuts: 'F9', verb: 'Cetak' }, { tuts: 'Ctrl 1', verb: 'Salin teks' }, { tuts: 'Esc', verb: 'Penanya lain' }, { tuts: 'F1', verb: 'Bantuan' }], figures !== null);

  return (
    <div className="umum">
      <TitleBand
        title="Angka untuk umum"
        right={
          figures && (
            <span>
              Keadaan s.d. <b>{dayTimeText(figures.asOf)}</b>
            </span>
          )
        }
      />
      <div className="umum-badan">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the arrows must reach it */}
        <section className="umum-kiri" ref={region} tabIndex={0} aria-label="Angka">
          {problem && <Gagal problem={problem} />}
          {figures === null ? (
            <AskForm onTold={setFigures} />
          ) : (
            <>
              <FiguresView figures={figures} />
              <div className="deret">
                <Tombol tuts="F9" onClick={print}>
                  Cetak
                </Tombol>
                <Tombol tuts="Ctrl 1" onClick={copy}>
                  Salin teks
                </Tombol>
                <Tombol tuts="Esc" onClick={again}>
                  Penanya lain
                </Tombol>
              </div>
            </>
          )}
          <p className="umum-kabar" aria-live="polite">
            {done}
          </p>
        </section>
        <aside aria-label={publicWords.last}>
          <h2>{publicWords.last}</h2>
          {asked.value && asked.value.rows.length === 0 && <p className="redup">{publicWords.nobody}</p>}
          <ol>
            {asked.value?.rows.map((row) => (
              <li key={`${row.at} ${row.askedBy}`}>
                <b>{row.askedBy}</b>
                <span>{row.purpose}</span>
                <small>
                  {shortTimeText(row.at)}, dijawab {row.by}
                </small>
              </li>
            ))}
          </ol>
        </aside>
      </div>
    </div>
  );
}

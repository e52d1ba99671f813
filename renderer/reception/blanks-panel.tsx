import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import type { SlipPrinting } from '../../shared/contract/slips.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { printBlanks, type PrintWay } from '../slips/print-slip.ts';
import { numbersSentence } from '../slips/words.ts';
import { countText, shortTimeText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { meantNumber } from './blank-number.ts';
import { ExplainNumbers } from './explain-numbers.tsx';
import type { BlankInHand } from './stack-store.ts';

export interface BlanksPanelProps {
  readonly printing: SlipPrinting;
  /** A number whose paper lies here: the form takes what the pen wrote. */
  readonly onKey: (blank: BlankInHand) => void;
  /** Numbers were taken: the next one of the counter is another. */
  readonly onTaken: () => void;
  readonly onClose: () => void;
}

type Answer = Output<'blanks.list'>;

const usual = '20';

/** Nomor cadangan: key one that was filled by hand, print more of them, say what became of those that were not used. */
export function BlanksPanel({ printing, onKey, onTaken, onClose }: BlanksPanelProps) {
  const [mode, setMode] = useState<'key' | 'take' | 'explain'>('key');
  const [text, setText] = useState<string | null>(null);
  const [count, setCount] = useState(usual);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [note, setNote] = useState('');
  const list = useQuery('blanks.list', {});
  const busy = useRef(false);
  const waiting = list.value?.waiting ?? [];
  const typed = text ?? waiting[0]?.sheetNo ?? '';
  const number = meantNumber(typed, waiting);
  /** There is something to explain, or an explanation to be said anew. */
  const unused = waiting.length + (list.value?.explained.length ?? 0) > 0;
  const many = /^\d{1,3}$/.test(count.trim()) && Number(count) >= 1 && Number(count) <= 200 ? Number(count) : null;

  useEffect(() => {
    document.getElementById(mode === 'take' ? 'cadangan-banyak' : 'cadangan-nomor')?.focus();
  }, [mode]);
  const print = async (batch: string, way: PrintWay) => {
    const reply = await call('blanks.papers', { batch });
    if (!reply.ok) return setProblem(reply.problem);
    if (reply.value.papers.length === 0) return undefined;
    const outcome = await printBlanks(reply.value.papers, way, printing.paper);
    if ('problem' in outcome) return setProblem(outcome.problem);
    return setNote(outcome.words);
  };
  const once = async (work: () => Promise<unknown>) => {
    if (busy.current) return;
    busy.current = true;
    await work();
    busy.current = false;
  };
  const take = async () => {
    if (many === null) return;
    const reply = await call('blanks.take', { count: many });
    setProblem(reply.ok ? null : reply.problem);
    if (!reply.ok) return;
    onTaken();
    list.reload();
    setMode('key');
    await print(reply.value.batch, printing.mode);
  };
  const enter = () => {
    if (mode === 'take') void once(take);
    else if (number !== null && list.value) onKey({ sheetNo: number.sheetNo, printed: number.printed, officers: list.value.officers });
  };
  useKeys(
    {
      Enter: enter,
      F8: () => setMode(mode === 'take' ? 'key' : 'take'),
      F10: () => unused && setMode('explain'),
      Esc: () => (mode === 'key' ? onClose() : setMode('key')),
    },
    mode !== 'explain',
  );
  useStatusKeys(
    mode === 'take'
      ? [{ tuts: 'Enter', verb: 'Ambil nomor dan cetak' }, { tuts: 'Esc', verb: 'Kembali' }]
      : [...(waiting.length > 0 ? [{ tuts: 'Enter', verb: 'Ketik kertas ini' }] : []), { tuts: 'F8', verb: 'Cetak lembar kosong' }, ...(unused ? [{ tuts: 'F10', verb: 'Tidak dipakai' }] : []), { tuts: 'Esc', verb: 'Kembali' }],
    mode !== 'explain',
  );

  return (
    <div className="cadangan">
      <h2>Nomor cadangan</h2>
      {list.problem && <Gagal problem={list.problem} />}
      {mode === 'key' && (
        <>
          <Isian
            id="cadangan-nomor"
            label="Nomor di kertas"
            width="id"
            state={typed === '' ? 'kosong' : number === null ? 'henti' : 'terisi'}
            note={waiting.length === 0 ? 'belum ada lembar kosong' : number === null ? 'bukan lembar kosong' : `${countText(waiting.length)} menunggu`}
            inputProps={{ value: typed, maxLength: 20, inputMode: 'text', onFocus: (event) => event.currentTarget.select(), onChange: (event) => setText(event.currentTarget.value.toUpperCase()) }}
          />
          <div className="deret">
            <Tombol tuts="Enter" onClick={enter} disabled={number === null}>
              Ketik kertas ini
            </Tombol>
            <Tombol tuts="F8" onClick={() => setMode('take')}>
              Cetak lembar kosong
            </Tombol>
          </div>
        </>
      )}
      {mode === 'take' && (
        <>
          <p className="kecil redup">Untuk listrik mati: nomornya diambil sekarang dan tidak dipakai lagi untuk yang lain. Dua lembar satu halaman.</p>
          <Isian
            id="cadangan-banyak"
            label="Berapa lembar"
            width="code"
            state={many === null ? 'henti' : 'terisi'}
            note={many === null ? '1 sampai 200' : 'lembar'}
            inputProps={{ value: count, maxLength: 3, onFocus: (event) => event.currentTarget.select(), onChange: (event) => setCount(event.currentTarget.value) }}
          />
          <div className="deret">
            <Tombol tuts="Enter" onClick={enter} disabled={many === null}>
              Ambil nomor dan cetak
            </Tombol>
          </div>
        </>
      )}
      {mode === 'explain' && list.value && (
        <ExplainNumbers
          waiting={waiting}
          explained={list.value.explained}
          onDone={(words) => {
            setNote(words);
            list.reload();
            setText(null);
            setMode('key');
          }}
          onClose={() => setMode('key')}
        />
      )}
      {problem && <Gagal problem={problem} />}
      {note !== '' && <output className="kecil">{note}</output>}
      {list.value && <Batches answer={list.value} onAgain={(batch) => void once(() => print(batch, printing.mode))} />}
    </div>
  );
}

/** What was printed and what became of it: every number of the counter stands in the sum. */
function Batches({ answer, onAgain }: { readonly answer: Answer; readonly onAgain: (batch: string) => void }) {
  return (
    <>
      <ul className="cadangan-daftar">
        {answer.batches.slice(0, 4).map((batch) => {
          const left = batch.total - batch.keyed - batch.explained;
          return (
            <li key={batch.uid}>
              <span className="mono">
                {batch.first} s.d. {batch.last}
              </span>
              , {shortTimeText(batch.at)}, {batch.by}: {countText(batch.keyed)} diketik, {countText(batch.explained)} tidak dipakai, {countText(left)} menunggu
              {left > 0 && (
                <Tombol onClick={() => onAgain(batch.uid)}>Cetak lagi</Tombol>
              )}
            </li>
          );
        })}
      </ul>
      {answer.explained.length > 0 && (
        <p className="kecil">
          Tidak dipakai:{' '}
          {answer.explained
            .slice(0, 6)
            .map((one) => `${one.sheetNo} ${one.why} (${one.by})`)
            .join('; ')}
          {answer.explained.length > 6 ? `; dan ${countText(answer.explained.length - 6)} lagi` : ''}
        </p>
      )}
      <p className="kecil redup">{numbersSentence(answer.numbers)}</p>
    </>
  );
}

import { useEffect, useRef, useState } from 'react';
import { ledgerOf, recapKinds, type RecapKind } from '../../shared/domain/recap.ts';
import { ledgerSentences, recapTitles } from '../../shared/domain/recap-words.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { useOfficeHead } from '../print/paper-head.tsx';
import { printDocument } from '../print/printing.tsx';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { dayTimeText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { DiagramBatang } from '../ui/batang.tsx';
import { gridOf } from '../ui/chart-grid.ts';
import { Kosong } from '../ui/empty.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { Tuts } from '../ui/tuts.tsx';
import { RecapPaper } from './recap-paper.tsx';
import { RecapTable } from './recap-table.tsx';
import { readPeriod, recapBars } from './recap-view.ts';
import { reportWords } from './report-words.ts';
import { WriteRecap } from './write-recap.tsx';
import './reports.css';

const digits = ['1', '2', '3', '4', '5', '6', '7'] as const;
const fromId = 'laporan-dari';
const toId = 'laporan-sampai';

/** Laporan: one recap at a time, of all days or some, as a table and as bars; on paper and as a workbook. */
export function ReportsScreen() {
  const settings = useQuery('settings.get', {});
  const [kind, setKind] = useState<RecapKind>('kecamatan_jenis_kelamin');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [writing, setWriting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const head = useOfficeHead(settings.value);
  const period = readPeriod(from, to, settings.value?.today ?? '2020-01-01');
  const asked = { kind, from: period.from, to: period.to };
  const { value: recap, problem: refused } = useQuery('reports.recap', period.wrong === '' ? asked : null);
  const empty = recap !== null && recap.total === 0;
  const bars = recap && recapBars(recap);

  useEffect(() => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus(), []);

  const choose = (next: RecapKind | undefined) => {
    if (next === undefined) return;
    setKind(next);
    setDone('');
    list.current?.querySelectorAll<HTMLElement>('button')[recapKinds.indexOf(next)]?.focus();
  };
  const step = (by: 1 | -1) => choose(recapKinds[recapKinds.indexOf(kind) + by]);
  const print = () => {
    if (settings.value === null || head === null || period.wrong !== '' || empty) return;
    const office = settings.value;
    setProblem(null);
    void call('reports.print', asked).then(async (reply) => {
      if (!reply.ok) {
        setProblem(reply.problem);
        return;
      }
      const printed = await printDocument({ name: 'REKAP', paper: 'F4', content: <RecapPaper head={head} recap={reply.value} settings={office} /> });
      if (!printed.ok) setProblem(printed.problem);
      else if (printed.value.printed) setDone('Rekap dicetak.');
    });
  };
  useKeys(
    {
      ...Object.fromEntries(digits.map((digit, index) => [digit, () => choose(recapKinds[index])])),
      Up: () => step(-1),
      Down: () => step(1),
      '/': () => document.getElementById(fromId)?.focus(),
      Esc: () => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus(),
      F8: () => !empty && period.wrong === '' && setWriting(true),
      F9: print,
    },
    !writing,
  );
  useStatusKeys(
    [
      { tuts: ['1', '…', '7'], verb: 'Pilih rekap' },
      { tuts: '/', verb: 'Hari dari dan sampai' },
      ...(empty ? [] : [{ tuts: 'F8', verb: 'Simpan XLSX' }, { tuts: 'F9', verb: 'Cetak' }]),
      { tuts: 'F1', verb: 'Bantuan' },
    ],
    !writing,
  );

  const wrong = period.wrong === '' ? undefined : period.wrong;
  return (
    <div className="laporan">
      <TitleBand
        title="Laporan"
        context={recapTitles[kind]}
        right={
          recap && (
            <span>
              Keadaan s.d. <b>{dayTimeText(recap.asOf)}</b>
            </span>
          )
        }
      />
      <div className="laporan-badan">
        <aside aria-label="Rekap">
          <ol ref={list}>
            {recapKinds.map((each, index) => (
              <li key={each}>
                <button type="button" aria-current={each === kind ? 'true' : undefined} onClick={() => choose(each)}>
                  <Tuts>{index + 1}</Tuts>
                  <span>
                    {recapTitles[each]}
                    <small>{ledgerOf[each]}</small>
                  </span>
                </button>
              </li>
            ))}
          </ol>
          <Isian id={fromId} label="Dari" width="day" state={wrong === undefined ? 'kosong' : 'henti'} note="" inputProps={{ value: from, maxLength: 30, onChange: (event) => setFrom(event.currentTarget.value) }} />
          <Isian id={toId} label="Sampai" width="day" state={wrong === undefined ? 'kosong' : 'henti'} note="" inputProps={{ value: to, maxLength: 30, onChange: (event) => setTo(event.currentTarget.value) }} />
          <output className={wrong === undefined ? 'redup kecil' : 'laporan-salah'}>
            {wrong ?? (kind === 'petugas' ? reportWords.keyedDays : reportWords.receivedDays)}
          </output>
        </aside>
        <div className="laporan-isi">
          <p className="redup">{ledgerSentences[ledgerOf[kind]]}</p>
          {(problem ?? refused) && <Gagal problem={problem ?? refused ?? { code: 'data.unavailable', details: {} }} />}
          {writing && (
            <WriteRecap
              asked={asked}
              onCancel={() => setWriting(false)}
              onDone={(name) => {
                setWriting(false);
                setDone(`Tersimpan: ${name}`);
              }}
            />
          )}
          <p className="laporan-kabar" aria-live="polite">
            {done}
          </p>
          {empty && <Kosong fact={from === '' && to === '' ? reportWords.none : reportWords.noneInPeriod} what={reportWords.appears} tuts="F2" verb="Terima berkas" />}
          {recap && !empty && (
            <>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and holds nothing else that takes the focus */}
              <section className="laporan-tabel" tabIndex={0} aria-label={recapTitles[kind]}>
                <RecapTable recap={recap} />
              </section>
              {bars && <DiagramBatang title={recapTitles[kind]} note={[ledgerOf[kind], bars.left].filter((word) => word !== '').join(', ')} bars={bars.bars} {...gridOf(bars.bars.map((bar) => bar.value))} />}
            </>
          )}
          {recap && !empty && (
            <div className="deret">
              <Tombol tuts="F9" onClick={print}>
                Cetak
              </Tombol>
              <Tombol tuts="F8" onClick={() => setWriting(true)}>
                Simpan XLSX
              </Tombol>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

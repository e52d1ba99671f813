import { useEffect, useRef, useState } from 'react';
import type { OldLayout } from '../../shared/contract/old-sendings.ts';
import type { CallInput, Output } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import { call, type Progress } from '../api/client.ts';
import { onLocked } from '../api/unlocked.ts';
import { setStatus } from '../shell/status.ts';
import { secondsText } from '../text/numbers.ts';
import { StepsList, type ShownStep } from '../sendings/steps-list.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Kemajuan } from '../ui/progress.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { FactsForm, type OldFacts } from './facts-form.tsx';
import { MapColumns } from './map-columns.tsx';
import { PickFile } from './pick-file.tsx';
import { Preview } from './preview.tsx';
import { fileWords, sizeWords } from './text.ts';

type ReadFile = Output<'oldSendings.read'>;
type Matched = Output<'oldSendings.match'>;
type Step = 'file' | 'columns' | 'facts' | 'match';
const steps: readonly Step[] = ['file', 'columns', 'facts', 'match'];

/** Records a file that left before: chosen, its columns mapped, what is known of it written down, its rows matched, frozen. Esc goes back one step. */
export function RecordDesk({ onClose, onRecorded }: { readonly onClose: () => void; readonly onRecorded: (sending: string) => void }) {
  const [step, setStep] = useState<Step>('file');
  const [path, setPath] = useState('');
  const [read, setRead] = useState<ReadFile | null>(null);
  const [layout, setLayout] = useState<OldLayout | null>(null);
  const [facts, setFacts] = useState<OldFacts | null>(null);
  const [matched, setMatched] = useState<Matched | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [freezing, setFreezing] = useState(false);
  const running = useRef<string | null>(null);
  const busy = progress !== null;

  // What was answered about people does not outlive a lock; what was typed does.
  useEffect(
    () =>
      onLocked(() => {
        setRead(null);
        setMatched(null);
        setStep('file');
      }),
    [],
  );

  const back = () => {
    setProblem(null);
    if (running.current !== null) return void call('jobs.cancel', { call: running.current });
    const before = steps[steps.indexOf(step) - 1];
    if (before === undefined) onClose();
    else setStep(before);
  };
  const job = async <Name extends 'oldSendings.read' | 'oldSendings.match' | 'oldSendings.record'>(name: Name, input: CallInput<Name>): Promise<Output<Name> | null> => {
    if (busy) return null;
    setProblem(null);
    setProgress({ done: 0, total: 0 });
    const reply = await call(name, input, { onProgress: setProgress, onStart: (id) => (running.current = id) });
    running.current = null;
    setProgress(null);
    if (reply.ok) return reply.value;
    if (reply.problem.code !== 'session.none') setProblem(reply.problem);
    return null;
  };
  const readFile = async (sheet: string | null) => {
    const value = await job('oldSendings.read', { path, sheet });
    if (value === null) return;
    setRead(value);
    setLayout(value.layout);
    if (value.recordedAs !== null) setProblem({ code: 'old-sending.known', details: { no: value.recordedAs } });
    // Another sheet of the workbook may be new.
    if (value.recordedAs === null || value.sheets.length > 1) setStep('columns');
  };
  const match = async (given: OldFacts) => {
    if (read === null || layout === null) return;
    setFacts(given);
    const value = await job('oldSendings.match', { path, sha256: read.file.sha256, layout, sentDay: given.sentDay });
    if (value === null) return;
    setMatched(value);
    setStep('match');
  };
  const freeze = async (chosen: CallInput<'oldSendings.record'>['chosen']) => {
    if (read === null || layout === null || facts === null) return;
    setFreezing(true);
    const value = await job('oldSendings.record', { path, sha256: read.file.sha256, layout, ...facts, chosen });
    setFreezing(false);
    if (value === null) return;
    setStatus({ saved: `Tersimpan ${secondsText(new Date().toISOString())}` });
    onRecorded(value.sending);
  };

  const stateOf = (name: Step): ShownStep['state'] => (name === step ? 'next' : steps.indexOf(name) < steps.indexOf(step) ? 'done' : 'later');
  const shown: readonly ShownStep[] = [
    { key: 'file', title: 'Pilih file', state: stateOf('file'), line: read === null ? 'CSV atau XLSX seperti waktu dikirim.' : `${sizeWords(read.file)}: ${fileWords(read)}.` },
    { key: 'columns', title: 'Tentukan kolom', state: stateOf('columns'), line: 'Baris judul dan kolom NIK, nama, tanggal lahir.' },
    { key: 'facts', title: 'Surat dan penerima', state: stateOf('facts'), line: 'Tanggal, nomor surat, kepada siapa, tujuan.' },
    { key: 'match', title: 'Cocokkan, lalu bekukan', state: stateOf('match'), line: 'Yang tidak pasti tidak ditebak.' },
  ];
  return (
    <div className="lama">
      <TitleBand title="Kiriman lama" context="Catat file yang sudah dikirim, apa adanya. Kesalahannya ikut dicatat." />
      <div className="lama-badan">
        <div className="lama-kiri lama-langkah">
          {problem && <Gagal problem={problem} />}
          {progress && <Kemajuan {...shownProgress(step, freezing, progress)} unit="baris" />}
          {step === 'file' && <PickFile path={path} busy={busy} onPath={setPath} onRead={() => void readFile(null)} onBack={back} />}
          {step === 'columns' && read && layout && <MapColumns read={read} layout={layout} busy={busy} onLayout={setLayout} onSheet={(sheet) => void readFile(sheet)} onNext={() => setStep('facts')} onBack={back} />}
          {step === 'facts' && <FactsForm begin={facts} busy={busy} onNext={(given) => void match(given)} onBack={back} />}
          {step === 'match' && matched && <Preview matched={matched} busy={busy} onFreeze={(chosen) => void freeze(chosen)} onBack={back} />}
        </div>
        {step !== 'match' && (
          <aside className="lama-kanan" aria-label="Langkah mencatat">
            <h2>Langkah mencatat</h2>
            <StepsList steps={shown} />
          </aside>
        )}
      </div>
    </div>
  );
}

/** Freezing reads and matches every row once more, which is the first half of its way, and writes it, the second. */
function shownProgress(step: Step, freezing: boolean, { done, total }: Progress): { readonly label: string; readonly done: number; readonly total: number } {
  if (!freezing) return { label: step === 'file' ? 'Membaca file' : 'Mencocokkan', done, total };
  const half = total / 2;
  return done < half ? { label: 'Mencocokkan', done, total: half } : { label: 'Membekukan', done: done - half, total: half };
}

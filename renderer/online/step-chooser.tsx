import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { stepWords } from '../../shared/domain/online-words.ts';
import type { OnlineSource, OnlineStep, StuckReason } from '../../shared/domain/online.ts';
import type { Problem } from '../../shared/problems.ts';
import { readDay } from '../reception/receipt-draft.ts';
import { type KeyName, useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { keyedDayText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { reasonChoices, reasonWord, saidWords, sourceChoices, sourceChoiceWords, stepChoices } from './online-text.ts';
import './online.css';

/** What was chosen: as the data process takes it. */
export interface Said {
  readonly step: OnlineStep;
  readonly wave: number | null;
  readonly stuck: StuckReason | null;
  readonly day: string;
  readonly source: OnlineSource;
}

export interface StepChooserProps {
  readonly title: string;
  /** Numbers of the waves that have opened: one of them can be named. */
  readonly opened: readonly number[];
  readonly today: string;
  readonly problem: Problem | null;
  readonly onSay: (said: Said) => void;
  readonly onClose: () => void;
  /** More keys of the first choice (the account, taking back), and what is drawn for them. */
  readonly more?: { readonly keys: Partial<Record<KeyName, () => void>>; readonly drawn: ReactNode; readonly status: readonly { readonly tuts: string; readonly verb: string }[] };
}

type Stage = { readonly at: 'step' } | { readonly at: 'reason' } | { readonly at: 'wave'; readonly step: OnlineStep } | { readonly at: 'source'; readonly step: OnlineStep; readonly wave: number | null; readonly stuck: StuckReason | null };

const withWave: readonly OnlineStep[] = ['menunggu', 'lolos', 'tidak_lolos'];
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** A step online by digits: which, of which wave (where more than one has opened), how it is known. F8 goes on to why it does not go on. */
export function StepChooser({ title, opened, today, problem, onSay, onClose, more }: StepChooserProps) {
  const [stage, setStage] = useState<Stage>({ at: 'step' });
  const [day, setDay] = useState('');
  const reading = readDay(day, today);

  // Which wave is asked only where more than one has opened.
  const take = (step: OnlineStep) => {
    if (withWave.includes(step) && opened.length > 1) setStage({ at: 'wave', step });
    else setStage({ at: 'source', step, wave: withWave.includes(step) ? (opened[0] ?? null) : null, stuck: null });
  };
  const choices = choicesOf(stage, { opened, take, setStage });
  const say = (source: OnlineSource) => {
    if (stage.at !== 'source' || reading.wrong !== '') return;
    onSay({ step: stage.step, wave: stage.wave, stuck: stage.stuck, day: reading.day ?? today, source });
  };
  const acts = stage.at === 'source' ? sourceChoices.map((source) => ({ word: sourceChoiceWords[source], act: () => say(source) })) : choices;

  const first = useRef<HTMLButtonElement>(null);
  // Before the next key: a digit that follows at once is a choice, not the day.
  useLayoutEffect(() => first.current?.focus(), [stage.at]);
  useKeys(
    {
      ...Object.fromEntries(acts.map(({ act }, index) => [digits[index] ?? '9', act])),
      ...(stage.at === 'step' ? { F8: () => setStage({ at: 'reason' }), ...more?.keys } : {}),
      ...(stage.at === 'step' ? {} : { Esc: () => setStage({ at: 'step' }) }),
    },
    true,
    'dialog',
  );

  useStatusKeys([
    { tuts: acts.length > 1 ? ['1', '…', String(acts.length)] : '1', verb: stage.at === 'source' ? 'Sumber, lalu tersimpan' : 'Pilih' },
    ...(stage.at === 'step' ? [{ tuts: 'F8', verb: 'Terhenti: mengapa' }, ...(more?.status ?? [])] : []),
    { tuts: 'Esc', verb: 'Kembali' },
  ]);

  return (
    <Dialog title={title} onClose={onClose}>
      <p>{leadOf(stage)}</p>
      {stage.at === 'source' && (
        <Isian
          id="langkah-hari"
          label="Hari"
          width="day"
          state={reading.wrong === '' ? 'kosong' : 'henti'}
          note={reading.wrong === '' ? `kosong: hari ini, ${keyedDayText(today)}` : reading.wrong}
          inputProps={{ value: day, maxLength: 30, onChange: (event) => setDay(event.currentTarget.value) }}
        />
      )}
      <ol className="pilih-angka">
        {acts.map(({ word, act }, index) => (
          <li key={word}>
            <Tombol tuts={digits[index] ?? '9'} onClick={act} {...(index === 0 ? { ref: first, first: true } : {})}>
              {word}
            </Tombol>
          </li>
        ))}
      </ol>
      {stage.at === 'step' && (
        <div className="daring-deret">
          <Tombol tuts="F8" onClick={() => setStage({ at: 'reason' })}>
            Terhenti: mengapa
          </Tombol>
          {more?.drawn}
        </div>
      )}
      {problem && <Gagal problem={problem} />}
    </Dialog>
  );
}

interface Making {
  readonly opened: readonly number[];
  readonly take: (step: OnlineStep) => void;
  readonly setStage: (stage: Stage) => void;
}

function choicesOf(stage: Stage, { opened, take, setStage }: Making): readonly { readonly word: string; readonly act: () => void }[] {
  switch (stage.at) {
    case 'step':
      return stepChoices.map((step) => ({ word: stepWords[step], act: () => take(step) }));
    case 'reason':
      return reasonChoices.map((stuck) => ({ word: reasonWord(stuck), act: () => setStage({ at: 'source', step: 'macet', wave: null, stuck }) }));
    case 'wave':
      return opened.slice(-9).map((no) => ({ word: `Gelombang ${no}`, act: () => setStage({ at: 'source', step: stage.step, wave: no, stuck: null }) }));
    case 'source':
      return [];
  }
}

function leadOf(stage: Stage): string {
  switch (stage.at) {
    case 'step':
      return 'Sampai di mana? Kata sandi dan kode dari SMS tidak ditulis di Loket.';
    case 'reason':
      return 'Mengapa belum berlanjut?';
    case 'wave':
      return `${stepWords[stage.step]}: gelombang berapa?`;
    case 'source':
      return `${saidWords(stage)}. Dari mana kita tahu?`;
  }
}

import { useState } from 'react';
import type { AnswerCardView } from '../../shared/contract/counter.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { keyedDayText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { saidWords } from './online-text.ts';
import { AccountDialog } from './account-dialog.tsx';
import { type Said, StepChooser } from './step-chooser.tsx';

export interface NoteStepProps {
  readonly card: Pick<AnswerCardView, 'sheet' | 'today' | 'opened'>;
  /** What is known of the way; null: still asked for. The choice stands there at once, so that no key goes into the box beneath. */
  readonly path: Output<'online.path'> | null;
  readonly onClose: () => void;
  /** It is noted and the disk has it: the card as it stands now. */
  readonly onNoted: (card: AnswerCardView) => void;
}

/** F8 on the card: one step of this person's way online, the account it hangs on, or the last step taken back. */
export function NoteStep({ card: { sheet, today, opened }, path, onClose, onNoted }: NoteStepProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [account, setAccount] = useState(false);
  const [busy, setBusy] = useState(false);
  const { events, account: known } = path ?? { events: [], account: null };
  const last = events.at(-1);

  const act = async (asked: ReturnType<typeof note> | ReturnType<typeof takeBack>) => {
    setBusy(true);
    const reply = await asked;
    setBusy(false);
    if (reply.ok) onNoted(reply.value.card);
    else setProblem(reply.problem);
  };
  const note = (said: Said) => call('online.note', { sheet, ...said });
  const takeBack = (step: string) => call('online.undo', { step });
  const undo = () => {
    if (last && !busy) void act(takeBack(last.uid));
  };

  if (account) return <AccountDialog sheet={sheet} known={known} onClose={() => setAccount(false)} onNoted={onNoted} />;
  const lastWords = last && `Urungkan: ${saidWords(last)}, ${keyedDayText(last.day)}`;
  return (
    <StepChooser
      title="Langkah daring orang ini?"
      opened={opened}
      today={today}
      problem={problem}
      onSay={(said) => !busy && void act(note(said))}
      onClose={onClose}
      more={{
        keys: { 'Ctrl+1': () => setAccount(true), ...(last ? { 'Ctrl+2': undo } : {}) },
        status: [{ tuts: 'Ctrl 1', verb: 'Surel dan HP akun' }, ...(last ? [{ tuts: 'Ctrl 2', verb: 'Urungkan yang terakhir' }] : [])],
        drawn: (
          <>
            <Tombol tuts="Ctrl 1" onClick={() => setAccount(true)}>
              Surel dan HP akun
            </Tombol>
            {lastWords && (
              <Tombol tuts="Ctrl 2" onClick={undo}>
                {lastWords}
              </Tombol>
            )}
          </>
        ),
      }}
    />
  );
}

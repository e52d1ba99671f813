import { call } from '../api/client.ts';
import { SentenceForm } from '../ui/sentence-form.tsx';
import type { InstructionRow } from './instruction-words.ts';

/** What was done about it; then it is closed for good. */
export function DoneForm({ instruction, onDone, onCancel }: { readonly instruction: InstructionRow; readonly onDone: () => void; readonly onCancel: () => void }) {
  return (
    <SentenceForm
      id="instruksi-selesai"
      name="Instruksi selesai"
      heading={`${instruction.no} selesai`}
      label="Dikerjakan"
      lacking="Isi apa yang dilakukan"
      verb="Selesai"
      maxLength={300}
      act={(note) => call('instructions.done', { instruction: instruction.uid, revision: instruction.revision, note })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{instruction.asks}</p>
    </SentenceForm>
  );
}

import { call } from '../api/client.ts';
import { countText } from '../text/numbers.ts';
import { SentenceForm } from '../ui/sentence-form.tsx';
import { aboutText, gistOf, kindWords, type AnswerRow } from './answer-words.ts';

/** Takes an answer back, with a reason: it stays in the list and counts no more. */
export function UndoForm({ answer, onDone, onCancel }: { readonly answer: AnswerRow; readonly onDone: () => void; readonly onCancel: () => void }) {
  const people = answer.diterima + answer.ditolak + answer.diteruskan;
  return (
    <SentenceForm
      id="urung-alasan"
      name="Urungkan jawaban"
      heading="Urungkan jawaban"
      label="Alasan"
      lacking="Alasan belum ada"
      verb="Urungkan"
      maxLength={200}
      act={(reason) => call('answers.undo', { answer: answer.uid, reason })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>
        {kindWords[answer.kind]}, {aboutText(answer.about)}: {gistOf(answer)}.
      </p>
      <p className="redup">
        Tetap terbaca di daftar, tidak dihitung lagi.{people > 0 && ` ${countText(people)} orang kembali ke jawaban sebelumnya.`}
      </p>
    </SentenceForm>
  );
}

import { useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { onward } from '../shell/form-keys.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { explainedWords, slipWords } from '../slips/words.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { meantNumber } from './blank-number.ts';

const ids = ['cadangan-dari', 'cadangan-sampai', 'cadangan-alasan'] as const;
type Answer = Output<'blanks.list'>;

export interface ExplainNumbersProps {
  readonly waiting: Answer['waiting'];
  readonly explained: Answer['explained'];
  /** With what came of it, in words. */
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

/**
 * Why numbers of blank slips were never used: from, to, reason. Logged; a paper that turns up all the same can still be keyed. What was said
 * of a number stays, but where one explained number alone is named: then its reason is said anew.
 */
export function ExplainNumbers({ waiting, explained, onDone, onClose }: ExplainNumbersProps) {
  const [first, setFirst] = useState(waiting[0]?.sheetNo ?? '');
  const [last, setLast] = useState(waiting.findLast((one) => one.batch === waiting[0]?.batch)?.sheetNo ?? '');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [from, to] = [first, last].map((text) => meantNumber(text, [...waiting, ...explained]));
  const together = from && to ? from.batch === to.batch : false;
  const again = together && from?.sheetNo === to?.sheetNo ? explained.find(({ sheetNo }) => sheetNo === from?.sheetNo) : undefined;
  const ready = together && reason.trim() !== '';

  const say = async () => {
    if (!from || !to || !ready) return;
    const reply = await call('blanks.explain', { batch: from.batch, first: from.sheetNo, last: to.sheetNo, reason, correct: again !== undefined });
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) onDone(again ? slipWords.explainedAgain(again.sheetNo) : explainedWords(reply.value));
  };
  const verb = again ? 'ganti alasan' : 'catat';
  useKeys({ Enter: onward(ids, () => void say()), Esc: onClose });
  useStatusKeys([{ tuts: 'Enter', verb: `Lanjut, di akhir ${verb}` }, { tuts: 'Shift Tab', verb: 'Mundur' }, { tuts: 'Esc', verb: 'Kembali' }]);
  const number = (id: string, label: string, value: string, wrong: string | undefined, change: (text: string) => void, focus = false) => (
    <Isian
      id={id}
      label={label}
      width="id"
      state={wrong === undefined ? 'terisi' : 'henti'}
      note={wrong}
      inputProps={{ value, maxLength: 20, inputMode: 'text', autoFocus: focus, onFocus: (event) => event.currentTarget.select(), onChange: (event) => change(event.currentTarget.value.toUpperCase()) }}
    />
  );
  return (
    <>
      <p className="kecil redup">Lembar kosong yang tidak dipakai: alasannya dicatat, supaya urutan nomor tetap jelas. Yang sudah diterangkan tetap; untuk menggantinya, tulis nomor itu saja di kedua kotak.</p>
      {number(ids[0], 'Dari', first, from ? undefined : 'bukan lembar kosong', setFirst, true)}
      {number(ids[1], 'Sampai', last, !to ? 'bukan lembar kosong' : from && !together ? 'dicetak di waktu lain' : undefined, setLast)}
      <Isian id={ids[2]} label={again ? 'Alasan baru' : 'Alasan'} state={reason === '' ? 'kosong' : 'terisi'} inputProps={{ value: reason, maxLength: 120, onChange: (event) => setReason(event.currentTarget.value) }} />
      {again && <p className="kecil">{slipWords.explainedBefore(again.sheetNo, again.why, again.by)}</p>}
      <div className="deret">
        <Tombol tuts="Enter" onClick={() => void say()} disabled={!ready}>
          {again ? 'Ganti alasan' : 'Catat tidak dipakai'}
        </Tombol>
      </div>
      {problem && <Gagal problem={problem} />}
    </>
  );
}

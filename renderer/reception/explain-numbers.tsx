import { useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';

const ids = ['cadangan-dari', 'cadangan-sampai', 'cadangan-alasan'] as const;
type Waiting = Output<'blanks.list'>['waiting'];

/** Why numbers of blank slips were never used: from, to, reason. Logged; a paper that turns up all the same can still be keyed. */
export function ExplainNumbers({ waiting, onDone, onClose }: { readonly waiting: Waiting; readonly onDone: () => void; readonly onClose: () => void }) {
  const [first, setFirst] = useState(waiting[0]?.sheetNo ?? '');
  const [last, setLast] = useState(waiting.findLast((one) => one.batch === waiting[0]?.batch)?.sheetNo ?? '');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [from, to] = [first, last].map((text) => waiting.find((one) => one.sheetNo === text.trim()));
  const together = from !== undefined && to !== undefined && from.batch === to.batch;
  const ready = together && reason.trim() !== '';

  const say = async () => {
    if (!from || !to || !ready) return;
    const reply = await call('blanks.explain', { batch: from.batch, first: from.sheetNo, last: to.sheetNo, reason });
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) onDone();
  };
  useKeys({
    Enter: () => {
      const next = ids[ids.findIndex((id) => id === document.activeElement?.id) + 1];
      if (next !== undefined) document.getElementById(next)?.focus();
      else void say();
    },
    Esc: onClose,
  });
  useStatusKeys([{ tuts: 'Enter', verb: 'Lanjut, di akhir catat' }, { tuts: 'Shift Tab', verb: 'Mundur' }, { tuts: 'Esc', verb: 'Kembali' }]);
  const number = (id: string, label: string, value: string, known: boolean, change: (text: string) => void, focus = false) => (
    <Isian
      id={id}
      label={label}
      width="id"
      state={known ? 'terisi' : 'henti'}
      note={known ? undefined : 'tidak menunggu'}
      inputProps={{ value, maxLength: 12, inputMode: 'text', autoFocus: focus, onFocus: (event) => event.currentTarget.select(), onChange: (event) => change(event.currentTarget.value.toUpperCase()) }}
    />
  );
  return (
    <>
      <p className="kecil redup">Lembar kosong yang tidak dipakai: alasannya dicatat, supaya urutan nomor tetap jelas.</p>
      {number(ids[0], 'Dari', first, from !== undefined, setFirst, true)}
      {number(ids[1], 'Sampai', last, together, setLast)}
      <Isian id={ids[2]} label="Alasan" state={reason === '' ? 'kosong' : 'terisi'} inputProps={{ value: reason, maxLength: 120, onChange: (event) => setReason(event.currentTarget.value) }} />
      <div className="deret">
        <Tombol tuts="Enter" onClick={() => void say()} disabled={!ready}>
          Catat tidak dipakai
        </Tombol>
      </div>
      {problem && <Gagal problem={problem} />}
    </>
  );
}

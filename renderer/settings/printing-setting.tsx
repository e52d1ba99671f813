import { useState } from 'react';
import { slipPrintings, type SlipPrinting } from '../../shared/contract/slips.ts';
import { slipPapers } from '../../shared/domain/paper.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { printingWords, slipPaperWords } from '../slips/words.ts';
import { Gagal } from '../ui/error-note.tsx';
import { Pilih } from '../ui/pilih.tsx';
import { DoneNote } from './done-note.tsx';

/** How this PC prints a tanda terima, and on what paper. */
export function PrintingSetting() {
  const printing = useQuery('slips.printing', {});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState('');
  const now = printing.value;
  if (now === null) return null;
  const change = async (part: Partial<SlipPrinting>) => {
    const reply = await call('slips.setPrinting', { ...now, ...part });
    setProblem(reply.ok ? null : reply.problem);
    setDone(reply.ok ? 'Tersimpan untuk komputer ini' : '');
    if (reply.ok) printing.reload();
  };
  return (
    <section>
      <h2 className="kepala">Cetak tanda terima</h2>
      <Pilih
        id="cetak-cara"
        label="Sesudah simpan"
        options={slipPrintings.map((mode) => ({ value: mode, label: printingWords[mode] }))}
        selectProps={{
          value: now.mode,
          onChange: (event) => {
            const mode = slipPrintings.find((one) => one === event.currentTarget.value);
            if (mode) void change({ mode });
          },
        }}
      />
      <Pilih
        id="cetak-kertas"
        label="Kertas"
        options={slipPapers.map((paper) => ({ value: paper, label: slipPaperWords[paper] }))}
        selectProps={{
          value: now.paper,
          onChange: (event) => {
            const paper = slipPapers.find((one) => one === event.currentTarget.value);
            if (paper) void change({ paper });
          },
        }}
      />
      {problem && <Gagal problem={problem} />}
      <DoneNote text={done} />
    </section>
  );
}

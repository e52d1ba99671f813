import { useEffect, useRef, useState } from 'react';
import type { SlipPrinting } from '../../shared/contract/slips.ts';
import type { Problem } from '../../shared/problems.ts';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { useLook } from '../shell/use-look.ts';
import { printSlip, type PrintWay } from '../slips/print-slip.ts';
import { SlipSheet } from '../slips/slip-sheet.tsx';
import { shortTimeText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';

export interface ReprintPanelProps {
  /** The number that F9 was pressed on; '' for none. */
  readonly number: string;
  readonly printing: SlipPrinting;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

/** Cetak ulang: the slip of any sheet by number or code, as it was printed; Enter prints it, F8 saves it as a PDF. */
export function ReprintPanel({ number, printing, onDone, onClose }: ReprintPanelProps) {
  const [text, setText] = useState(number);
  const [problem, setProblem] = useState<Problem | null>(null);
  const busy = useRef(false);
  const found = useQuery('slips.find', text.trim() === '' ? null : { text });
  const slip = found.problem === null ? found.value : null;
  useLook(slip?.sheet ?? null, 'terima');
  useEffect(() => {
    const box = document.getElementById('cetak-nomor');
    if (box instanceof HTMLInputElement) box.select();
  }, []);

  const print = async (way: PrintWay) => {
    if (busy.current || slip === null || found.loading) return;
    busy.current = true;
    const outcome = await printSlip(slip.sheet, way, printing.paper);
    busy.current = false;
    if ('problem' in outcome) setProblem(outcome.problem);
    else onDone(outcome.words);
  };
  const onPaper = () => void print(printing.mode);
  useKeys({ Enter: onPaper, F9: onPaper, F8: () => void print('pdf'), Esc: onClose });
  useStatusKeys([{ tuts: 'Enter', verb: 'Cetak' }, { tuts: 'F8', verb: 'Simpan PDF' }, { tuts: 'Esc', verb: 'Kembali' }]);

  const prints = slip?.prints ?? [];
  return (
    <div className="cetak-ulang">
      <h2>Cetak tanda terima</h2>
      <Isian
        id="cetak-nomor"
        label="Nomor atau kode"
        width="id"
        state={text === '' ? 'kosong' : 'terisi'}
        inputProps={{ value: text, maxLength: 40, inputMode: 'text', autoFocus: true, onChange: (event) => setText(event.currentTarget.value.toUpperCase()) }}
      />
      {found.problem && <Gagal problem={found.problem} />}
      {problem && <Gagal problem={problem} />}
      {slip && (
        <>
          <p className="kecil redup">
            {prints.length === 0 ? 'Belum pernah dicetak.' : `Pernah dicetak ${prints.map((print) => shortTimeText(print.at)).join('; ')}. Yang ini salinan.`}
          </p>
          <div className="slip-pratinjau">
            <SlipSheet content={slip.content} copy={slip.copy ? 'SALINAN' : null} />
          </div>
        </>
      )}
      <div className="deret">
        <Tombol tuts="Enter" onClick={onPaper} disabled={slip === null}>
          {prints.length === 0 ? 'Cetak' : 'Cetak salinan'}
        </Tombol>
        <Tombol tuts="F8" onClick={() => void print('pdf')} disabled={slip === null}>
          Simpan PDF
        </Tombol>
      </div>
    </div>
  );
}

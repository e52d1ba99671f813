import type { Mark } from '../../shared/contract/common.ts';
import { Tombol } from '../ui/button.tsx';
import { openMarks, openMarksText, quietMarks } from './marks.ts';
import { MarksPanel } from './marks-panel.tsx';
import { SecondSheetPanel } from './second-sheet-panel.tsx';
import type { OpenedSheet } from './use-check.ts';

export interface DecisionPanelProps {
  readonly opened: OpenedSheet;
  readonly chosen: Mark | null;
  readonly onChoose: (mark: string) => void;
  /** Nothing to approve here (approved before, or corrected by this person): Enter goes on. */
  readonly onward: boolean;
  readonly corrected: boolean;
  readonly busy: boolean;
  readonly onApprove: () => void;
  readonly onReturn: () => void;
}

/** What is open on the sheet, what may be done about it, and the two ends: approve or return. A proposed second sheet is decided first. */
export function DecisionPanel({ opened, chosen, onChoose, onward, corrected, busy, onApprove, onReturn }: DecisionPanelProps) {
  const open = openMarks(opened.marks);
  return (
    <>
      <MarksPanel open={open} quiet={quietMarks(opened.marks)} chosen={chosen} onChoose={onChoose} />
      {opened.secondOf && <SecondSheetPanel proposal={opened.secondOf} values={opened.values} />}
      <div className="periksa-putus">
        <p className="kecil">{corrected ? 'Sudah Anda betulkan: orang lain yang mengesahkan.' : openMarksText(open.length)}</p>
        {(!opened.secondOf || onward) && (
          <Tombol kind="utama" tuts="Enter" onClick={onApprove} disabled={busy}>
            {onward ? 'Berkas berikutnya' : 'Sahkan'}
          </Tombol>
        )}
        {!corrected && (
          <Tombol tuts="F8" onClick={onReturn} disabled={busy}>
            Kembalikan
          </Tombol>
        )}
      </div>
    </>
  );
}

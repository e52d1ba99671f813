import { useKeys } from '../shell/keys.ts';
import { countText, keyedDayText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { saidWords, sourceChoiceWords } from './online-text.ts';
import type { Said } from './step-chooser.tsx';

export interface ConfirmManyProps {
  readonly said: Said;
  readonly people: number;
  /** Words of the figure whose list it is. */
  readonly group: string;
  readonly onSure: () => void;
  readonly onClose: () => void;
}

/** One step of many people: what follows from it in numbers, before it is written. */
export function ConfirmMany({ said, people, group, onSure, onClose }: ConfirmManyProps) {
  useKeys({ Enter: onSure }, true, 'dialog');
  return (
    <Dialog
      title={`Catat "${saidWords(said)}" untuk ${countText(people)} orang?`}
      enter="Catat"
      onClose={onClose}
      actions={
        <Tombol kind="utama" tuts="Enter" onClick={onSure}>
          Catat
        </Tombol>
      }
    >
      <p>
        Semua di daftar <b>{group}</b> mendapat langkah ini, {keyedDayText(said.day)}, {sourceChoiceWords[said.source].toLowerCase()}. Yang sudah punya langkah ini tidak diubah. Setiap orang dapat diurungkan di kartunya (F6, F8).
      </p>
    </Dialog>
  );
}

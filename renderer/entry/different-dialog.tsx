import { useState } from 'react';
import { differenceReasons, type KnownPerson } from '../../shared/contract/entry.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useKeys, type KeyName } from '../shell/keys.ts';
import { Tombol } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Gagal } from '../ui/error-note.tsx';
import type { SheetSession } from './sheet-session.ts';

interface DifferentDialogProps {
  readonly session: SheetSession;
  readonly person: KnownPerson;
  readonly onClose: () => void;
  /** It is remembered. */
  readonly onDone: () => void;
}

const digits = ['1', '2', '3', '4', '5'] as const satisfies readonly KeyName[];

/** The clerk's word that it is somebody else: one number says why. Can be taken back. */
export function DifferentDialog({ session, person, onClose, onDone }: DifferentDialogProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const decide = (index: number) => {
    const reason = differenceReasons[index];
    if (reason === undefined) return;
    void call('entry.notSame', { sheet: session.opened.head.uid, other: person.sheet, reason }).then((reply) => (reply.ok ? onDone() : setProblem(reply.problem)));
  };
  useKeys(Object.fromEntries(digits.map((digit, index) => [digit, () => decide(index)])), true, 'dialog');
  return (
    <Dialog title={`Orang lain dari ${person.sheetNo}?`} onClose={onClose}>
      <p>Pilih alasannya. Keduanya tidak ditandai mirip lagi; keputusan ini dicatat dan dapat diurungkan.</p>
      <div className="entri-orang-lain">
        {differenceReasons.map((reason, index) => (
          <Tombol key={reason} tuts={String(index + 1)} onClick={() => decide(index)}>
            {reason}
          </Tombol>
        ))}
      </div>
      {problem && <Gagal problem={problem} />}
    </Dialog>
  );
}

import { useState } from 'react';
import type { SheetHead } from '../../shared/contract/common.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { reasonLook } from '../ui/reason-look.ts';

/** A paper that nobody can read is put aside with its reason; it stays in the count. */
export function Unreadable({ head, onDone }: { readonly head: SheetHead; readonly onDone: (changed: boolean) => void }) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async () => {
    if (reason.trim() === '') {
      setAsked(true);
      return;
    }
    const reply = await call('entry.unreadable', { sheet: head.uid, revision: head.revision, reason });
    if (reply.ok) onDone(true);
    else setProblem(reply.problem);
  };
  useKeys({ Enter: () => void save(), Esc: () => onDone(false) });
  useStatusKeys([{ tuts: 'Enter', verb: 'Sisihkan, tidak terbaca' }, { tuts: 'Esc', verb: 'Kembali' }]);
  return (
    <>
      <div className="entri-tak-terbaca">
        <Isian
          id="entri-tak-terbaca"
          label={`Mengapa ${head.sheetNo} tidak terbaca`}
          {...reasonLook(reason, asked)}
          inputProps={{ value: reason, maxLength: 200, autoFocus: true, onChange: (event) => setReason(event.currentTarget.value) }}
        />
        <Tombol tuts="Enter" onClick={() => void save()}>
          Sisihkan
        </Tombol>
      </div>
      {problem && <Gagal problem={problem} />}
    </>
  );
}

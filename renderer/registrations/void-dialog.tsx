import { useState } from 'react';
import type { SheetHead } from '../../shared/contract/common.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { Tombol } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';

export interface VoidDialogProps {
  readonly sheet: SheetHead;
  readonly onClose: () => void;
  /** The sheet is void and the disk has it. */
  readonly onDone: () => void;
}

/** Voids a sheet, with a reason. The paper and everything keyed from it stay; it cannot be undone. */
export function VoidDialog({ sheet, onClose, onDone }: VoidDialogProps) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const ready = reason.trim() !== '' && !busy;

  const act = () => {
    if (!ready) return;
    setBusy(true);
    void call('sheets.void', { sheet: sheet.uid, revision: sheet.revision, reason: reason.trim() }).then((reply) => {
      setBusy(false);
      if (reply.ok) onDone();
      else setProblem(reply.problem);
    });
  };
  useKeys({ Enter: act }, true, 'dialog');

  return (
    <Dialog
      title={`Batalkan berkas ${sheet.sheetNo}?`}
      onClose={onClose}
      actions={
        <Tombol kind="bahaya" tuts="Enter" onClick={act} disabled={!ready}>
          Batalkan berkas
        </Tombol>
      }
    >
      <p>
        <b>1 berkas</b> menjadi batal untuk seterusnya; nomornya tidak dipakai lagi. Ketikan dan riwayatnya tetap tersimpan. Orangnya ditarik kalau tidak punya lembar lain.
      </p>
      <Isian id="alasan-batal" label="Alasan" state={reason === '' ? 'kosong' : 'terisi'} inputProps={{ value: reason, maxLength: 200, onChange: (event) => setReason(event.currentTarget.value) }} />
      {problem && <Gagal problem={problem} />}
    </Dialog>
  );
}

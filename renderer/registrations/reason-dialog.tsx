import { useState, type ReactNode } from 'react';
import type { SheetHead } from '../../shared/contract/common.ts';
import type { Problem } from '../../shared/problems.ts';
import type { Reply } from '../../shared/result.ts';
import { call } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { Tombol } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { reasonLook } from '../ui/reason-look.ts';

export interface SheetDialogProps {
  readonly sheet: SheetHead;
  readonly onClose: () => void;
  /** It is done and the disk has it. */
  readonly onDone: () => void;
}

/** Voids a sheet, with a reason. The paper and everything keyed from it stay; it cannot be undone. */
export function VoidDialog({ sheet, ...ends }: SheetDialogProps) {
  return (
    <ReasonDialog
      {...ends}
      title={`Batalkan berkas ${sheet.sheetNo}?`}
      verb="Batalkan berkas"
      act={(reason) => call('sheets.void', { sheet: sheet.uid, revision: sheet.revision, reason })}
    >
      <b>1 berkas</b> menjadi batal untuk seterusnya; nomornya tidak dipakai lagi. Ketikan dan riwayatnya tetap tersimpan. Orangnya ditarik kalau tidak punya lembar lain.
    </ReasonDialog>
  );
}

/** Takes a confirmed second sheet apart again: it was somebody else after all. */
export function UndoSecondDialog({ sheet, ...ends }: SheetDialogProps) {
  return (
    <ReasonDialog
      {...ends}
      title={`Urungkan lembar kedua ${sheet.sheetNo}?`}
      verb="Urungkan"
      act={(reason) => call('verification.undoSecondSheet', { sheet: sheet.uid, revision: sheet.revision, reason })}
    >
      Berkas ini menjadi berkas orang tersendiri lagi dan menunggu diperiksa. <b>Jumlah orang bertambah 1.</b> Keputusan yang lama tetap ada di riwayat.
    </ReasonDialog>
  );
}

interface ReasonDialogProps<Value> {
  readonly title: string;
  readonly verb: string;
  readonly act: (reason: string) => Promise<Reply<Value>>;
  readonly onClose: () => void;
  readonly onDone: (done: Value) => void;
  /** What follows from it, in numbers. */
  readonly children: ReactNode;
}

/** A question that asks for a reason before anything is done. `act` answers whether the disk has it. */
export function ReasonDialog<Value>({ title, verb, act, onClose, onDone, children }: ReasonDialogProps<Value>) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const ready = reason.trim() !== '' && !busy;

  const go = () => {
    setAsked(true);
    if (!ready) return;
    setBusy(true);
    void act(reason.trim()).then((reply) => {
      setBusy(false);
      if (reply.ok) onDone(reply.value);
      else setProblem(reply.problem);
    });
  };
  useKeys({ Enter: go }, true, 'dialog');

  return (
    <Dialog
      title={title}
      enter={verb}
      onClose={onClose}
      actions={
        <Tombol kind="bahaya" tuts="Enter" onClick={go} disabled={!ready}>
          {verb}
        </Tombol>
      }
    >
      <p>{children}</p>
      <Isian id="alasan-batal" label="Alasan" {...reasonLook(reason, asked)} inputProps={{ value: reason, maxLength: 200, onChange: (event) => setReason(event.currentTarget.value) }} />
      {problem && <Gagal problem={problem} />}
    </Dialog>
  );
}

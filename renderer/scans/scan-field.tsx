import { call } from '../api/client.ts';
import { focusField } from '../shell/form-keys.ts';
import { Isian } from '../ui/isian.tsx';

const endings = ['pdf', 'png', 'jpg', 'jpeg'];

export interface ScanFieldProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (path: string) => void;
  /** What stands beside the empty box. */
  readonly note?: string;
}

/** Path of a scan, typed or chosen in the system's own dialog (`pickScan`, bound to Ctrl+2 by the form). */
export function ScanField({ id, value, onChange, note = 'boleh kosong' }: ScanFieldProps) {
  return (
    <Isian
      id={id}
      label="Hasil pindai"
      state={value === '' ? 'kosong' : 'terisi'}
      note={value === '' ? note : undefined}
      inputProps={{ value, maxLength: 500, onChange: (event) => onChange(event.currentTarget.value) }}
    />
  );
}

export const pickScanKey = { tuts: 'Ctrl 2', verb: 'Pilih file' } as const;

/** Asks for the file and puts the hands back into the box. */
export async function pickScan(id: string, onChange: (path: string) => void): Promise<void> {
  const reply = await call('app.pickFile', { title: 'Hasil pindai surat', endings });
  if (reply.ok && reply.value.file !== null) onChange(reply.value.file);
  focusField(id);
}

/** As it goes over the wire: nothing typed is no file. */
export function pathOf(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim();
}

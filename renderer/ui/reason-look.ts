import type { IsianState } from './isian-state.tsx';

/** How the box of a reason stands: empty it says so once an act was asked for without one (`asked`). */
export function reasonLook(reason: string, asked: boolean): { readonly state: IsianState; readonly note: string | undefined } {
  if (reason.trim() !== '') return { state: 'terisi', note: undefined };
  return asked ? { state: 'henti', note: 'Alasan belum ada' } : { state: 'kosong', note: undefined };
}

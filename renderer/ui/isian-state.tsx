import type { ReactNode } from 'react';
import { assertNever } from '../../shared/assert.ts';
import { GlyphCheck, GlyphLock, GlyphOctagon, GlyphPin, GlyphReturn, GlyphTriangle } from './glyphs.tsx';

/** How a field stands (VISUAL "Isian"): colour only repeats what outline, sign and words already say. */
export type IsianState =
  | 'kosong'
  | 'terisi'
  | 'sistem'
  | 'tetap'
  | 'dari-nik'
  | 'cocok'
  | 'keterangan'
  | 'tanda'
  | 'tanda-selesai'
  | 'henti'
  | 'tanda-terima'
  | 'dikembalikan'
  | 'terkunci';

export type IsianWidth = 'id' | 'day' | 'code' | 'full';

/** The sign before the note of a state; null where the words stand alone. */
export function stateSign(state: IsianState): ReactNode {
  switch (state) {
    case 'tetap':
      return <GlyphPin />;
    case 'cocok':
    case 'tanda-selesai':
      return <GlyphCheck />;
    case 'tanda':
      return <GlyphTriangle />;
    case 'henti':
      return <GlyphOctagon />;
    case 'dikembalikan':
      return <GlyphReturn />;
    case 'terkunci':
      return <GlyphLock />;
    case 'kosong':
    case 'terisi':
    case 'sistem':
    case 'dari-nik':
    case 'keterangan':
    case 'tanda-terima':
      return null;
    default:
      return assertNever(state, 'stateSign');
  }
}

/** The words of a state when the screen has none of its own. */
export function stateNote(state: IsianState): string | undefined {
  switch (state) {
    case 'tetap':
      return 'tetap';
    case 'dari-nik':
      return 'dari NIK';
    case 'cocok':
      return 'cocok dengan kartu';
    case 'tanda-terima':
      return 'dari tanda terima';
    case 'kosong':
    case 'terisi':
    case 'sistem':
    case 'keterangan':
    case 'tanda':
    case 'tanda-selesai':
    case 'henti':
    case 'dikembalikan':
    case 'terkunci':
      return undefined;
    default:
      return assertNever(state, 'stateNote');
  }
}

/** The note beside a field; null when there is nothing to say. */
export function IsianNote({ id, state, note }: { readonly id: string; readonly state: IsianState; readonly note?: ReactNode }) {
  const words = note ?? stateNote(state);
  if (words === undefined || words === null || words === '') return null;
  return (
    <span id={id} className={`isian-catatan isian-catatan-${state}`}>
      {stateSign(state)}
      <span>{words}</span>
    </span>
  );
}

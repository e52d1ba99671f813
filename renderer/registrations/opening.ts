import { assertNever } from '../../shared/assert.ts';
import type { SheetHead } from '../../shared/contract/common.ts';

/** Where a sheet of the list can be worked on. */
export interface Opening {
  /** Enter: where the next work on it is done; null when there is none. */
  readonly first: 'entri' | 'periksa' | null;
  /** Ctrl+1: whether its values may be keyed again. */
  readonly mayKey: boolean;
}

const nowhere: Opening = { first: null, mayKey: false };

/** What the states allow (shared/domain/states.ts); whose work it was is said by the screen that opens it. Frozen people are not opened at all. */
export function openingOf({ paperState, sendState }: Pick<SheetHead, 'paperState' | 'sendState'>): Opening {
  if (sendState === 'dalam_kiriman' || sendState === 'terkirim') return nowhere;
  switch (paperState) {
    case 'masuk':
    case 'belum_lengkap':
    case 'dikembalikan':
    case 'tidak_terbaca':
    case 'tidak_ditemukan':
      return { first: 'entri', mayKey: true };
    case 'diinput':
    case 'diperiksa':
      return { first: 'periksa', mayKey: true };
    case 'lembar_kedua':
    case 'batal':
      return nowhere;
    default:
      return assertNever(paperState, 'openingOf');
  }
}

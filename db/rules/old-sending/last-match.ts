import type { oldRowLists } from '../../../shared/contract/old-sendings.ts';
import type { RowResult } from '../../../shared/domain/old-sending/match.ts';
import { fail } from '../../../shared/problems.ts';
import type { Office } from '../../service/context.ts';
import { sha256Of } from '../../export/sha256.ts';
import type { FileInput, MatchedRow } from './match-file.ts';

/** A row as far as it is looked at before anything is frozen; its cells stay in the file. */
export type FoundRow = Omit<MatchedRow, 'cells'>;

export type OldRowList = (typeof oldRowLists)[number];

/** What a row has to have come to for each of the lists. */
export const resultsIn: Readonly<Record<OldRowList, readonly RowResult[]>> = { matched: ['nik', 'nama_lahir', 'dipilih'], ambiguous: ['beberapa'], unmatched: ['tidak_ada'], double: ['ganda'] };

/** Who was found in a file that is not frozen: all its rows, so that each can be looked at before it is. */
export interface FoundInFile {
  readonly rows: Readonly<Record<OldRowList, readonly FoundRow[]>>;
  /** Person → the row that has them. */
  readonly lines: ReadonlyMap<number, number>;
  /** People of whom no row speaks, in the order in which they came. */
  readonly missing: readonly number[];
}

/**
 * The last file that was matched, for as long as the office's data stay open: it is gone with the lock, and with the next file. Beside the
 * database, since nothing of it is anybody's until it is frozen.
 */
const kept = new WeakMap<Office, { readonly match: string; readonly found: FoundInFile }>();

/** Answers by what it is asked for: of the same file, columns and day it is the same. */
export function keepMatch(office: Office, { sha256, layout, sentDay }: Pick<FileInput, 'sha256' | 'layout' | 'sentDay'>, found: FoundInFile): string {
  const match = sha256Of(JSON.stringify([sha256, layout, sentDay]));
  kept.set(office, { match, found });
  return match;
}

/** Problem: thing.unknown, where another file was matched meanwhile, or the data were closed. */
export function keptMatch(office: Office, match: string): FoundInFile {
  const last = kept.get(office);
  return last?.match === match ? last.found : fail('thing.unknown', { what: 'match' });
}

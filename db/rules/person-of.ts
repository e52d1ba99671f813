import { fail } from '../../shared/problems.ts';
import type { QueryContext } from '../service/context.ts';
import { joinedTree, registrationOf } from '../stores/registrations.ts';
import type { Sheet } from '../stores/sheets.ts';
import { withdrawnBefore } from './handed-in-again.ts';
import { knownSheet } from './sheet-access.ts';
import { speakingSheet } from './speaking-sheet.ts';

/** The person of a sheet: the sheet that speaks for them, their registration, and all registrations that turned out to be them. */
export interface PersonOf {
  readonly sheet: Sheet;
  readonly registration: number;
  readonly uid: string;
  /** With `registration` itself. */
  readonly all: readonly number[];
  /** Theirs too, all void: they handed in again. What is held on them is held on this person; nothing else is asked of them. */
  readonly before: readonly number[];
}

/** The person of a uid that came from outside, or `thing.unknown`. */
export function personOf(context: Pick<QueryContext, 'db' | 'office'>, sheetUid: string): PersonOf {
  const sheet = speakingSheet(context.db, knownSheet(context, sheetUid));
  if (sheet.registration === null) fail('thing.unknown', { what: 'person' });
  const own = registrationOf(context.db, sheet.registration);
  return { sheet, registration: own.id, uid: own.uid, all: joinedTree(context.db, own.id), before: withdrawnBefore(context.db, own).flatMap((each) => joinedTree(context.db, each)) };
}

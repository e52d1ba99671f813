import { present } from '../../shared/assert.ts';
import type { CommandContext } from '../service/context.ts';
import { linesToMove } from '../stores/person-lists.ts';
import { registrationOf } from '../stores/registrations.ts';
import { changeDay, findSheetById, type Sheet } from '../stores/sheets.ts';
import { versionOf } from '../stores/versions.ts';
import { checkSheet } from './check-sheet.ts';
import { syncMarks } from './marks.ts';
import { settleRegistration, unsettle } from './settle.ts';
import { sentWith } from './sheet-access.ts';
import { voidSheet } from './void-sheet.ts';

/** What became of the lines of a list that is void. */
export interface VoidedLines {
  readonly voided: number;
  /** In a sending: what left the office is not taken back. */
  readonly sent: number;
  /** A paper (or another list) speaks for the person now; the line is only history. */
  readonly superseded: number;
}

/**
 * Every line of a list that still speaks for somebody becomes void, with all that `voidSheet` does: a paper of the same person speaks from then on,
 * who has none is withdrawn. A line that was only the second of another line of this list is void with it.
 */
export function voidLines(context: CommandContext, list: number, reason: string): VoidedLines {
  let voided = 0;
  for (;;) {
    const open = linesOf(context, list).filter((line) => line.paperState !== 'batal' && line.paperState !== 'lembar_kedua' && sentWith(context.db, line) === null);
    if (open.length === 0) break;
    // Voiding one may let the second of it speak, which the next round finds.
    for (const { id } of open) {
      const line = present(findSheetById(context.db, id), 'a line of a list');
      voidSheet(context, line, reason);
      voided += 1;
    }
  }
  const rest = linesOf(context, list);
  return { voided, sent: rest.filter((line) => sentWith(context.db, line) !== null).length, superseded: rest.filter((line) => line.paperState === 'lembar_kedua').length };
}

/** The lines came on another day than was written. What is in a sending keeps the day it was sent with; answers how many these are. */
export function changeDayOfLines(context: CommandContext, list: number, receivedDay: string): number {
  const lines = linesOf(context, list).filter((line) => line.paperState !== 'batal');
  const free = lines.filter((line) => sentWith(context.db, line) === null);
  for (const line of free) changeDayOfLine(context, line, receivedDay);
  return lines.length - free.length;
}

function changeDayOfLine(context: CommandContext, line: Sheet, receivedDay: string): void {
  const { db, office } = context;
  changeDay(db, line, receivedDay);
  if (line.registration === null || line.headVersion === null || registrationOf(db, line.registration).activeSheet !== line.id) return;
  unsettle(context, line.registration);
  const { values, unconfirmed, secondOf } = versionOf(db, line.headVersion);
  // How old a person is, is reckoned on that day.
  const findings = checkSheet(db, office, { ...line, receivedDay, values, unconfirmed, secondOf });
  syncMarks(context, { sheet: line.id, version: line.headVersion, values, findings });
  settleRegistration(context, line.registration);
}

function linesOf({ db }: CommandContext, list: number): readonly Sheet[] {
  return linesToMove(db, list).map((id) => present(findSheetById(db, id), 'a line of a list'));
}

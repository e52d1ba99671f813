import { fail } from '../../shared/problems.ts';
import type { CommandContext } from '../service/context.ts';
import { type Bundle, bundleSize, layPaper, sheetAt, takePaperOut } from '../stores/bundles.ts';
import { findSheetById, type Sheet } from '../stores/sheets.ts';
import { sheetByNumber, typedNumber } from '../stores/typed-text.ts';
import { voidSheet } from './void-sheet.ts';

/** The paper of a number as it is typed ("A-0050", "a50", "50" of this station), or `thing.unknown`; `paper.none` for a line of a list. */
export function paperOfNumber({ db, office }: CommandContext, typed: string): Sheet {
  const text = typed.trim();
  const number = typedNumber.exec(/^\d/u.test(text) ? `${office.station.letter}${text}` : text);
  const id = number && sheetByNumber(db, office.programme.id, (number[1] ?? '').toUpperCase(), number[2] ?? '');
  const sheet = id === null ? null : findSheetById(db, id);
  if (!sheet) return fail('thing.unknown', { what: 'sheet' });
  if (sheet.personList !== null) fail('paper.none');
  return sheet;
}

/**
 * A paper that turned up is laid at its place in a stack: a place that has no number yet, or one whose paper was thought missing. The number that
 * stood for the missing paper becomes void and leaves the stack, so that its sum stays the count. Answers that number, null when the place had none.
 * `place.taken` where another paper lies, `place.none` beyond the stack. Where the paper lay before, there is room again.
 */
export function placePaper(context: CommandContext, sheet: Sheet, bundle: Bundle, position: number): string | null {
  const { db } = context;
  if (position > bundleSize(db, bundle.id)) fail('place.none');
  const at = sheetAt(db, bundle.id, position);
  const holder = at === null ? null : findSheetById(db, at);
  if (holder && (holder.id === sheet.id || holder.paperState !== 'tidak_ditemukan' || holder.registration !== null)) fail('place.taken', { sheetNo: holder.sheetNo });
  if (holder) {
    voidSheet(context, holder, `kertasnya ketemu, nomornya ${sheet.sheetNo}`);
    takePaperOut(db, holder.id);
  }
  layPaper(db, sheet.id, bundle.id, position);
  return holder === null ? null : holder.sheetNo;
}

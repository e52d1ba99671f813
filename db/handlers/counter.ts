import { present } from '../../shared/assert.ts';
import type { SheetHead } from '../../shared/contract/common.ts';
import { typedDigits } from '../../shared/domain/typed-digits.ts';
import { answerCardOf } from '../rules/answer-card.ts';
import { looseRow, oldRowCardOf } from '../rules/old-row-card.ts';
import { hitView } from '../rules/old-sending/row-view.ts';
import { knownSheet } from '../rules/sheet-access.ts';
import { sheetTyped } from '../rules/typed-sheet.ts';
import type { Handlers } from '../service/context.ts';
import { headsOf } from '../stores/heads.ts';
import { listSheets } from '../stores/lists.ts';
import { findOldRows } from '../stores/old-row-finds.ts';
import { sheetsByNik, sheetsShortOfNik } from '../stores/typed-text.ts';
import { findSheetById } from '../stores/sheets.ts';
import { speakingSheet } from '../rules/speaking-sheet.ts';

/** Hits shown; the person at the counter can say more of their name. */
const mostHits = 20;

/** Cek: what became of a person's paper, in words. */
export const counterHandlers: Handlers<'counter.find' | 'counter.open' | 'counter.openOldRow'> = {
  'counter.find': (context, { text }) => {
    const { db, office } = context;
    const programme = office.programme.id;
    const typed = text.trim();
    const none = { exact: false, like: false, total: 0, more: false, hits: [], old: [], oldMore: false };
    if (typed === '') return none;
    const byNumber = sheetTyped(context, typed);
    if (byNumber !== null) return { ...none, exact: true, total: 1, hits: [...headsOf(db, [byNumber])] };
    if (typedDigits(typed)?.length === 16) {
      const nik = typedDigits(typed) ?? '';
      // A void sheet of somebody who handed in again leads to what they handed in then.
      const own = [...new Set(sheetsByNik(db, nik).map((id) => speakingSheet(db, present(findSheetById(db, id), 'sheet of a NIK')).id))];
      const ids = own.length > 0 ? own : sheetsShortOfNik(db, nik);
      const like = ids.length > own.length;
      // Whoever has a paper here is answered by it.
      const old = own.length > 0 ? [] : findOldRows(db, programme, typed, false, mostHits);
      return { ...none, exact: !like && ids.length + old.length === 1, like, total: ids.length, hits: [...headsOf(db, ids.slice(0, mostHits))], old: old.map(hitView) };
    }
    const filter = { programme, text: typed, paperState: null, sendState: null, why: null, sendWithoutNik: false, bundle: null, answer: null };
    const page = listSheets(db, filter, mostHits, 0);
    // Up to three digits name nothing but a sheet.
    const exact = /^\d{1,3}$/.test(typed) && page.total === 1;
    const old = findOldRows(db, programme, typed, page.like || page.total === 0, mostHits + 1);
    return { exact, like: page.like, total: page.total, more: page.more, hits: voidLast(headsOf(db, page.ids)), old: old.slice(0, mostHits).map(hitView), oldMore: old.length > mostHits };
  },

  'counter.open': (context, input) => {
    context.note(input.sheet, [input.basis]);
    const asked = knownSheet(context, input.sheet);
    return answerCardOf(context, speakingSheet(context.db, asked));
  },

  'counter.openOldRow': (context, input) => {
    context.note(input.sending, [`line-${input.line}`, input.basis]);
    return oldRowCardOf(context, looseRow(context, input));
  },
};

/** What is used first: a void sheet answers nobody who has another one. */
function voidLast(heads: readonly SheetHead[]): SheetHead[] {
  return heads.toSorted((one, other) => Number(one.paperState === 'batal') - Number(other.paperState === 'batal'));
}

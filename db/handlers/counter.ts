import { typedDigits } from '../../shared/domain/typed-digits.ts';
import { answerCardOf } from '../rules/answer-card.ts';
import { knownSheet } from '../rules/sheet-access.ts';
import { sheetTyped } from '../rules/typed-sheet.ts';
import type { Handlers } from '../service/context.ts';
import { headsOf } from '../stores/heads.ts';
import { listSheets } from '../stores/lists.ts';
import { sheetsByNik } from '../stores/typed-text.ts';
import { speakingSheet } from '../rules/speaking-sheet.ts';

/** Hits shown; the person at the counter can say more of their name. */
const mostHits = 20;

/** Cek: what became of a person's paper, in words. */
export const counterHandlers: Handlers<'counter.find' | 'counter.open'> = {
  'counter.find': (context, { text }) => {
    const { db, office } = context;
    const programme = office.programme.id;
    const typed = text.trim();
    const byNumber = sheetTyped(context, typed);
    if (byNumber !== null) return { exact: true, like: false, total: 1, more: false, hits: [...headsOf(db, [byNumber])] };
    const nik = typedDigits(typed);
    if (nik?.length === 16) {
      const ids = sheetsByNik(db, nik);
      return { exact: ids.length === 1, like: false, total: ids.length, more: false, hits: [...headsOf(db, ids.slice(0, mostHits))] };
    }
    const filter = { programme, text: typed, paperState: null, sendState: null, why: null, sendWithoutNik: false, bundle: null, answer: null };
    if (typed === '') return { exact: false, like: false, total: 0, more: false, hits: [] };
    const page = listSheets(db, filter, mostHits, 0);
    // Up to three digits name nothing but a sheet.
    const isNumber = /^\d{1,3}$/.test(typed);
    return { exact: isNumber && page.total === 1, like: page.like, total: page.total, more: page.more, hits: [...headsOf(db, page.ids)] };
  },

  'counter.open': (context, input) => {
    context.note(input.sheet, [input.basis]);
    const asked = knownSheet(context, input.sheet);
    return answerCardOf(context, speakingSheet(context.db, asked));
  },
};

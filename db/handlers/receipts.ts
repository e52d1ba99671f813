import { dayInZone } from '../../shared/domain/days.ts';
import { phonesBegun } from '../../shared/domain/phone.ts';
import { coverText } from '../rules/cover.ts';
import { hitView } from '../rules/old-sending/row-view.ts';
import { numberSheet, sheetCounter, sheetNumber } from '../rules/number-sheet.ts';
import { earliestDay } from '../rules/receipt-day.ts';
import { takePaper } from '../rules/take-paper.ts';
import type { Handlers } from '../service/context.ts';
import { lastNumber } from '../stores/sheet-counter.ts';
import { headsOf } from '../stores/heads.ts';
import { knownSheets } from '../stores/lists.ts';
import { findOldRows } from '../stores/old-row-finds.ts';
import { sheetsByPhone } from '../stores/typed-text.ts';
import { recentReceipts, recentReceiptTimes } from '../stores/sheets.ts';

/** More receipts than a desk gives in a day. */
const mostInOneDay = 1000;

/** People shown beside the hands, who may be the one at the desk. */
const mostKnown = 5;
/** Of a phone that is not typed to its end: with fewer digits half of the district would be known. */
const fewestOfPhone = 8;

/** Terima: paper handed in gets its number for ever, and the person's registration is born. */
export const receiptsHandlers: Handlers<'receipts.next' | 'receipts.known' | 'receipts.receive' | 'receipts.recent'> = {
  'receipts.next': ({ db, office, today }) => ({
    sheetNo: sheetNumber(office, lastNumber(db, sheetCounter(office)) + 1),
    today,
    earliest: earliestDay({ office, today }),
    receivedToday: recentReceiptTimes(db, office.programme.id, mostInOneDay).filter((at) => dayInZone(at, office.zone) === today).length,
  }),

  'receipts.known': ({ db, office }, { name, phone }) => {
    const byPhone = phonesBegun(phone).filter((beginning) => beginning.length >= fewestOfPhone).flatMap((beginning) => sheetsByPhone(db, office.programme.id, beginning));
    const said = /\p{L}{3}/u.test(name) ? name : '';
    const { ids, total, more, like } = knownSheets(db, said, [...new Set(byPhone)], mostKnown);
    // Whoever stands in a file that left before is known too, though no paper of theirs is here. No phone of it is kept apart.
    const old = said === '' ? [] : findOldRows(db, office.programme.id, said, like || total === 0, mostKnown + 1);
    const hits = headsOf(db, ids);
    return { total, more, old: old.slice(0, mostKnown).map(hitView), oldMore: old.length > mostKnown, hits: hits.map((head) => ({ sheet: head.uid, sheetNo: head.sheetNo, name: head.name, village: head.village, birthYear: head.birthYear })) };
  },

  'receipts.receive': (context, input) => {
    const { uid, sheetNo, registration, receivedDay } = takePaper(context, input, () => numberSheet(context));
    return { sheet: uid, sheetNo, registration, receivedDay, at: context.now };
  },

  'receipts.recent': ({ db, office }) => ({
    receipts: recentReceipts(db, office.programme.id, 20).map((sheet) => ({
      sheet: sheet.uid,
      sheetNo: sheet.sheetNo,
      name: coverText(sheet.receiptName),
      at: sheet.receivedAt,
      documents: { ...sheet.documents },
    })),
  }),
};

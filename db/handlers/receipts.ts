import { dayInZone } from '../../shared/domain/days.ts';
import { earliestReceipt } from '../../shared/domain/receipt-day.ts';
import { numberSheet, sheetCounter, sheetNumber } from '../rules/number-sheet.ts';
import { takePaper } from '../rules/take-paper.ts';
import type { Handlers } from '../service/context.ts';
import { lastNumber } from '../stores/sheet-counter.ts';
import { headsOf } from '../stores/heads.ts';
import { listSheets } from '../stores/lists.ts';
import { phoneBeginning, sheetsByPhone } from '../stores/typed-text.ts';
import { recentReceipts, recentReceiptTimes } from '../stores/sheets.ts';

/** More receipts than a desk gives in a day. */
const mostInOneDay = 1000;

/** Terima: paper handed in gets its number for ever, and the person's registration is born. */
export const receiptsHandlers: Handlers<'receipts.next' | 'receipts.known' | 'receipts.receive' | 'receipts.recent'> = {
  'receipts.next': ({ db, office, today }) => ({
    sheetNo: sheetNumber(office, lastNumber(db, sheetCounter(office)) + 1),
    today,
    earliest: earliestReceipt(office.profileVersion.profile.period.from, today),
    receivedToday: recentReceiptTimes(db, office.programme.id, mostInOneDay).filter((at) => dayInZone(at, office.zone) === today).length,
  }),

  'receipts.known': ({ db, office }, { name, phone }) => {
    const filter = { programme: office.programme.id, paperState: null, sendState: null, why: null, sendWithoutNik: false, bundle: null, answer: null };
    const beginning = phoneBeginning(phone);
    const byPhone = beginning !== null && beginning.length >= 8 ? sheetsByPhone(db, office.programme.id, beginning) : [];
    const byName = /\p{L}{3}/u.test(name) ? listSheets(db, { ...filter, text: name }, 5, 0).ids : [];
    const hits = headsOf(db, [...new Set([...byPhone, ...byName])].slice(0, 5));
    return { hits: hits.map((head) => ({ sheet: head.uid, sheetNo: head.sheetNo, name: head.name, village: head.village, birthYear: head.birthYear })) };
  },

  'receipts.receive': (context, input) => {
    const { uid, sheetNo, registration, receivedDay } = takePaper(context, input, () => numberSheet(context));
    return { sheet: uid, sheetNo, registration, receivedDay, at: context.now };
  },

  'receipts.recent': ({ db, office }) => ({
    receipts: recentReceipts(db, office.programme.id, 20).map((sheet) => ({
      sheet: sheet.uid,
      sheetNo: sheet.sheetNo,
      name: sheet.receiptName,
      at: sheet.receivedAt,
      documents: { ...sheet.documents },
    })),
  }),
};

import { dayInZone } from '../../shared/domain/days.ts';
import { normalisePhone } from '../../shared/domain/phone.ts';
import { normaliseField, plainText } from '../../shared/domain/values.ts';
import { fail } from '../../shared/problems.ts';
import { numberSheet, sheetCounter, sheetNumber } from '../rules/number-sheet.ts';
import type { Handlers } from '../service/context.ts';
import { nextPosition } from '../stores/bundles.ts';
import { lastNumber } from '../stores/sheet-counter.ts';
import { headsOf } from '../stores/heads.ts';
import { listSheets } from '../stores/lists.ts';
import { phoneBeginning, sheetsByPhone } from '../stores/typed-text.ts';
import { bearRegistration, nameActiveSheet } from '../stores/registrations.ts';
import { writeSearch } from '../stores/search.ts';
import { insertSheet, recentReceipts, recentReceiptTimes } from '../stores/sheets.ts';
import { knownBundle } from './bundles.ts';

/** More receipts than a desk gives in a day. */
const mostInOneDay = 1000;

/** Terima: paper handed in gets its number for ever, and the person's registration is born. */
export const receiptsHandlers: Handlers<'receipts.next' | 'receipts.known' | 'receipts.receive' | 'receipts.recent'> = {
  'receipts.next': ({ db, office, today }) => ({
    sheetNo: sheetNumber(office, lastNumber(db, sheetCounter(office)) + 1),
    today,
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
    const { db, office, actor, now, today } = context;
    for (const field of ['name', 'phone', 'formNo'] as const) {
      if (!plainText(100).safeParse(input[field]).success) fail('input.invalid', { field });
    }
    const receivedDay = input.receivedDay ?? today;
    if (receivedDay > today) fail('day.future');
    const bundle = input.bundle === null ? null : knownBundle(context, input.bundle);
    const name = normaliseField('nama', input.name, receivedDay);
    const registrationUid = context.ids.next();
    const registration = bearRegistration(db, office.programme.id, context.ids.next(), registrationUid);
    const number = numberSheet(context);
    context.note(number.uid, ['name', 'phone', 'form_no', 'documents', 'bundle', 'received_day']);
    const sheet = insertSheet(db, {
      ...number,
      programme: office.programme.id,
      formNo: input.formNo,
      bundle: bundle?.id ?? null,
      position: bundle && nextPosition(db, bundle.id),
      registration,
      receivedDay,
      receiptName: name,
      receiptPhone: normalisePhone(input.phone),
      documents: input.documents,
      paperState: 'masuk',
      reason: '',
      by: actor.id,
      at: now,
    });
    nameActiveSheet(db, registration, sheet);
    writeSearch(db, sheet, { name, sheetNo: number.sheetNo });
    return { sheet: number.uid, sheetNo: number.sheetNo, registration: registrationUid, receivedDay, at: now };
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

import type { Input } from '../../shared/contract/index.ts';
import { normalisePhone } from '../../shared/domain/phone.ts';
import { normaliseField, plainText } from '../../shared/domain/values.ts';
import { fail } from '../../shared/problems.ts';
import type { CommandContext } from '../service/context.ts';
import { findBundle, nextPosition } from '../stores/bundles.ts';
import { bearRegistration, nameActiveSheet } from '../stores/registrations.ts';
import { writeSearch } from '../stores/search.ts';
import { insertSheet } from '../stores/sheets.ts';
import type { SheetNumber } from './number-sheet.ts';
import { demandReceiptDay } from './receipt-day.ts';

export interface TakenPaper {
  readonly sheet: number;
  readonly uid: string;
  readonly sheetNo: string;
  readonly registration: string;
  readonly receivedDay: string;
  readonly name: string;
  readonly phone: string;
}

/**
 * Paper handed in gets its number for ever, and the person's registration is born. `number`: the next of the counter, or one that was
 * printed beforehand. Problems: input.invalid, day.future, day.too-early, thing.unknown (the bundle).
 */
export function takePaper(context: CommandContext, input: Input<'receipts.receive'>, number: () => SheetNumber): TakenPaper {
  const { db, office, actor, now, today } = context;
  for (const field of ['name', 'phone', 'formNo'] as const) {
    if (!plainText(100).safeParse(input[field]).success) fail('input.invalid', { field });
  }
  const receivedDay = input.receivedDay ?? today;
  demandReceiptDay(context, receivedDay);
  const bundle = input.bundle === null ? null : (findBundle(db, office.programme.id, input.bundle) ?? fail('thing.unknown', { what: 'bundle' }));
  const name = normaliseField('nama', input.name, receivedDay);
  const phone = normalisePhone(input.phone);
  const registrationUid = context.ids.next();
  const registration = bearRegistration(db, office.programme.id, context.ids.next(), registrationUid);
  const numbered = number();
  context.note(numbered.uid, ['name', 'phone', 'form_no', 'documents', 'bundle', 'received_day']);
  const sheet = insertSheet(db, {
    ...numbered,
    programme: office.programme.id,
    formNo: input.formNo,
    bundle: bundle?.id ?? null,
    position: bundle && nextPosition(db, bundle.id),
    registration,
    receivedDay,
    receiptName: name,
    receiptPhone: phone,
    documents: input.documents,
    paperState: 'masuk',
    reason: '',
    by: actor.id,
    at: now,
  });
  nameActiveSheet(db, registration, sheet);
  writeSearch(db, sheet, { name, sheetNo: numbered.sheetNo, phones: [phone] });
  return { sheet, uid: numbered.uid, sheetNo: numbered.sheetNo, registration: registrationUid, receivedDay, name, phone };
}

import { emptyValues } from '../../shared/domain/fields.ts';
import { normalisePhone } from '../../shared/domain/phone.ts';
import { normaliseField, plainText } from '../../shared/domain/values.ts';
import { fail } from '../../shared/problems.ts';
import { changeDayOfLines, voidLines } from '../rules/change-list.ts';
import { placeOfNewLine } from '../rules/place.ts';
import { knownView } from '../rules/known-people.ts';
import { standingMarks } from '../rules/marks.ts';
import { numberLine, numberList } from '../rules/number-sheet.ts';
import { knownList } from '../rules/known-list.ts';
import { demandReceiptDay, earliestDay } from '../rules/receipt-day.ts';
import { knownSheet } from '../rules/sheet-access.ts';
import { writeVersion } from '../rules/write-version.ts';
import type { CommandContext, Handlers } from '../service/context.ts';
import {
  allPersonLists, changeListHead, dropLine, insertPersonList, keepLine, keptLine, keptLines, lineHandedTo, linesOf, nextLine, type PersonList, type TypedLine, voidList,
} from '../stores/person-lists.ts';
import { bearRegistration, nameActiveSheet } from '../stores/registrations.ts';
import { writeSearch } from '../stores/search.ts';
import { insertSheet } from '../stores/sheets.ts';

/**
 * Daftar: a list that somebody sent makes people, not paper. Each line is a sheet without paper, so that checks, search, Periksa and sendings are the
 * same for it. There is no rule of its own for who is ready: what the list does not say (signature, copy, fields of the form) raises its marks as on any
 * sheet, and the person waits for a second person who settles them, or for the paper.
 */
export const personListsHandlers: Handlers<
  'personLists.all' | 'personLists.lines' | 'personLists.create' | 'personLists.change' | 'personLists.void' | 'personLists.open' | 'personLists.keep' | 'personLists.known' | 'personLists.addLine'
> = {
  'personLists.all': (context) => {
    const { db, office, actor, today } = context;
    const kept = keptLines(db, actor.id);
    return { lists: allPersonLists(db, office.programme.id).map((list) => ({ ...viewOf(list), kept: kept.get(list.id) ?? null })), today, earliest: earliestDay(context) };
  },

  'personLists.lines': (context, input) => {
    const list = knownList(context, input.list);
    return { list: viewOf(list), lines: [...linesOf(context.db, list.id)] };
  },

  'personLists.create': (context, { sender, letter, receivedDay }) => {
    const { db, office, actor, now } = context;
    demandReceiptDay(context, receivedDay);
    const uid = context.ids.next();
    context.note(uid, ['sender', 'letter', 'received_day']);
    const no = numberList(context);
    insertPersonList(db, { uid, programme: office.programme.id, no, sender, letter, receivedDay, by: actor.id, at: now });
    return { list: uid, no };
  },

  'personLists.change': (context, { list: uid, revision, ...head }) => {
    const { db, actor, now } = context;
    context.note(uid, ['sender', 'letter', 'received_day']);
    const list = knownList(context, uid);
    demandHolds(list, revision);
    demandReceiptDay(context, head.receivedDay, list.receivedDay);
    changeListHead(db, list.id, head, actor.id, now);
    const kept = head.receivedDay === list.receivedDay ? 0 : changeDayOfLines(context, list.id, head.receivedDay);
    return { revision: revision + 1, kept };
  },

  'personLists.void': (context, { list: uid, revision, reason }) => {
    context.note(uid, ['paper_state']);
    const list = knownList(context, uid);
    demandHolds(list, revision);
    voidList(context.db, list.id, reason, context.actor.id, context.now);
    return { revision: revision + 1, ...voidLines(context, list.id, `daftar ${list.no} batal: ${reason}`) };
  },

  'personLists.open': (context, input) => {
    const list = knownList(context, input.list);
    context.note(list.uid, ['nik', 'tanggal_lahir']);
    return { list: viewOf(list), kept: keptLine(context.db, context.actor.id, list.id), handedTo: lineHandedTo(context.db, context.actor.id, list.id) };
  },

  'personLists.keep': (context, { list: uid, ...typed }) => {
    const { db, actor, now } = context;
    const list = knownList(context, uid);
    if (Object.values(typed).every((text) => text === '')) dropLine(db, actor.id, list.id);
    else keepLine(db, actor.id, list.id, typed, now);
    return { at: now };
  },

  'personLists.known': (context, { nik, name, birthDate, phone }) => {
    return knownView(context, { place: placeOfNewLine, registration: null }, { nik, name, birthDate, phone, kk: '', village: { code: '', name: '', district: '' } });
  },

  'personLists.addLine': (context, { list: uid, as, counts, ...typed }) => {
    const { db, actor, now } = context;
    const list = knownList(context, uid);
    if (list.voided) fail('list.void');
    demandLines(typed);
    const added = insertLine(context, list, typed);
    const sheet = knownSheet(context, added.uid);
    const values = { ...emptyValues(), nik: typed.nik, nama: typed.name, tanggal_lahir: typed.birthDate, no_hp: typed.phone };
    const { revision } = writeVersion(context, sheet, { kind: 'keyed', as, values, unconfirmed: [], reason: '', receivedDay: list.receivedDay, secondOf: null, counts });
    dropLine(db, actor.id, list.id);
    return { sheet: added.uid, sheetNo: added.sheetNo, line: added.line, paperState: as, revision, at: now, marks: standingMarks(db, sheet.id) };
  },
};

function insertLine(context: CommandContext, list: PersonList, typed: TypedLine): { readonly uid: string; readonly sheetNo: string; readonly line: number } {
  const { db, office, actor, now } = context;
  const registration = bearRegistration(db, office.programme.id, context.ids.next(), context.ids.next());
  const number = numberLine(context);
  const line = nextLine(db, list.id);
  context.note(number.uid, ['person_list', 'nik', 'nama', 'tanggal_lahir', 'no_hp']);
  const name = normaliseField('nama', typed.name, list.receivedDay);
  const phone = normalisePhone(typed.phone);
  const sheet = insertSheet(db, {
    ...number,
    programme: office.programme.id,
    formNo: '',
    bundle: null,
    position: null,
    registration,
    receivedDay: list.receivedDay,
    receiptName: name,
    receiptPhone: phone,
    documents: { formulir: false, fotokopi_ktp: false, fotokopi_kk: false },
    paperState: 'masuk',
    reason: '',
    by: actor.id,
    at: now,
    onList: { list: list.id, line },
  });
  nameActiveSheet(db, registration, sheet);
  writeSearch(db, sheet, { name, sheetNo: number.sheetNo, phones: [phone] });
  return { uid: number.uid, sheetNo: number.sheetNo, line };
}

/** What survives neither the database nor a file is refused by its name. */
function demandLines(typed: TypedLine): void {
  for (const field of ['nik', 'name', 'birthDate', 'phone'] as const) if (!plainText(100).safeParse(typed[field]).success) fail('input.invalid', { field });
}

/** The caller saw the list as it stands, and it is not void. */
function demandHolds(list: PersonList, revision: number): void {
  if (list.revision !== revision) fail('stale', { saw: revision, now: list.revision });
  if (list.voided) fail('list.void');
}

function viewOf({ uid, no, sender, letter, receivedDay, by, lines, revision, changed, voided }: PersonList) {
  return { uid, no, sender, letter, receivedDay, by, lines, revision, changed, voided };
}

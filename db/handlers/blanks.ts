import { z } from 'zod';
import { dayInZone, timeInZone } from '../../shared/domain/days.ts';
import { officeTextKeys, type OfficeTextKey, type OfficeTextsNow, placeholderNames, stepsKeys, textsAsWritten } from '../../shared/domain/office-texts.ts';
import { keptStatement } from '../../shared/domain/kept-statement.ts';
import { composeBlank, type SlipGround, slipGround } from '../../shared/domain/slip.ts';
import { plainText } from '../../shared/domain/values.ts';
import { fail } from '../../shared/problems.ts';
import { sheetUid } from '../identity.ts';
import { newcomerFacts } from '../rules/answer-facts.ts';
import { sheetCounter, sheetNumber } from '../rules/number-sheet.ts';
import { pennedSlip } from '../rules/slip-of.ts';
import { takePaper } from '../rules/take-paper.ts';
import type { Handlers, QueryContext } from '../service/context.ts';
import { type BlankBatch, blankBatches, blankByNo, countExplained, countNumbered, explainNumbers, findBatch, insertBatch, nameBlankSheet, numbersOfBatch, unusedNumbers } from '../stores/blanks.ts';
import { takeNumbers } from '../stores/counters.ts';
import { allUsers } from '../stores/users.ts';
import { lastNumber } from '../stores/sheet-counter.ts';
import { insertSlip } from '../stores/slips.ts';

/** What the papers of a batch say, kept with it: keyed a week later, the slip is still the one that went home. */
const batchContent = z.strictObject({
  texts: z.partialRecord(z.enum(officeTextKeys as [OfficeTextKey, ...OfficeTextKey[]]), z.string()),
  ground: z.strictObject({
    office: z.string(),
    // Batches of before the steps hung on the state had one text of them.
    district: z.string().default(''),
    site: z.string().default(''),
    steps: z.strictObject({ keys: z.array(z.enum(stepsKeys)), values: z.partialRecord(z.enum(placeholderNames), z.string()) }).default({ keys: ['slip.langkah'], values: {} }),
    programme: z.string(),
    zone: z.string(),
    sentence: z.string(),
    way: z.string(),
    counts: z.boolean(),
    retention: z.string().nullable(),
  }),
  statementText: z.string(),
});

/** Nomor cadangan (VISUAL.md 4): taken beforehand, written on with a pen, keyed later; every number is explained. */
export const blanksHandlers: Handlers<'blanks.take' | 'blanks.papers' | 'blanks.list' | 'blanks.receive' | 'blanks.explain'> = {
  'blanks.take': (context, { count }) => {
    const { db, office, actor, now } = context;
    const uid = context.ids.next();
    context.note(uid, ['blank_numbers']);
    const facts = newcomerFacts(context);
    const { statementFrom, statementText } = keptStatement(facts.statement);
    const first = takeNumbers(db, sheetCounter(office), count);
    const numbers = Array.from({ length: count }, (_, index) => sheetNumber(office, first + index));
    const content = JSON.stringify({ texts: facts.texts, ground: slipGround(facts, office.profileVersion.profile.retention), statementText });
    insertBatch(db, { uid, programme: office.programme.id, first, numbers, statementFrom, content, at: now, by: actor.id });
    return { batch: uid, first: sheetNumber(office, first), last: sheetNumber(office, first + count - 1) };
  },

  'blanks.papers': (context, input) => {
    const batch = knownBatch(context, input.batch);
    const { texts, ground } = contentOf(batch);
    const open = numbersOfBatch(context.db, batch.id).filter((number) => !number.keyed && number.why === '');
    return { papers: open.map(({ sheetNo }) => composeBlank(texts, ground, sheetNo)) };
  },

  'blanks.list': ({ db, office }) => {
    const batches = blankBatches(db, office.programme.id);
    const batchOf = (number: number): { readonly batch: string; readonly printed: string } => {
      const { uid, at } = batches.find((batch) => batch.first <= number && number <= batch.last) ?? fail('thing.unknown', { what: 'batch' });
      return { batch: uid, printed: dayInZone(at, office.zone) };
    };
    const unused = unusedNumbers(db, office.programme.id);
    const explained = unused.flatMap(({ sheetNo, number, why, whyAt, whyBy }) => (whyAt === null || whyBy === null ? [] : [{ sheetNo, ...batchOf(number), why, at: whyAt, by: whyBy }]));
    const waiting = unused.filter(({ why }) => why === '').map(({ sheetNo, number }) => ({ sheetNo, ...batchOf(number) }));
    const given = lastNumber(db, sheetCounter(office));
    const papers = countNumbered(db, office.programme.id, office.station.letter);
    return {
      batches: batches.map(({ uid, first, last, at, by, keyed, explained: said }) => ({ uid, first: sheetNumber(office, first), last: sheetNumber(office, last), at, by, total: last - first + 1, keyed, explained: said })),
      waiting,
      officers: allUsers(db).filter(({ active }) => active).map(({ name }) => name),
      explained,
      numbers: { given, papers, waiting: waiting.length, explained: explained.length, missing: Math.max(0, given - papers - waiting.length - explained.length) },
    };
  },

  'blanks.receive': (context, { sheetNo, time, officer, ...handedIn }) => {
    const { db, office, actor, now, today } = context;
    const uid = sheetUid(office.uid, office.programme.uid, sheetNo);
    context.note(uid, ['sheet_no']);
    const blank = blankByNo(db, office.programme.id, sheetNo) ?? fail('blank.unknown');
    if (blank.keyed) fail('blank.keyed');
    if (!plainText(100).safeParse(officer).success) fail('input.invalid', { field: 'officer' });
    const batch = knownBatch(context, blank.batch);
    // Nobody wrote on a paper before it was printed: the pen or the fingers slipped, and the day is asked again.
    const printed = dayInZone(batch.at, office.zone);
    if (handedIn.receivedDay < printed) fail('blank.day', { day: printed });
    // An hour that has not come yet stands on no paper.
    if (handedIn.receivedDay === dayInZone(now, office.zone) && time > timeInZone(now, office.zone)) fail('day.future');
    const paper = takePaper(context, handedIn, () => ({ uid, sheetNo, sheetOrder: blank.number }));
    nameBlankSheet(db, blank.id, paper.sheet);
    const { texts, ground, statementText } = contentOf(batch);
    const content = pennedSlip(texts, ground, { sheetNo, name: paper.name, phone: paper.phone, nikTail: '', day: paper.receivedDay, time, documents: handedIn.documents, officer: officer.trim() });
    insertSlip(db, { uid: context.ids.next(), sheet: paper.sheet, copyOf: null, statementFrom: batch.statementFrom, statementText, content, day: paper.receivedDay, at: now, by: actor.id });
    context.note(uid, ['name', 'phone', 'form_no', 'documents', 'bundle', 'received_day', 'blank_number', ...(paper.receivedDay === today ? [] : ['earlier_day'])]);
    return { sheet: uid, sheetNo, at: now };
  },

  'blanks.explain': (context, { batch: uid, first, last, reason, correct }) => {
    const { db, office, actor, now } = context;
    context.note(uid, ['unused_why']);
    const batch = knownBatch(context, uid);
    const ends = [first, last].map((sheetNo) => blankByNo(db, office.programme.id, sheetNo)?.number ?? fail('blank.unknown'));
    const range = { batch: batch.id, first: Math.min(...ends), last: Math.max(...ends) };
    if (correct && range.first !== range.last) fail('input.invalid', { field: 'correct' });
    const already = correct ? 0 : countExplained(db, range);
    const explained = explainNumbers(db, range, { why: reason, at: now, by: actor.id, again: correct });
    if (explained + already === 0) fail('blank.unknown');
    return { explained, already };
  },
};

function knownBatch({ db, office }: Pick<QueryContext, 'db' | 'office'>, uid: string): BlankBatch {
  return findBatch(db, office.programme.id, uid) ?? fail('thing.unknown', { what: 'batch' });
}

function contentOf(batch: BlankBatch): { readonly texts: OfficeTextsNow; readonly ground: SlipGround; readonly statementText: string } {
  const { texts, ground, statementText } = batchContent.parse(JSON.parse(batch.content));
  return { texts: textsAsWritten(texts), ground, statementText };
}

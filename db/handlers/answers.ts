import type { z } from 'zod';
import type { aboutShown, scanShown } from '../../shared/contract/answers.ts';
import { fail } from '../../shared/problems.ts';
import { coverText } from '../rules/cover.ts';
import { demandAnswerable, findNamed, standingOf } from '../rules/answered-person.ts';
import { correctAnswer } from '../rules/correct-answer.ts';
import { giveScan } from '../rules/give-scan.ts';
import { keepScan } from '../rules/keep-scan.ts';
import { knownSheet } from '../rules/sheet-access.ts';
import { speakingSheet } from '../rules/speaking-sheet.ts';
import type { Handlers, QueryContext } from '../service/context.ts';
import { answersLedger, type LedgerRow, type Saying } from '../stores/answers-ledger.ts';
import { type Answer, findAnswer, insertAnswer, insertAnswerLine, countLines, linesOfAnswer, listAnswers, type Scan, type SentThing, standingLine, undoAnswer, undoAnswerLine, type Undone } from '../stores/answers.ts';
import { headOf } from '../stores/heads.ts';
import { findSentThing } from '../stores/sent-places.ts';

/** Jawaban: what came back, as it really comes (PRODUCT.md). Nothing of it moves a person's state; the latest word on each is a matter of counting. */
export const answersHandlers: Handlers<
  | 'answers.ledger' | 'answers.list' | 'answers.people' | 'answers.find' | 'answers.record' | 'answers.addPerson' | 'answers.undo' | 'answers.correct' | 'answers.undoPerson'
  | 'answers.correctPerson' | 'answers.scan'
> = {
  'answers.ledger': ({ db, office, now }) => {
    const { rows, terkirim, whole } = answersLedger(db, office.programme.id);
    return { rows: rows.map(rowShown), terkirim, whole: { ...whole, sayings: sayingsShown(whole.sayings) }, asOf: now };
  },

  'answers.list': ({ db, office, today, now }) => ({ answers: listAnswers(db, office.programme.id).map(answerShown), today, asOf: now }),

  'answers.people': (context, input) => {
    const { db } = context;
    const answer = knownAnswer(context, input.answer);
    return {
      total: countLines(db, answer.id),
      people: linesOfAnswer(db, answer.id, input.limit, input.offset).map(({ registration, sheet, status, reason, counts, theirs, undone }) => ({
        sheet: headOf(db, sheet),
        place: standingOf(db, answer, registration).place,
        status,
        reason: coverText(reason),
        counts,
        theirs,
        undone: undoneShown(undone),
      })),
    };
  },

  'answers.find': (context, input) => {
    const answer = knownAnswer(context, input.answer);
    const { people, more } = findNamed(context, answer, input.text);
    return { hits: people.map(({ sheet, place, refused, leftAfter }) => ({ sheet: headOf(context.db, sheet), place, refused, leftAfter })), more };
  },

  'answers.record': (context, { about, scan, ...said }) => {
    const { db, office, actor, now } = context;
    const uid = context.ids.next();
    context.note(uid, [said.kind]);
    const thing = sayable(context, said.saidDay, about);
    insertAnswer(db, { ...said, uid, programme: office.programme.id, about: thing, scan: keepScan(context, scan), at: now, by: actor.id });
    return { answer: uid };
  },

  'answers.correct': (context, { answer: uid, why, about, ...said }) => {
    const right = correctAnswer(context, knownAnswer(context, uid), { ...said, about: sayable(context, said.saidDay, about), why });
    return { answer: right, people: namedIn(context, right) };
  },

  'answers.undoPerson': (context, { answer: uid, sheet: sheetUid, why }) => {
    const answer = knownAnswer(context, uid);
    const sheet = knownSheet(context, sheetUid);
    context.note(sheet.uid, ['answer', 'undone']);
    undoAnswerLine(context.db, standingWord(context.db, answer, sheet.id).id, { why, at: context.now, by: context.actor.id });
    return { people: namedIn(context, answer.uid) };
  },

  'answers.correctPerson': (context, { answer: uid, sheet: sheetUid, status, reason, why }) => {
    const { db, now: at, actor } = context;
    const answer = knownAnswer(context, uid);
    const sheet = knownSheet(context, sheetUid);
    context.note(sheet.uid, ['answer', status]);
    const word = standingWord(db, answer, sheet.id);
    undoAnswerLine(db, word.id, { why, at, by: actor.id });
    insertAnswerLine(db, { answer: answer.id, registration: word.registration, status, reason, at, by: actor.id, instead: word.id });
    return { people: namedIn(context, answer.uid) };
  },

  'answers.addPerson': (context, { answer: uid, sheet: sheetUid, status, reason }) => {
    const { db, actor, now } = context;
    const answer = knownAnswer(context, uid);
    const sheet = speakingSheet(db, knownSheet(context, sheetUid));
    context.note(sheet.uid, ['answer', status]);
    if (answer.kind !== 'per_orang') fail('answer.kind');
    if (answer.undone !== null) fail('answer.undone');
    if (sheet.registration === null) fail('answer.not-sent');
    demandAnswerable(standingOf(db, answer, sheet.registration));
    insertAnswerLine(db, { answer: answer.id, registration: sheet.registration, status, reason, at: now, by: actor.id });
    return { people: namedIn(context, answer.uid) };
  },

  'answers.undo': (context, { answer: uid, reason }) => {
    const answer = knownAnswer(context, uid);
    context.note(answer.uid, ['undone']);
    if (answer.undone !== null) fail('answer.undone');
    undoAnswer(context.db, answer.id, { why: reason, at: context.now, by: context.actor.id });
    return { people: namedIn(context, answer.uid) };
  },

  'answers.scan': async (context, input) => {
    const answer = knownAnswer(context, input.answer);
    return giveScan(context, answer.uid, answer.scan, input.folder);
  },
};

/** The sending or kiriman lama of a reference from outside, or `thing.unknown`. */
export function knownThing({ db, office }: Pick<QueryContext, 'db' | 'office'>, about: { readonly kind: 'kiriman' | 'lama'; readonly uid: string }) {
  return findSentThing(db, office.programme.id, about) ?? fail('thing.unknown', { what: 'sending' });
}

export function aboutOf(about: SentThing | null): z.infer<typeof aboutShown> | null {
  return about && { kind: about.kind, uid: about.uid, no: about.no };
}

export function scanOf(scan: Scan | null): z.infer<typeof scanShown> | null {
  return scan && { name: scan.name, bytes: scan.bytes, sha256: scan.sha256 };
}

function knownAnswer({ db, office }: Pick<QueryContext, 'db' | 'office'>, uid: string): Answer {
  return findAnswer(db, office.programme.id, uid) ?? fail('thing.unknown', { what: 'answer' });
}

/** What an answer is about, if it may be said: problems day.future, thing.unknown, sending.state, answer.before-sent. */
function sayable(context: Pick<QueryContext, 'db' | 'office' | 'today'>, saidDay: string, about: Parameters<typeof knownThing>[1] | null): SentThing | null {
  if (saidDay > context.today) fail('day.future');
  const thing = about === null ? null : knownThing(context, about);
  if (thing !== null && !thing.delivered) fail('sending.state', { state: thing.state });
  // Nobody can have answered what had not left yet.
  if (thing?.delivered && saidDay < thing.day) fail('answer.before-sent', { sending: thing.no, day: thing.day });
  return thing;
}

/** Problems: answer.undone, thing.unknown where it says nothing of them (any more). */
function standingWord(db: QueryContext['db'], answer: Answer, sheet: number): NonNullable<ReturnType<typeof standingLine>> {
  if (answer.undone !== null) fail('answer.undone');
  return standingLine(db, answer.id, sheet) ?? fail('thing.unknown', { what: 'person' });
}

/** People whom an answer names now, each once. */
function namedIn(context: Pick<QueryContext, 'db' | 'office'>, uid: string): number {
  const { diterima, ditolak, diteruskan, notTheirs } = knownAnswer(context, uid);
  return diterima + ditolak + diteruskan + notTheirs;
}

function undoneShown(undone: Undone | null): Undone | null {
  return undone && { ...undone, why: coverText(undone.why) };
}

function answerShown({ id: _id, about, scan, undone, ...answer }: Answer) {
  return { ...answer, undone: undoneShown(undone), text: coverText(answer.text), about: aboutOf(about), scan: scanOf(scan) };
}

function rowShown({ sayings, ...row }: LedgerRow) {
  return { ...row, sayings: sayingsShown(sayings) };
}

function sayingsShown(sayings: readonly Saying[]): Saying[] {
  return sayings.map((saying) => ({ ...saying, text: coverText(saying.text) }));
}

import type { z } from 'zod';
import type { aboutShown, scanShown } from '../../shared/contract/answers.ts';
import { fail } from '../../shared/problems.ts';
import { coverText } from '../rules/cover.ts';
import { type AnsweredPerson, findNamed, standingOf } from '../rules/answered-person.ts';
import { giveScan } from '../rules/give-scan.ts';
import { keepScan } from '../rules/keep-scan.ts';
import { knownSheet } from '../rules/sheet-access.ts';
import { speakingSheet } from '../rules/speaking-sheet.ts';
import type { Handlers, QueryContext } from '../service/context.ts';
import type { ReadDb } from '../sql.ts';
import { answersLedger, type LedgerRow, type Saying } from '../stores/answers-ledger.ts';
import { type Answer, findAnswer, insertAnswer, insertAnswerLine, linesOfAnswer, listAnswers, type Scan, type SentThing, undoAnswer } from '../stores/answers.ts';
import { headOf } from '../stores/heads.ts';
import { joinedTree } from '../stores/registrations.ts';
import { findSentThing, firstSentOf } from '../stores/sent-places.ts';

/** Jawaban: what came back, as it really comes (PRODUCT.md). Nothing of it moves a person's state; the latest word on each is a matter of counting. */
export const answersHandlers: Handlers<
  'answers.ledger' | 'answers.list' | 'answers.people' | 'answers.find' | 'answers.record' | 'answers.addPerson' | 'answers.undo' | 'answers.scan'
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
      people: linesOfAnswer(db, answer.id).map(({ registration, sheet, status, reason, counts }) => ({
        sheet: headOf(db, sheet),
        place: standingOf(db, answer, registration).place,
        status,
        reason: coverText(reason),
        counts,
      })),
    };
  },

  'answers.find': (context, input) => {
    const answer = knownAnswer(context, input.answer);
    const { people, more } = findNamed(context, answer, input.text);
    return { hits: people.map(({ sheet, place, refused }) => ({ sheet: headOf(context.db, sheet), place, refused })), more };
  },

  'answers.record': (context, { about, scan, ...said }) => {
    const { db, office, actor, now, today } = context;
    const uid = context.ids.next();
    context.note(uid, [said.kind]);
    if (said.saidDay > today) fail('day.future');
    const thing = about === null ? null : knownThing(context, about);
    if (thing !== null && !thing.delivered) fail('sending.state', { state: thing.state });
    // Nobody can have answered what had not left yet.
    if (thing?.delivered && said.saidDay < thing.day) fail('answer.before-sent', { sending: thing.no, day: thing.day });
    insertAnswer(db, { ...said, uid, programme: office.programme.id, about: thing, scan: keepScan(context, scan), at: now, by: actor.id });
    return { answer: uid };
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
    if (answer.about === null) demandSentBy(db, sheet.registration, answer.saidDay);
    insertAnswerLine(db, { answer: answer.id, registration: sheet.registration, status, reason, at: now, by: actor.id });
    return { people: countNamed(answer) + 1 };
  },

  'answers.undo': (context, { answer: uid, reason }) => {
    const answer = knownAnswer(context, uid);
    context.note(answer.uid, ['undone']);
    if (answer.undone !== null) fail('answer.undone');
    undoAnswer(context.db, answer.id, { why: reason, at: context.now, by: context.actor.id });
    return { people: countNamed(answer) };
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

function demandAnswerable({ place, refused }: AnsweredPerson): void {
  if (refused === 'belum_dikirim') fail('answer.not-sent');
  if (refused === 'kiriman_lain') fail('answer.other-sending', { sending: place?.no ?? '' });
  if (refused === 'sudah_ada') fail('answer.person-there');
}

/** An answer about all that was sent is one about a person from the day on which they first left, or `answer.before-sent`. */
function demandSentBy(db: ReadDb, registration: number, saidDay: string): void {
  const first = firstSentOf(db, joinedTree(db, registration));
  if (first !== null && saidDay < first.day) fail('answer.before-sent', { sending: first.no, day: first.day });
}

function countNamed({ diterima, ditolak, diteruskan }: Answer): number {
  return diterima + ditolak + diteruskan;
}

function answerShown({ id: _id, about, scan, ...answer }: Answer) {
  return { ...answer, text: coverText(answer.text), about: aboutOf(about), scan: scanOf(scan) };
}

function rowShown({ sayings, ...row }: LedgerRow) {
  return { ...row, sayings: sayingsShown(sayings) };
}

function sayingsShown(sayings: readonly Saying[]): Saying[] {
  return sayings.map((saying) => ({ ...saying, text: coverText(saying.text) }));
}

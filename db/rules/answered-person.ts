import { digitsOf } from '../../shared/domain/nik.ts';
import { readNamed } from '../../shared/domain/province-answers.ts';
import { fail } from '../../shared/problems.ts';
import type { QueryContext } from '../service/context.ts';
import type { ReadDb } from '../sql.ts';
import { type Answer, isNamedIn } from '../stores/answers.ts';
import { listSheets } from '../stores/lists.ts';
import { joinedTree, type Registration, registrationOf } from '../stores/registrations.ts';
import { type FirstSent, firstSentOf, headRowsOf, lastPlaceOf, placeIn, registrationAt, type SentPlace } from '../stores/sent-places.ts';
import { findSheetById } from '../stores/sheets.ts';
import { sheetsByNik } from '../stores/typed-text.ts';
import { speakingSheet } from './speaking-sheet.ts';
import { sheetNamed } from './typed-sheet.ts';

/** People shown for one text; whoever has the letter in hand can type more of it. */
const mostHits = 20;

export type WhyNotAnswered = 'belum_dikirim' | 'kiriman_lain' | 'sudah_ada' | 'sebelum_dikirim';

export interface AnsweredPerson {
  readonly registration: Registration;
  /** The sheet that speaks for the person. */
  readonly sheet: number;
  /** In the sending that is answered, else where they were sent last; null: nowhere. */
  readonly place: SentPlace | null;
  readonly refused: WhyNotAnswered | null;
  /** Where and when they first left, if that was after the day on which something was said of all that was sent; null: before it. */
  readonly leftAfter: FirstSent | null;
}

/** Whom a text of a letter means (readNamed): the person of a line, of a row of the file, of a number of theirs, or all of a name. */
export function findNamed(context: Pick<QueryContext, 'db' | 'office'>, answer: Answer, typed: string): { readonly people: readonly AnsweredPerson[]; readonly more: boolean } {
  const { db, office } = context;
  const programme = office.programme.id;
  const named = readNamed(typed);
  if (named.kind === 'text') {
    const { ids, more } = sheetsOf(context, named.text);
    const sheets = ids.flatMap((id) => findSheetById(db, id) ?? []).map((sheet) => speakingSheet(db, sheet));
    const registrations = sheets.flatMap((sheet) => (sheet.registration === null ? [] : [sheet.registration]));
    return { people: peopleOf(db, answer, registrations), more };
  }
  const { about } = answer;
  const [no, line] = named.kind === 'line' ? [named.sending, named.line] : [about?.no ?? '', about === null ? 0 : named.row - headRowsOf(db, about)];
  const found = registrationAt(db, programme, no, line);
  return { people: peopleOf(db, answer, found === null ? [] : [rootOf(db, found)]), more: false };
}

/** How a person stands to an answer: where they were sent, and why they cannot be named in it. */
export function standingOf(db: ReadDb, answer: Pick<Answer, 'id' | 'about' | 'saidDay'>, registrationId: number): AnsweredPerson {
  const registration = registrationOf(db, registrationId);
  const own = joinedTree(db, registration.id);
  const last = lastPlaceOf(db, own);
  const here = answer.about === null ? last : placeIn(db, answer.about, own);
  const leftAfter = answer.about === null ? firstAfter(db, own, answer.saidDay) : null;
  const whole = leftAfter === null ? null : 'sebelum_dikirim';
  const refused = last === null ? 'belum_dikirim' : here === null ? 'kiriman_lain' : isNamedIn(db, answer.id, own) ? 'sudah_ada' : whole;
  return { registration, sheet: registration.activeSheet, place: here ?? last, refused, leftAfter };
}

/** Problems: answer.not-sent, answer.other-sending, answer.person-there, answer.before-sent. */
export function demandAnswerable({ place, refused, leftAfter }: AnsweredPerson): void {
  if (refused === 'belum_dikirim') fail('answer.not-sent');
  if (refused === 'kiriman_lain') fail('answer.other-sending', { sending: place?.no ?? '' });
  if (refused === 'sudah_ada') fail('answer.person-there');
  if (refused === 'sebelum_dikirim' && leftAfter !== null) failBefore(leftAfter);
}

/** An answer about all that was sent is one about a person from the day on which they first left, or `answer.before-sent`. */
export function demandSentBy(db: ReadDb, registration: number, saidDay: string): void {
  const first = firstAfter(db, joinedTree(db, registration), saidDay);
  if (first !== null) failBefore(first);
}

function firstAfter(db: ReadDb, own: readonly number[], saidDay: string): FirstSent | null {
  const first = firstSentOf(db, own);
  return first !== null && saidDay < first.day ? first : null;
}

function failBefore({ no, day }: FirstSent): never {
  return fail('answer.before-sent', { sending: no, day });
}

function peopleOf(db: ReadDb, answer: Answer, registrations: readonly number[]): readonly AnsweredPerson[] {
  return [...new Set(registrations)].map((id) => standingOf(db, answer, id));
}

/** The person that this registration is part of: itself, or the one that it was joined to. */
function rootOf(db: ReadDb, id: number): number {
  const { joinedTo } = registrationOf(db, id);
  return joinedTo === null ? id : rootOf(db, joinedTo);
}

function sheetsOf(context: Pick<QueryContext, 'db' | 'office'>, text: string): { readonly ids: readonly number[]; readonly more: boolean } {
  if (text === '') return { ids: [], more: false };
  const { db, office } = context;
  const named = sheetNamed(context, text);
  if (named !== null) return { ids: named === 'wrong' ? [] : [named], more: false };
  const nik = digitsOf(text);
  if (/^\d{16}$/u.test(nik)) return { ids: sheetsByNik(db, nik).slice(0, mostHits), more: false };
  // Whoever only has nearly the name is not named by it.
  const page = listSheets(db, { programme: office.programme.id, text, paperState: null, sendState: null, why: null, sendWithoutNik: false, bundle: null, answer: null }, mostHits, 0);
  return page.like ? { ids: [], more: false } : { ids: page.ids, more: page.more || page.total > page.ids.length };
}

import type { AnswerFacts } from '../../shared/domain/answer.ts';
import { newcomer } from '../../shared/domain/answer/newcomer.ts';
import { dayInZone } from '../../shared/domain/days.ts';
import { emptyValues, type SheetValues } from '../../shared/domain/fields.ts';
import { stillToDo } from '../../shared/domain/follow-up.ts';
import { foldName } from '../../shared/domain/name.ts';
import { tailOf } from '../../shared/domain/nik.ts';
import { statementOn } from '../../shared/domain/profile.ts';
import type { WhyNotReady } from '../../shared/domain/states.ts';
import type { QueryContext } from '../service/context.ts';
import type { ReadDb } from '../sql.ts';
import { latestHearsay, oldRowsSaying, oldSendingFacts, withdrawnRows } from '../stores/answer-facts.ts';
import { latestAnswerOf, olderAnswerOf, type PersonAnswer } from '../stores/answers.ts';
import { bundlePlace } from '../stores/bundles.ts';
import { keyedOf } from '../stores/current.ts';
import { factsOfPeople } from '../stores/follow-up.ts';
import { headOf } from '../stores/heads.ts';
import { findOldRows } from '../stores/old-row-finds.ts';
import { officeTextsNow } from '../stores/office-texts.ts';
import { accountOf, stepsOf } from '../stores/online.ts';
import { decidedDifferent } from '../stores/pairs.ts';
import { writingsOf } from '../stores/person-writings.ts';
import { joinedTree, nearHolders, registrationOf, sentWithNikOf } from '../stores/registrations.ts';
import { sendingOf } from '../stores/sending-lines.ts';
import { type Sheet, sheetsOfRegistration } from '../stores/sheets.ts';
import { latestNotTheirs, latestWithdrawnOf } from '../stores/told-answers.ts';
import { approvedAt } from '../stores/verifications.ts';
import { versionOf } from '../stores/versions.ts';
import { nearlySame } from './check-sheet.ts';
import { coverText } from './cover.ts';
import { followUpGround } from './follow-up.ts';
import { withdrawnBefore } from './handed-in-again.ts';
import { standingMarks } from './marks.ts';
import { askedPair } from './second-sheet.ts';
import { whyNot } from './settle.ts';

/** Open rows of one name that are looked through. */
const mostMaybe = 50;

/** All that the answer card says about the person of a sheet, as things stand now. */
export function answerFacts(context: Pick<QueryContext, 'db' | 'office' | 'today'>, sheet: Sheet): AnswerFacts {
  const { db, office, today } = context;
  const { profile } = office.profileVersion;
  const head = headOf(db, sheet.id);
  const version = sheet.headVersion === null ? null : versionOf(db, sheet.headVersion);
  const values = version?.values ?? emptyValues();
  const person = head.sendState === null ? null : sheet.registration;
  const why = person === null ? [] : whyNot(db, person, office);
  const tree = person === null ? [] : joinedTree(db, person);
  const answer = person === null ? null : latestAnswerOf(db, person);
  const older = person === null || answer !== null ? null : olderAnswerOf(db, person);
  const gone = latestWithdrawnOf(db, tree);
  const rowless = person === null ? null : latestNotTheirs(db, person);
  const hearsay = latestHearsay(db, office.programme.id, tree);
  const sent = person === null ? null : sendingOf(db, person);
  const before = person === null ? [] : withdrawnBefore(db, registrationOf(db, person));
  const others = [...before, ...(person === null ? [] : [person])].flatMap((each) => sheetsOfRegistration(db, each)).filter((other) => other.id !== sheet.id);
  return {
    paperState: sheet.paperState,
    sendState: head.sendState,
    why,
    sheetNo: sheet.sheetNo,
    name: head.name,
    village: head.village,
    birthYear: head.birthYear,
    nikTail: tailOf(values.nik),
    receivedDay: sheet.receivedDay,
    bundle: head.bundle,
    bundlePlace: sheet.bundle === null ? '' : coverText(bundlePlace(db, sheet.bundle)),
    list: head.list,
    asksForCopy: person !== null && asksForCopy(context, person),
    hasKtpCopy: version === null ? sheet.documents.fotokopi_ktp : values.fotokopi_ktp === 'ya',
    keyedAt: keyedOf(db, sheet.id)?.at ?? null,
    checkedAt: sheet.headVersion === null || sheet.paperState !== 'diperiksa' ? null : approvedAt(db, sheet.id, sheet.headVersion),
    sending: sent === null || sent.day === null ? null : { no: sent.no, line: sent.line, day: sent.day, letter: sent.letter === '' ? null : coverText(sent.letter), to: coverText(sent.to) },
    answer: answer && wordOnCard(answer),
    olderAnswer: older && wordOnCard(older),
    withdrawn: gone === null || gone.status === answer?.status ? null : { status: gone.status, day: gone.saidDay, on: dayInZone(gone.at, office.zone) },
    notTheirs: rowless === null || rowless.status === answer?.status ? null : { status: rowless.status, day: rowless.saidDay, no: rowless.no },
    // What an answer says counts more than what somebody heard before it.
    hearsay: hearsay === null || (answer !== null && answer.saidDay >= hearsay.day) ? null : { ...hearsay, source: coverText(hearsay.source), letter: coverText(hearsay.letter), text: coverText(hearsay.text) },
    oldSendings: person === null ? [] : oldSendingsOf(db, office.programme.id, tree, head.name),
    online: stepsOf(db, tree),
    accountPhone: person === null ? '' : (accountOf(db, person)?.alive ?? ''),
    statement: statementOn(profile, today),
    programme: profile.name,
    today,
    waves: profile.waves,
    officeName: office.name,
    districtName: office.districtName,
    texts: officeTextsNow(db),
    secondSheets: others.filter((other) => other.paperState === 'lembar_kedua').map((other) => other.sheetNo),
    voidSheets: others.filter((other) => other.paperState === 'batal').map((other) => other.sheetNo),
    primarySheet: head.primarySheet,
    nikConflict: standingMarks(db, sheet.id).some((mark) => mark.check === 'nik-conflict' && mark.state === 'terbuka'),
    noNik: version !== null && values.nik === '' && !(profile.sendWithoutNik && values.alasan_tanpa_nik !== ''),
    comparedWithSent: person !== null && head.sendState === 'belum_siap' && why.some((each) => comparing.has(each)) && comparedWithSent(context, sheet, person, values),
    zone: office.zone,
  };
}

/** Reasons behind which may lie that this person has another sheet. */
const comparing: ReadonlySet<WhyNotReady> = new Set(['mungkin_orang_sama', 'nik_bentrok', 'tanda_terbuka']);

/** Whether the other sheet, which has the NIK of this one or nearly so, or was named by its clerk, was sent, and nobody has decided that it is another person's. */
function comparedWithSent(context: Pick<QueryContext, 'db' | 'office'>, sheet: Sheet, person: number, values: SheetValues): boolean {
  const { db, office } = context;
  const different = decidedDifferent(db, person);
  if (sentWithNikOf(db, person).some((other) => !different.has(other))) return true;
  const isNear = standingMarks(db, sheet.id).some((mark) => mark.check === 'nik-near' && mark.state === 'terbuka');
  const near = isNear ? nearlySame(db, { registration: person, values }, nearHolders(db, office.programme.id, values.nik)) : [];
  return [askedPair(context, sheet)?.other, ...near].some((other) => other !== undefined && registrationOf(db, other.registration).sendState === 'terkirim');
}

/** By the rule and the facts of Tindak lanjut, so that card, slip and list ask for the same. */
function asksForCopy(context: Pick<QueryContext, 'db' | 'office' | 'today'>, person: number): boolean {
  const known = factsOfPeople(context.db, [person], followUpGround(context)).get(person);
  return known !== undefined && stillToDo(known.facts).includes('fotokopi');
}

/**
 * Files that left before, with a row that may be the person's: one with a NIK of theirs, or with their name and birth date, whosoever it is
 * by now (nobody is told that they are not in a file in which they stand); or one with their whole name that is nobody's.
 */
function oldSendingsOf(db: ReadDb, programme: number, tree: readonly number[], name: string): AnswerFacts['oldSendings'] {
  const facts = oldSendingFacts(db, programme, tree);
  if (facts.every(({ line }) => line !== null)) return facts.map((fact) => ({ ...fact, to: coverText(fact.to), maybe: null }));
  const gone = withdrawnRows(db, programme);
  const saying = oldRowsSaying(db, programme, writingsOf(db, tree));
  const open = facts.some(({ line, open: rows }) => line === null && rows > 0);
  const named = open && name !== '' ? findOldRows(db, programme, name, false, mostMaybe).filter((row) => foldName(row.name) === foldName(name)) : [];
  return facts.map((fact) => {
    const maybe = fact.line === null ? ([...saying, ...named].find(({ no }) => no === fact.no)?.line ?? null) : null;
    return { ...fact, to: coverText(fact.to), open: fact.open + (gone.get(fact.no) ?? 0), maybe };
  });
}

/** What the office wrote down of an answer may name a number; a card never does. */
function wordOnCard({ status, reason, saidDay, saidBy, channel, letter }: PersonAnswer): NonNullable<AnswerFacts['answer']> {
  return { status, reason: coverText(reason), day: saidDay, source: coverText(saidBy), channel, letter: coverText(letter) };
}

/** The same of somebody whose paper is only just coming in, or will come on a slip printed beforehand: nothing is known yet. */
export function newcomerFacts({ db, office, today }: Pick<QueryContext, 'db' | 'office' | 'today'>): AnswerFacts {
  return newcomer({ profile: office.profileVersion.profile, today, officeName: office.name, districtName: office.districtName, zone: office.zone, texts: officeTextsNow(db) });
}

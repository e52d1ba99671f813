import type { AnswerFacts } from '../../shared/domain/answer.ts';
import { newcomer } from '../../shared/domain/answer/newcomer.ts';
import { dayInZone } from '../../shared/domain/days.ts';
import { emptyValues } from '../../shared/domain/fields.ts';
import { foldName } from '../../shared/domain/name.ts';
import { tailOf } from '../../shared/domain/nik.ts';
import { statementOn, waveOn } from '../../shared/domain/profile.ts';
import type { QueryContext } from '../service/context.ts';
import type { ReadDb } from '../sql.ts';
import { latestHearsay, oldSendingFacts } from '../stores/answer-facts.ts';
import { latestAnswerOf, latestWithdrawnOf, olderAnswerOf, type PersonAnswer } from '../stores/answers.ts';
import { bundlePlace } from '../stores/bundles.ts';
import { keyedOf } from '../stores/current.ts';
import { headOf } from '../stores/heads.ts';
import { findOldRows } from '../stores/old-row-finds.ts';
import { officeTextsNow } from '../stores/office-texts.ts';
import { accountOf, stepsOf } from '../stores/online.ts';
import { joinedTree, registrationOf } from '../stores/registrations.ts';
import { sendingOf } from '../stores/sending-lines.ts';
import { type Sheet, sheetsOfRegistration } from '../stores/sheets.ts';
import { approvedAt } from '../stores/verifications.ts';
import { versionOf } from '../stores/versions.ts';
import { coverText } from './cover.ts';
import { withdrawnBefore } from './handed-in-again.ts';
import { standingMarks } from './marks.ts';
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
  const tree = person === null ? [] : joinedTree(db, person);
  const answer = person === null ? null : latestAnswerOf(db, person);
  const older = person === null || answer !== null ? null : olderAnswerOf(db, person);
  const gone = latestWithdrawnOf(db, tree);
  const hearsay = latestHearsay(db, office.programme.id, tree);
  const sent = person === null ? null : sendingOf(db, person);
  const before = person === null ? [] : withdrawnBefore(db, registrationOf(db, person));
  const others = [...before, ...(person === null ? [] : [person])].flatMap((each) => sheetsOfRegistration(db, each)).filter((other) => other.id !== sheet.id);
  return {
    paperState: sheet.paperState,
    sendState: head.sendState,
    why: person === null ? [] : whyNot(db, person, office),
    sheetNo: sheet.sheetNo,
    name: head.name,
    village: head.village,
    birthYear: head.birthYear,
    nikTail: tailOf(values.nik),
    receivedDay: sheet.receivedDay,
    bundle: head.bundle,
    bundlePlace: sheet.bundle === null ? '' : coverText(bundlePlace(db, sheet.bundle)),
    list: head.list,
    hasKtpCopy: version === null ? sheet.documents.fotokopi_ktp : values.fotokopi_ktp === 'ya',
    keyedAt: keyedOf(db, sheet.id)?.at ?? null,
    checkedAt: sheet.headVersion === null || sheet.paperState !== 'diperiksa' ? null : approvedAt(db, sheet.id, sheet.headVersion),
    sending: sent === null || sent.day === null ? null : { no: sent.no, line: sent.line, day: sent.day, letter: sent.letter === '' ? null : coverText(sent.letter), to: coverText(sent.to) },
    answer: answer && wordOnCard(answer),
    olderAnswer: older && wordOnCard(older),
    withdrawn: gone === null || gone.status === answer?.status ? null : { status: gone.status, day: gone.saidDay, on: dayInZone(gone.at, office.zone) },
    // What an answer says counts more than what somebody heard before it.
    hearsay: hearsay === null || (answer !== null && answer.saidDay >= hearsay.day) ? null : { ...hearsay, source: coverText(hearsay.source), letter: coverText(hearsay.letter), text: coverText(hearsay.text) },
    oldSendings: person === null ? [] : oldSendingsOf(db, office.programme.id, [...tree, ...before], { name: head.name, nik: values.nik }),
    online: stepsOf(db, tree),
    accountPhone: person === null ? '' : (accountOf(db, person)?.alive ?? ''),
    statement: statementOn(profile, today),
    programme: profile.name,
    today,
    wave: waveOn(profile, today),
    waves: profile.waves,
    officeName: office.name,
    districtName: office.districtName,
    texts: officeTextsNow(db),
    secondSheets: others.filter((other) => other.paperState === 'lembar_kedua').map((other) => other.sheetNo),
    voidSheets: others.filter((other) => other.paperState === 'batal').map((other) => other.sheetNo),
    primarySheet: head.primarySheet,
    nikConflict: standingMarks(db, sheet.id).some((mark) => mark.check === 'nik-conflict' && mark.state === 'terbuka'),
    noNik: version !== null && values.nik === '',
    zone: office.zone,
  };
}

/** Files that left before, with a row that may be the person's where nobody has said yet whose it is: one with their whole name, or their NIK. */
function oldSendingsOf(db: ReadDb, programme: number, tree: readonly number[], { name, nik }: { readonly name: string; readonly nik: string }): AnswerFacts['oldSendings'] {
  const facts = oldSendingFacts(db, programme, tree);
  const asked = facts.some(({ line, open }) => line === null && open > 0);
  const named = asked && name !== '' ? findOldRows(db, programme, name, false, mostMaybe).filter((row) => foldName(row.name) === foldName(name)) : [];
  const numbered = asked && /^\d{16}$/u.test(nik) ? findOldRows(db, programme, nik, false, mostMaybe) : [];
  return facts.map((fact) => ({ ...fact, to: coverText(fact.to), maybe: fact.line === null ? ([...numbered, ...named].find(({ no }) => no === fact.no)?.line ?? null) : null }));
}

/** What the office wrote down of an answer may name a number; a card never does. */
function wordOnCard({ status, reason, saidDay, saidBy, channel, letter }: PersonAnswer): NonNullable<AnswerFacts['answer']> {
  return { status, reason: coverText(reason), day: saidDay, source: coverText(saidBy), channel, letter: coverText(letter) };
}

/** The same of somebody whose paper is only just coming in, or will come on a slip printed beforehand: nothing is known yet. */
export function newcomerFacts({ db, office, today }: Pick<QueryContext, 'db' | 'office' | 'today'>): AnswerFacts {
  return newcomer({ profile: office.profileVersion.profile, today, officeName: office.name, districtName: office.districtName, zone: office.zone, texts: officeTextsNow(db) });
}

import { normaliseEmail, looksLikeEmail } from '../../shared/domain/email.ts';
import { countGroup, onlineGroups, ruleOf } from '../../shared/domain/online-groups.ts';
import { lostAtHand } from '../../shared/domain/next-wave.ts';
import type { OnlineEvent } from '../../shared/domain/online.ts';
import { looksLikePhone, normalisePhone } from '../../shared/domain/phone.ts';
import { openedWaves, waveOn } from '../../shared/domain/profile.ts';
import { present } from '../../shared/assert.ts';
import { fail } from '../../shared/problems.ts';
import { answerCardOf } from '../rules/answer-card.ts';
import { noteGroup } from '../rules/note-group.ts';
import { type MatchedLine, matchLines } from '../rules/online-list.ts';
import { noteStep, settleStanding, stepsOfPerson } from '../rules/online.ts';
import { personOf } from '../rules/person-of.ts';
import { speakingSheet } from '../rules/speaking-sheet.ts';
import type { CommandContext, Handlers } from '../service/context.ts';
import { headsOf } from '../stores/heads.ts';
import { accountOf, countStandings, findStep, peopleStanding, takeBackStep, writeAccount } from '../stores/online.ts';
import { registrationOf } from '../stores/registrations.ts';
import { findSheetById } from '../stores/sheets.ts';

type Names = 'online.path' | 'online.note' | 'online.undo' | 'online.account' | 'online.match' | 'online.many' | 'online.noteGroup' | 'online.figures' | 'online.people';

/** The way online of one person and of many (PRODUCT.md "The person's own path online"). It decides nothing and moves no state of either ledger. */
export const onlineHandlers: Handlers<Names> = {
  'online.path': (context, input) => {
    const { db } = context;
    const { registration } = personOf(context, input.sheet);
    return {
      events: [...stepsOfPerson(db, registration)],
      account: accountOf(db, registration),
    };
  },

  'online.note': (context, { sheet: uid, ...said }) => {
    const person = personOf(context, uid);
    context.note(person.sheet.uid, ['online_step']);
    demandPast(context, said);
    const step = noteStep(context, person.registration, said);
    return { step, card: answerCardOf(context, person.sheet) };
  },

  'online.undo': (context, input) => {
    const { db, office, actor, now } = context;
    const step = findStep(db, office.programme.id, input.step) ?? fail('thing.unknown', { what: 'step' });
    const own = present(findSheetById(db, registrationOf(db, step.registration).activeSheet), 'sheet of a registration');
    const sheet = speakingSheet(db, own);
    context.note(sheet.uid, ['online_step']);
    takeBackStep(db, step.id, actor.id, now);
    settleStanding(db, step.registration);
    return { card: answerCardOf(context, sheet) };
  },

  'online.account': (context, input) => {
    const person = personOf(context, input.sheet);
    context.note(person.sheet.uid, ['online_account']);
    const email = normaliseEmail(input.email);
    const phone = normalisePhone(input.phone);
    // Whatever is no address and no number may be a password or a code, and is not kept.
    if (email !== '' && !looksLikeEmail(email)) fail('account.not-contact', { field: 'email' });
    if (phone !== '' && !looksLikePhone(phone)) fail('account.not-contact', { field: 'phone' });
    writeAccount(context.db, person.registration, { email, phone, alive: input.alive }, context.actor.id, context.now);
    return { card: answerCardOf(context, person.sheet) };
  },

  'online.match': (context, { text, day, ...said }) => {
    const lines = matchLines(context, text, { ...said, day: day ?? context.today, source: 'daftar' });
    return { lines: lines.map(shownLine), matched: lines.filter(({ result }) => result === 'cocok').length };
  },

  'online.many': (context, { text, ...said }) => {
    context.note(context.office.programme.uid, ['online_step']);
    demandPast(context, said);
    const lines = matchLines(context, text, said);
    const noted = lines.filter(({ result }) => result === 'cocok');
    for (const { registration } of noted) noteStep(context, present(registration, 'a matched line has its person'), said);
    return { noted: noted.length, already: lines.filter(({ result }) => result === 'sudah_ada').length, lines: lines.map(shownLine) };
  },

  'online.noteGroup': noteGroup,

  'online.figures': ({ db, office, today, now }) => {
    const { waves } = office.profileVersion.profile;
    const counts = countStandings(db, office.programme.id, lostAtHand(waves, today));
    const wave = waveOn({ waves }, today);
    return {
      people: counts.reduce((sum, { people }) => sum + people, 0),
      groups: onlineGroups.map((group) => ({ group, people: countGroup(group, counts) })),
      wave: wave && { no: wave.no, opens: wave.opens, closes: wave.closes },
      opened: openedWaves(waves, today),
      today,
      asOf: now,
    };
  },

  'online.people': ({ db, office, today }, { group, offset, limit }) => {
    const programme = office.programme.id;
    const wave = lostAtHand(office.profileVersion.profile.waves, today);
    const people = peopleStanding(db, programme, ruleOf(group), wave, limit, offset);
    return { rows: [...headsOf(db, people.map(({ sheet }) => sheet))], total: countGroup(group, countStandings(db, programme, wave)) };
  },
};

function demandPast({ today }: CommandContext, { day }: OnlineEvent): void {
  if (day > today) fail('day.future');
}

function shownLine({ line, result, sheetNo, name }: MatchedLine) {
  return { line, result, sheetNo, name };
}

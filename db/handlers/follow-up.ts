import { present } from '../../shared/assert.ts';
import { calledNumber, isWrong } from '../../shared/domain/contact-export.ts';
import { stillToDo } from '../../shared/domain/follow-up.ts';
import { messageFault, type MessageKey, messageKeys, shippedMessages } from '../../shared/domain/messages.ts';
import { fail } from '../../shared/problems.ts';
import { unassigned } from '../../shared/domain/person-data.ts';
import { coverText } from '../rules/cover.ts';
import { exportContacts } from '../rules/export-contacts.ts';
import { followUpGround, followUpQuery } from '../rules/follow-up.ts';
import { demandNoSecret } from '../rules/no-secret.ts';
import { personOf } from '../rules/person-of.ts';
import type { Handlers } from '../service/context.ts';
import type { ReadDb } from '../sql.ts';
import { assign, assignedOf, carriedStatements, contactsOf, insertContact, lastContacts, livedInVillages, phonesOf, usersWithPeople } from '../stores/contacts.ts';
import { everybodyToFollow, factsOfPeople, peopleToFollow } from '../stores/follow-up.ts';
import { recordHandedOut } from '../stores/handed-out.ts';
import { headOf, headsOf } from '../stores/heads.ts';
import { messageTexts } from '../stores/message-texts.ts';
import { writeText } from '../stores/office-texts.ts';
import { wavesOfPeople } from '../stores/online.ts';
import { allUsers, userByUid } from '../stores/users.ts';

/** Nobody prints more for one village. */
const mostOfVillage = 20_000;

/** Tindak lanjut: who must still act, and on what; who tried to reach them; what goes out to them. */
export const followUpHandlers: Handlers<
  'followUp.list' | 'followUp.choices' | 'followUp.detail' | 'followUp.note' | 'followUp.assign' | 'followUp.villageList' | 'followUp.export' | 'followUp.texts' | 'followUp.saveText'
> = {
  'followUp.list': (context, { filter, offset, limit }) => {
    const { db, now, today } = context;
    const ground = followUpGround(context);
    const query = followUpQuery(context, filter);
    const { people: page, total } = peopleToFollow(db, query, ground, limit, offset);
    const ids = page.map((person) => person.registration);
    const facts = factsOfPeople(db, ids, ground);
    const last = lastContacts(db, ids);
    const assigned = assignedOf(db, ids);
    const heads = headsOf(db, page.map((person) => person.sheet));
    const rows = page.map(({ registration }, index) => {
      const { uid, sheetNo, name, birthYear, village } = present(heads[index], 'head of a sheet');
      const known = present(facts.get(registration), 'facts of a person');
      return {
        sheet: uid, sheetNo, name, birthYear, village,
        todo: [...stillToDo(known.facts)],
        stuck: known.stuck,
        assignedTo: assigned.get(registration)?.name ?? null,
        last: last.get(registration) ?? null,
      };
    });
    return { rows, total, asOf: now, today };
  },

  'followUp.choices': ({ db, office }) => ({
    clerks: clerksOf(db),
    villages: [...livedInVillages(db)],
    waves: [...new Set([...office.profileVersion.profile.waves.map((wave) => wave.no), ...wavesOfPeople(db, office.programme.id)])].toSorted((left, right) => left - right),
    statements: [...carriedStatements(db)],
  }),

  'followUp.detail': (context, input) => {
    const { db } = context;
    const person = personOf(context, input.sheet);
    const head = headOf(db, person.sheet.id);
    const known = present(factsOfPeople(db, [person.registration], followUpGround(context)).get(person.registration), 'facts of a person');
    const { account, paper, alive, wrong } = present(phonesOf(db, [person.registration]).get(person.registration), 'phones of a person');
    return {
      sheet: head.uid,
      sheetNo: head.sheetNo,
      name: head.name,
      village: head.village,
      todo: [...stillToDo(known.facts)],
      stuck: known.stuck,
      phones: { account, paper: coverText(paper), alive, wrong: [...(isWrong(account, wrong) ? (['akun'] as const) : []), ...(isWrong(paper, wrong) ? (['kertas'] as const) : [])] },
      assignedTo: assignedOf(db, [person.registration]).get(person.registration) ?? null,
      contacts: contactsOf(db, person.all).map((contact) => ({ ...contact, note: coverText(contact.note) })),
    };
  },

  'followUp.note': (context, { sheet, how, number, note, nextDay }) => {
    const { db, actor, now, today } = context;
    if (nextDay !== '' && nextDay < today) fail('day.past');
    const person = personOf(context, sheet);
    context.note(person.uid, ['contact']);
    demandNoSecret(note);
    const uid = context.ids.next();
    const phone = calledNumber(present(phonesOf(db, [person.registration]).get(person.registration), 'phones of a person'), number, how === 'salah_nomor');
    insertContact(db, { uid, registration: person.registration, how, note, nextDay, phone, day: today, at: now, by: actor.id });
    return { contact: uid, at: now };
  },

  'followUp.assign': (context, { sheets, to }) => {
    const { db, actor, now } = context;
    const clerk = to === null ? null : userByUid(db, to);
    if (to !== null && clerk?.active !== true) fail('thing.unknown', { what: 'user' });
    const people = new Map(sheets.map((sheet) => personOf(context, sheet)).map((person) => [person.registration, person.uid]));
    const [only] = people.values();
    // One person is named; of several the clerk who gets them, and everybody beside what was done: whoever asks what is held on them is told.
    const alone = people.size === 1 && only !== undefined;
    context.note(alone ? only : (clerk?.uid ?? ''), [clerk === null ? unassigned : 'assigned_to', ...(alone ? [] : people.values())]);
    for (const registration of people.keys()) assign(db, registration, clerk?.id ?? null, actor.id, now);
    return { people: people.size };
  },

  'followUp.villageList': (context, { village, purpose, askedBy }) => {
    const { db, actor, now } = context;
    const uid = context.ids.next();
    context.note(uid, ['nama']);
    const place = livedInVillages(db).find(({ code }) => code === village) ?? fail('follow-up.nobody');
    const ground = followUpGround(context);
    const { people } = peopleToFollow(db, followUpQuery(context, { ...everybodyToFollow, village }), ground, mostOfVillage, 0);
    if (people.length === 0) fail('follow-up.nobody');
    recordHandedOut(db, { uid, kind: 'daftar_desa', purpose, askedBy, at: now, by: actor.id }, people.map((person) => person.registration));
    const listed = headsOf(db, people.map((person) => person.sheet)).map(({ name, sheetNo }) => ({ name, sheetNo }));
    return { village: place.name, district: place.district, people: listed.toSorted((left, right) => left.name.localeCompare(right.name, 'id') || left.sheetNo.localeCompare(right.sheetNo)), at: now };
  },

  'followUp.export': exportContacts,

  'followUp.texts': ({ db }) => {
    const texts = messageTexts(db);
    return { texts: messageKeys.map((key) => ({ key, text: texts[key], shipped: shippedMessages[key] })) };
  },

  'followUp.saveText': (context, { key, text }) => {
    const { db, actor, now, office } = context;
    context.note(office.programme.uid, [key]);
    if (text !== null) demandSendable(key, text);
    // Words that are the shipped ones are no words of the office.
    writeText(db, key, text === shippedMessages[key] ? null : text, now, actor.id);
    return { text: messageTexts(db)[key] };
  },
};

/** Those who work here, and those who no longer do but still have people to see to: nobody is left without a way to be found. */
function clerksOf(db: ReadDb) {
  const having = usersWithPeople(db);
  return allUsers(db).filter((user) => user.active || having.has(user.id)).map((user) => ({ user: user.uid, name: user.name, active: user.active }));
}

/** Problems: message.placeholder, text.secret, message.number, message.status. */
function demandSendable(key: MessageKey, text: string): void {
  const fault = messageFault(key, text);
  switch (fault?.kind) {
    case undefined:
      return;
    case 'placeholder':
      return fail('message.placeholder', { words: [...fault.words] });
    case 'secret':
      return fail('text.secret');
    case 'number':
      return fail('message.number');
    case 'status':
      return fail('message.status', { words: [...fault.words] });
  }
}

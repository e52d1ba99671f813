import type { FollowUpFilter } from '../../shared/contract/follow-up.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import { present } from '../../shared/assert.ts';
import { contactFileName, type LeftOutWhy, leftOutWhys, numbersIn, phoneOf, writtenPhone } from '../../shared/domain/contact-export.ts';
import { byteOrderMark, csvLine, guardCell } from '../../shared/domain/csv-row.ts';
import { stillToDo } from '../../shared/domain/follow-up.ts';
import { fillMessage, messageKey, sharedMessage } from '../../shared/domain/messages.ts';
import { nextWave } from '../../shared/domain/next-wave.ts';
import { waveOn } from '../../shared/domain/profile.ts';
import { fail } from '../../shared/problems.ts';
import { contactsInTurn } from '../export/half-contacts.ts';
import { handOutFile } from '../export/hand-out-file.ts';
import { requireFolder } from '../export/package-folder.ts';
import type { JobContext, JobHandler } from '../service/context.ts';
import { allPhonesAfter, phonesOf } from '../stores/contacts.ts';
import { factsOfPeople, peopleToFollowAfter } from '../stores/follow-up.ts';
import { recordHandedOut } from '../stores/handed-out.ts';
import { registrationOf } from '../stores/registrations.ts';
import { messageTexts } from '../stores/message-texts.ts';
import { handedInAgain } from './handed-in-again.ts';
import { followUpGround, followUpQuery } from './follow-up.ts';

interface Reached {
  readonly registration: number;
  readonly phone: string;
  readonly text: string;
}

interface Missed {
  readonly sheetNo: string;
  readonly name: string;
  readonly why: LeftOutWhy;
}

const pageSize = 150;
/** Shown by name; the others are counted. */
const mostNamed = 200;

/**
 * followUp.export: phones and texts of everybody in a filter, recorded as handOutFile says.
 */
export const exportContacts: JobHandler<'followUp.export'> = (job, input) => contactsInTurn(() => writeContacts(job, input));

async function writeContacts(job: JobContext, { filter, form, purpose, folder }: Input<'followUp.export'>): Promise<Output<'followUp.export'>> {
  await requireFolder(folder);
  const shared = await sharedPhones(job);
  const { reached, missed } = await reachedOf(job, filter);
  if (reached.length === 0) fail('follow-up.nobody');
  const rows = rowsOf(job, reached, shared);
  const file = await handOutFile(job, {
    folder,
    content: byteOrderMark + csvLine(['nomor', 'teks']) + rows.map(([phone, text]) => csvLine([writtenPhone(phone, form), guardCell(text)])).join(''),
    nameOf: (copy) => contactFileName(job.today, rows.length, copy),
    record({ db, ids, now, actor, note }) {
      const uid = ids.next();
      note(uid, ['no_hp']);
      recordHandedOut(db, { uid, kind: 'kontak', purpose, askedBy: '', at: now, by: actor.id }, reached.map((each) => each.registration));
    },
  });
  return {
    file,
    folder,
    rows: rows.length,
    people: reached.length,
    shared: rows.filter(([phone]) => shared.has(phone)).length,
    leftOut: {
      people: missed.length,
      whys: leftOutWhys.map((why) => ({ why, people: missed.filter((each) => each.why === why).length })).filter((each) => each.people > 0),
      first: missed.slice(0, mostNamed),
    },
  };
}

/** Phones that more than one person of the programme gave, whoever is in the filter: what is read there is read by several. */
async function sharedPhones(job: JobContext): Promise<ReadonlySet<string>> {
  const first = new Map<string, number>();
  const shared = new Set<string>();
  for (let page = allPhonesAfter(job.db, job.office.programme.id, 0, pageSize); page.length > 0; ) {
    for (const { person: own, account, paper, receipt, withdrawn } of page) {
      // Whoever handed in again is nobody else.
      const person = withdrawn === 1 ? (handedInAgain(job.db, registrationOf(job.db, own)) ?? own) : own;
      for (const phone of new Set([account, paper, receipt].flatMap(numbersIn))) {
        const other = first.get(phone);
        if (other === undefined) first.set(phone, person);
        else if (other !== person) shared.add(phone);
      }
    }
    await job.breathe();
    page = allPhonesAfter(job.db, job.office.programme.id, page.at(-1)?.registration ?? 0, pageSize);
  }
  return shared;
}

async function reachedOf(job: JobContext, filter: FollowUpFilter): Promise<{ readonly reached: readonly Reached[]; readonly missed: readonly Missed[] }> {
  const ground = followUpGround(job);
  const query = followUpQuery(job, filter);
  const texts = messageTexts(job.db);
  const { office, today } = job;
  const { name: programme, waves } = office.profileVersion.profile;
  const reached: Reached[] = [];
  const missed: Missed[] = [];
  for (let page = peopleToFollowAfter(job.db, query, ground, 0, pageSize); page.length > 0; ) {
    const ids = page.map((person) => person.registration);
    const phones = phonesOf(job.db, ids);
    const facts = factsOfPeople(job.db, ids, ground);
    for (const registration of ids) {
      const person = present(phones.get(registration), 'phones of a person');
      const found = phoneOf(person);
      if ('why' in found) missed.push({ sheetNo: person.sheetNo, name: person.name, why: found.why });
      else {
        // What was asked for, or else what is most urgent.
        const { facts: known, wave, listed } = present(facts.get(registration), 'facts of a person');
        const todo = query.todo ?? present(stillToDo(known)[0], 'something to do');
        const ahead = nextWave(known.tidak_lolos ? { step: 'tidak_lolos', wave } : null, waves, today);
        reached.push({ registration, phone: found.phone, text: fillMessage(texts[messageKey(todo)], { programme, office: office.name, today, name: person.name, wave: ahead, listed }) });
      }
    }
    job.progress(reached.length + missed.length, 0);
    await job.breathe();
    page = peopleToFollowAfter(job.db, query, ground, page.at(-1)?.sheet ?? 0, pageSize);
  }
  return { reached, missed };
}

/** One row a phone; one that several people gave gets the text that names nobody. */
function rowsOf(job: JobContext, reached: readonly Reached[], shared: ReadonlySet<string>): readonly (readonly [string, string])[] {
  const { office, today } = job;
  const neutral = fillMessage(messageTexts(job.db)[sharedMessage], {
    name: '', programme: office.profileVersion.profile.name, office: office.name, wave: waveOn(office.profileVersion.profile, today), today,
  });
  return [...new Map(reached.map(({ phone, text }) => [phone, shared.has(phone) ? neutral : text] as const))];
}

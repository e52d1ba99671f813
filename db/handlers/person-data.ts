import type { Output } from '../../shared/contract/index.ts';
import { correctionHours } from '../../shared/domain/person-data.ts';
import { present } from '../../shared/assert.ts';
import { fail } from '../../shared/problems.ts';
import { coverText } from '../rules/cover.ts';
import { heldOnOldRow, heldOnPerson, type Reader } from '../rules/held-on-person.ts';
import { looseRow } from '../rules/old-row-card.ts';
import { demandNoSecret } from '../rules/no-secret.ts';
import { personOf, type PersonOf } from '../rules/person-of.ts';
import type { Handlers, JobContext } from '../service/context.ts';
import { closeCorrection, type CorrectionRequest, correctionsOf, countOpenCorrections, findCorrection, insertCorrection, openCorrections } from '../stores/corrections.ts';
import { recordHandedOut } from '../stores/handed-out.ts';
import { headOf, headsOf } from '../stores/heads.ts';
import { idOfRow } from '../stores/maybe-rows.ts';

/** Shown at once; more are counted. */
const mostOpen = 200;

/** What is held on a person, and what they ask to be put right (UU 27/2022 tentang PDP). */
export const personDataHandlers: Handlers<'personData.show' | 'personData.askCorrection' | 'personData.closeCorrection' | 'personData.openCorrections' | 'personData.corrections'> = {
  'personData.show': async (job, { sheet, oldRow, for: reader, askedBy }) => {
    if (sheet === null) return showOldRow(job, oldRow ?? fail('thing.unknown', { what: 'person' }), reader, askedBy);
    const person = personOf(job, sheet);
    // A refusal names the person too.
    job.slice((context) => context.note(person.uid, [reader]));
    const held = await heldOnPerson(job, everyOne(person), reader);
    const head = headOf(job.db, person.sheet.id);
    const corrections = correctionsOf(job.db, everyOne(person)).map((each) => (reader === 'kertas' ? each : covered(each)));
    const at = job.finish(({ db, ids, now, actor, note }) => {
      note(person.uid, [reader]);
      if (reader === 'kertas') recordHandedOut(db, { ...toThePerson, uid: ids.next(), askedBy, at: now, by: actor.id }, [person.registration]);
      return now;
    });
    return { sheet: head.uid, sheetNo: head.sheetNo, name: head.name, held, corrections, at };
  },

  'personData.askCorrection': (context, { sheet, asked }) => {
    const { db, actor, now } = context;
    const person = personOf(context, sheet);
    context.note(person.uid, ['correction_request']);
    demandNoSecret(asked);
    const request = context.ids.next();
    const dueAt = new Date(Date.parse(now) + correctionHours * 3_600_000).toISOString();
    insertCorrection(db, { uid: request, registration: person.registration, asked, at: now, by: actor.id, dueAt });
    return { request, dueAt };
  },

  'personData.closeCorrection': (context, { request, outcome }) => {
    const { db, actor, now, office } = context;
    context.note(request, ['outcome']);
    demandNoSecret(outcome);
    const found = findCorrection(db, office.programme.id, request) ?? fail('thing.unknown', { what: 'request' });
    if (!found.open) fail('correction.closed');
    closeCorrection(db, found.id, outcome, actor.id, now);
    return { at: now };
  },

  'personData.openCorrections': ({ db, office, now }) => {
    const waiting = openCorrections(db, office.programme.id, mostOpen);
    const heads = headsOf(db, waiting.map((each) => each.sheet));
    const rows = waiting.map((each, index) => {
      const { uid, sheetNo, name } = present(heads[index], 'head of a sheet');
      return { ...covered(each), sheet: uid, sheetNo, name };
    });
    return { ...countOpenCorrections(db, office.programme.id, now), rows, asOf: now };
  },

  'personData.corrections': (context, { sheet }) => ({ corrections: correctionsOf(context.db, everyOne(personOf(context, sheet))).map(covered), asOf: context.now }),
};

/**
 * Whoever stands in a file that left before and has no paper here has the same right. Nothing can be asked to be put right yet: the row is
 * frozen, and a request hangs on a person of the ledger.
 */
async function showOldRow(job: JobContext, oldRow: { readonly sending: string; readonly line: number }, reader: Reader, askedBy: string): Promise<Output<'personData.show'>> {
  const subject = [oldRow.sending, [`line-${oldRow.line}`, reader]] as const;
  job.slice((context) => context.note(...subject));
  const { sending, row } = looseRow(job, oldRow);
  const held = await heldOnOldRow(job, idOfRow(job.db, sending.id, row.line), reader);
  const sheetNo = `${sending.head.no} baris ${row.line}`;
  const at = job.finish(({ db, ids, now, actor, note }) => {
    note(...subject);
    if (reader === 'kertas') recordHandedOut(db, { ...toThePerson, purpose: `${toThePerson.purpose}, kiriman lama ${sheetNo}`, uid: ids.next(), askedBy, at: now, by: actor.id }, [], 1);
    return now;
  });
  return { sheet: null, sheetNo, name: coverText(row.name), held, corrections: [], at };
}

const toThePerson = { kind: 'data_seseorang', purpose: 'hak orang atas datanya (UU PDP)' } as const;

/** All registrations under which something is held on a person. */
function everyOne({ all, before }: PersonOf): readonly number[] {
  return [...all, ...before];
}

/** On a screen: a NIK that somebody wrote into what was asked, or into what came of it, shows its last four digits. */
function covered<Request extends Pick<CorrectionRequest, 'asked' | 'outcome'>>(request: Request): Request {
  return { ...request, asked: coverText(request.asked), outcome: coverText(request.outcome) };
}

import { fail } from '../../shared/problems.ts';
import { closeSending } from '../export/close-sending.ts';
import { layoutName } from '../export/freeze.ts';
import { writePackage } from '../export/write-package.ts';
import type { Handlers } from '../service/context.ts';
import type { ReadDb } from '../sql.ts';
import { missedPackageOf } from '../stores/begun-packages.ts';
import { nextNumber } from '../stores/counters.ts';
import { deliveryOf, insertDelivery } from '../stores/deliveries.ts';
import { packagesOf } from '../stores/packages.ts';
import { readiness } from '../stores/ready-people.ts';
import { edgeSheets, movePeopleOf } from '../stores/sending-lines.ts';
import { findSending, insertSending, listSendings, markDelivered, type Sending } from '../stores/sendings.ts';

/** Kirim: who is ready, make a sending, close it, write its package, record the handing over (PRODUCT.md, Screens 4). */
export const sendingsHandlers: Handlers<
  'sendings.list' | 'sendings.readiness' | 'sendings.detail' | 'sendings.create' | 'sendings.close' | 'sendings.writePackage' | 'sendings.deliver'
> = {
  'sendings.list': (context) => ({
    sendings: listSendings(context.db, context.office.programme.id).map((sending) => sending.head),
    asOf: context.now,
  }),

  'sendings.readiness': (context) => {
    const counts = readiness(context.db, context.office.programme.id, context.office.profileVersion.profile.sendWithoutNik);
    return { ready: counts.ready, notReady: counts.notReady, whys: [...counts.whys], asOf: context.now };
  },

  'sendings.detail': (context, input) => {
    const sending = knownSending(context.db, context.office.programme.id, input.sending);
    const packages = packagesOf(context.db, sending.id).map((written) => ({ ...written, files: [...written.files] }));
    return {
      head: sending.head,
      men: sending.men,
      women: sending.women,
      ...edgeSheets(context.db, sending.id),
      closedBy: sending.closedBy,
      packages,
      missed: missedPackageOf(context.db, sending.id),
      delivery: deliveryOf(context.db, sending.id),
    };
  },

  'sendings.create': (context, input) => {
    const { programme, profileVersion } = context.office;
    const uid = context.ids.next();
    const no = `K${String(nextNumber(context.db, `sending:${programme.id}`)).padStart(3, '0')}`;
    insertSending(context.db, {
      uid,
      programme: programme.id,
      no,
      purpose: input.purpose,
      receiver: input.receiver,
      profileVersion: profileVersion.id,
      layout: layoutName,
      at: context.now,
      by: context.actor.id,
    });
    context.note(uid);
    return { sending: uid, no };
  },

  'sendings.close': closeSending,

  'sendings.writePackage': writePackage,

  'sendings.deliver': (context, input) => {
    const sending = knownSending(context.db, context.office.programme.id, input.sending);
    context.note(sending.head.uid);
    if (sending.head.state !== 'ditutup') fail('sending.state', { state: sending.head.state });
    if (input.day > context.today) fail('day.future');
    // What was never written cannot have been handed over.
    if (packagesOf(context.db, sending.id).length === 0) fail('package.none');
    insertDelivery(context.db, {
      uid: context.ids.next(),
      sending: sending.id,
      day: input.day,
      medium: input.medium,
      receiver: input.receiver,
      letter: input.letter,
      at: context.now,
      by: context.actor.id,
    });
    markDelivered(context.db, sending.id);
    const people = movePeopleOf(context.db, sending.id, 'dalam_kiriman', 'terkirim');
    if (people !== sending.head.people) throw new Error(`delivery: ${people} people moved, ${sending.head.people} expected`);
    return { people };
  },
};

function knownSending(db: ReadDb, programme: number, uid: string): Sending {
  return findSending(db, programme, uid) ?? fail('thing.unknown', { what: 'sending' });
}

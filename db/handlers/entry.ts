import { upperText } from '../../shared/domain/text.ts';
import { fieldOf } from '../../shared/domain/fields.ts';
import { fail } from '../../shared/problems.ts';
import { isEarlier, nearOthers, otherHolders } from '../rules/check-sheet.ts';
import { knownPeople } from '../rules/known-people.ts';
import { standingMarks } from '../rules/marks.ts';
import { keyable, prefilledValues, receiptFields } from '../rules/open-for-keying.ts';
import { settleRegistration } from '../rules/settle.ts';
import { demandFresh, demandNotFrozen, demandState, knownSheet } from '../rules/sheet-access.ts';
import { writeVersion } from '../rules/write-version.ts';
import type { Handlers, QueryContext } from '../service/context.ts';
import { dropTyping, keepTyping, keptSheets, keptTyping } from '../stores/buffer.ts';
import { bundleSize } from '../stores/bundles.ts';
import { countKeyed } from '../stores/current.ts';
import { headOf, headsOf } from '../stores/heads.ts';
import { countInState, returnedTo, sheetsInState } from '../stores/home.ts';
import type { NikHolder } from '../stores/registrations.ts';
import { sendingOf } from '../stores/sending-lines.ts';
import { sharedNumbers } from '../stores/shared-numbers.ts';
import { moveSheet, type Sheet } from '../stores/sheets.ts';
import { mostWritten, versionOf } from '../stores/versions.ts';
import { knownBundle } from './bundles.ts';

/** Rows of each part of the queue; the screen shows fewer. */
const queueLength = 200;

/** Fields that have a list of what was written before. */
const suggested: ReadonlySet<string> = new Set([
  'tempat_lahir', 'alamat', 'jurusan', 'nama_perusahaan_usaha', 'pelatihan_diminati', 'pekerjaan_ktp', 'kecamatan', 'kabupaten', 'provinsi',
]);

/** Entri: keying from the paper. Checks never stop the hands; only `diinput` asks that no stop is left. */
export const entryHandlers: Handlers<
  'entry.queue' | 'entry.open' | 'entry.keep' | 'entry.discard' | 'entry.around' | 'entry.known' | 'entry.suggest' | 'entry.save' | 'entry.unreadable'
> = {
  'entry.queue': (context, input) => {
    const { db, office, actor, today } = context;
    const programme = office.programme.id;
    const bundle = input.bundle === null ? null : knownBundle(context, input.bundle).id;
    return {
      kept: [...keptSheets(db, actor.id, programme)],
      returned: [...headsOf(db, returnedTo(db, programme, actor.id, queueLength))],
      incomplete: [...headsOf(db, sheetsInState(db, programme, 'belum_lengkap', bundle, queueLength))],
      waiting: [...headsOf(db, sheetsInState(db, programme, 'masuk', bundle, queueLength))],
      waitingTotal: countInState(db, programme, 'masuk', bundle),
      keyedToday: countKeyed(db, today, actor.id),
    };
  },

  'entry.open': (context, input) => {
    const { db, actor } = context;
    context.note(input.sheet, ['nik', 'no_kk', 'tanggal_lahir']);
    const sheet = knownSheet(context, input.sheet);
    demandState(sheet, keyable, 'diinput');
    demandNotFrozen(db, sheet);
    const head = sheet.headVersion === null ? null : versionOf(db, sheet.headVersion);
    const kept = keptTyping(db, actor.id, sheet.id);
    return {
      head: headOf(db, sheet.id),
      values: head?.values ?? prefilledValues(sheet),
      unconfirmed: [...(head?.unconfirmed ?? [])],
      prefilled: head ? [] : receiptFields(sheet),
      receivedDay: sheet.receivedDay,
      bundleSize: sheet.bundle === null ? null : bundleSize(db, sheet.bundle),
      marks: standingMarks(db, sheet.id),
      returned: sheet.paperState === 'dikembalikan' ? { by: sheet.stateBy, at: sheet.stateAt, field: sheet.stateField, reason: sheet.stateReason } : null,
      kept: kept && { ...kept, unconfirmed: [...kept.unconfirmed] },
    };
  },

  'entry.keep': (context, { sheet: uid, ...kept }) => {
    const { db, actor, now } = context;
    keepTyping(db, actor.id, knownSheet(context, uid).id, { ...kept, at: now });
    return { at: now };
  },

  'entry.discard': (context, input) => {
    dropTyping(context.db, context.actor.id, knownSheet(context, input.sheet).id);
    return {};
  },

  'entry.around': (context, { sheet: uid, nik, phone, kk }) => {
    const { db, office } = context;
    const sheet = knownSheet(context, uid);
    const views = (found: readonly NikHolder[]) => found.slice(0, 20).map((holder) => neighbourView(context, sheet, holder));
    return {
      sameNik: views(otherHolders(db, office, sheet.registration, nik)),
      nearNik: views(nearOthers(db, office, sheet.registration, nik)),
      others: sharedNumbers(db, office.programme.id, sheet.registration, { no_hp: phone, no_kk: kk }),
    };
  },

  'entry.known': (context, { sheet: uid, ...written }) => {
    const sheet = knownSheet(context, uid);
    const people = knownPeople(context, sheet.registration, written);
    return { people: people.map(({ holder, how, decidedDifferent }) => ({ ...neighbourView(context, sheet, holder), how: [...how], decidedDifferent })) };
  },

  'entry.suggest': ({ db }, { field, typed }) => {
    if (!suggested.has(field)) return { values: [] };
    const prefix = fieldOf(field).kind === 'free' ? typed : upperText(typed);
    return { values: [...mostWritten(db, field, prefix, 2000, 8)] };
  },

  'entry.save': (context, input) => {
    const { db, actor, now, today } = context;
    const sheet = knownSheet(context, input.sheet);
    context.note(sheet.uid);
    // With the PC's clock set back the day that stands already may lie ahead; it is no reason to refuse the sheet.
    if (input.receivedDay > today && input.receivedDay !== sheet.receivedDay) fail('day.future');
    demandNotFrozen(db, sheet);
    demandFresh(sheet, input.revision);
    demandState(sheet, keyable, input.as);
    const written = writeVersion(context, sheet, { ...input, kind: 'keyed' });
    context.note(sheet.uid, written.changed);
    dropTyping(db, actor.id, sheet.id);
    return { paperState: input.as, revision: written.revision, at: now, marks: standingMarks(db, sheet.id) };
  },

  'entry.unreadable': (context, input) => {
    const { db, actor, now } = context;
    const sheet = knownSheet(context, input.sheet);
    context.note(sheet.uid, ['paper_state']);
    demandNotFrozen(db, sheet);
    demandFresh(sheet, input.revision);
    const revision = moveSheet(db, sheet, 'tidak_terbaca', { reason: input.reason, field: null, by: actor.id, at: now });
    if (sheet.registration !== null) settleRegistration(context, sheet.registration);
    return { revision };
  },
};

function neighbourView({ db }: QueryContext, sheet: Sheet, holder: NikHolder) {
  return {
    sheet: holder.sheetUid,
    sheetNo: holder.sheetNo,
    name: holder.name,
    birthDate: holder.birthDate,
    village: holder.village,
    paperState: holder.paperState,
    keyedAt: holder.keyedAt,
    keyedBy: holder.keyedBy,
    sending: sendingOf(db, holder.registration)?.no ?? null,
    earlier: isEarlier(holder, sheet),
  };
}

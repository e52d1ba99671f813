import { upperText } from '../../shared/domain/text.ts';
import { mayBeOffered } from '../../shared/domain/email.ts';
import { fieldOf } from '../../shared/domain/fields.ts';
import { present } from '../../shared/assert.ts';
import { fail } from '../../shared/problems.ts';
import type { ReadDb } from '../sql.ts';
import { isEarlier, placeOf } from '../rules/place.ts';
import { knownView } from '../rules/known-people.ts';
import { standingMarks } from '../rules/marks.ts';
import { refreshPair } from '../rules/nik-marks.ts';
import { keyable, prefilledValues, receiptFields } from '../rules/open-for-keying.ts';
import { personOfSheet } from '../rules/person-of-sheet.ts';
import { demandReceiptDay } from '../rules/receipt-day.ts';
import { settleRegistration } from '../rules/settle.ts';
import { demandFresh, demandNotFrozen, demandSettler, demandState, knownSheet } from '../rules/sheet-access.ts';
import { writeNotes } from '../rules/write-notes.ts';
import { writeVersion } from '../rules/write-version.ts';
import type { CommandContext, Handlers } from '../service/context.ts';
import { dropTyping, handedOn, handedTo, keepTyping, keptSheets, keptTyping } from '../stores/buffer.ts';
import { bundleSize, placeOfSheet } from '../stores/bundles.ts';
import { countKeyed } from '../stores/current.ts';
import { standingNotes } from '../stores/field-notes.ts';
import { headOf, headsOf } from '../stores/heads.ts';
import { countInState, returnedTo, sheetsInState } from '../stores/home.ts';
import { decidedDifferent, insertPairDecision, undoDecision } from '../stores/pairs.ts';
import { holderOfSheet, registrationOf } from '../stores/registrations.ts';
import { findSheetById, moveSheet, type Sheet } from '../stores/sheets.ts';
import { stickyRows, writeSticky } from '../stores/sticky.ts';
import { mostWritten, mostWrittenDomains, versionOf } from '../stores/versions.ts';
import { knownBundle } from './bundles.ts';

/** Rows of each part of the queue; the screen shows fewer. */
const queueLength = 200;

/** Fields that have a list of what was written before. */
const suggested: ReadonlySet<string> = new Set([
  'tempat_lahir', 'alamat', 'jurusan', 'nama_perusahaan_usaha', 'pelatihan_diminati', 'pekerjaan_ktp', 'kode_desa_ktp', 'kode_desa_domisili', 'kecamatan', 'kabupaten', 'provinsi',
]);
/** What an office has written lately, as far as the lists go by it: versions looked through, and values given. */
const lately = 2000;
const mostSuggested = 100;

/** Entri: keying from the paper. Checks never stop the hands; only `diinput` asks that no stop is left. */
export const entryHandlers: Handlers<
  'entry.queue' | 'entry.open' | 'entry.keep' | 'entry.stillKept' | 'entry.discard' | 'entry.sticky' | 'entry.stick' | 'entry.known' | 'entry.compare' | 'entry.notSame' | 'entry.undoNotSame' | 'entry.suggest' | 'entry.save' | 'entry.unreadable'
> = {
  'entry.queue': (context, input) => {
    const { db, office, actor, today } = context;
    const programme = office.programme.id;
    const bundle = input.bundle === null ? null : knownBundle(context, input.bundle).id;
    return {
      kept: [...keptSheets(db, actor.id, programme, keyable)],
      handedOn: [...handedOn(db, actor.id, programme, 3)],
      returned: [...headsOf(db, returnedTo(db, programme, actor.id, queueLength))],
      incomplete: [...headsOf(db, sheetsInState(db, programme, 'belum_lengkap', bundle, queueLength))],
      aside: [...headsOf(db, (['tidak_ditemukan', 'tidak_terbaca'] as const).flatMap((state) => sheetsInState(db, programme, state, bundle, queueLength)))],
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
      stack: placeOfSheet(db, sheet.id)?.bundle ?? null,
      marks: standingMarks(db, sheet.id),
      returned: sheet.paperState === 'dikembalikan' ? { by: sheet.stateBy, at: sheet.stateAt, field: sheet.stateField, reason: sheet.stateReason } : null,
      secondOf: head === null || head.secondOf === null ? null : namedSheet(db, sheet, head.secondOf),
      notes: standingNotes(db, sheet.id),
      kept: kept && { ...kept, second: kept.second && { of: kept.second.of === null ? null : namedSheet(db, sheet, kept.second.of) }, unconfirmed: [...kept.unconfirmed] },
      handedTo: handedTo(db, actor.id, sheet.id),
    };
  },

  'entry.keep': (context, { sheet: uid, ...kept }) => {
    const { db, actor, now } = context;
    const second = kept.second && { of: kept.second.of === null ? null : knownSheet(context, kept.second.of).id };
    keepTyping(db, actor.id, knownSheet(context, uid).id, { ...kept, second, at: now });
    return { at: now };
  },

  'entry.stillKept': (context, input) => {
    const { db, actor } = context;
    const sheet = knownSheet(context, input.sheet);
    return {
      kept: keptTyping(db, actor.id, sheet.id) !== null,
      revision: sheet.revision,
      handedTo: handedTo(db, actor.id, sheet.id),
      savedBy: sheet.headVersion === null || sheet.stateBy === actor.name ? null : sheet.stateBy,
    };
  },

  'entry.discard': (context, input) => {
    dropTyping(context.db, context.actor.id, knownSheet(context, input.sheet).id);
    return {};
  },

  'entry.sticky': (context) => {
    const { db, office, actor } = context;
    const stacks = [...stickyRows(db, actor.id, office.programme.id, 100)];
    const last = stacks[0]?.bundle ?? null;
    const waits = last !== null && countInState(db, office.programme.id, 'masuk', knownBundle(context, last).id) > 0;
    return { stacks, current: waits ? last : null };
  },

  'entry.stick': (context, { bundle: uid, ...values }) => {
    if (values.receivedDay !== '') demandReceiptDay(context, values.receivedDay);
    writeSticky(context.db, context.actor.id, uid === null ? null : knownBundle(context, uid).id, values);
    return {};
  },

  'entry.known': (context, { sheet: uid, ...written }) => {
    const sheet = knownSheet(context, uid);
    return knownView(context, { place: placeOf(context.db, sheet), registration: sheet.registration }, written);
  },

  'entry.compare': (context, input) => {
    const other = knownSheet(context, input.other);
    context.note(other.uid, ['tanggal_lahir', 'alamat', 'no_hp']);
    if (other.headVersion === null) return fail('thing.unknown', { what: 'version' });
    return { values: { ...versionOf(context.db, other.headVersion).values, nik: '', no_kk: '' } };
  },

  'entry.notSame': (context, input) => {
    const { db, actor, now } = context;
    const pair = pairOf(context, input);
    if (pair.own.nik !== null && pair.own.nik === pair.other.nik) fail('second-sheet.same-nik');
    if (!decidedDifferent(db, pair.own.id).has(pair.other.id)) {
      insertPairDecision(db, { uid: context.ids.next(), a: pair.own.id, b: pair.other.id, decision: 'different', reason: input.reason, by: actor.id, at: now });
    }
    refreshPair(context, pair.own.id, pair.other.id);
    return {};
  },

  'entry.undoNotSame': (context, input) => {
    const { db, actor, now } = context;
    const pair = pairOf(context, input);
    undoDecision(db, pair.own.id, pair.other.id, 'different', actor.id, now);
    refreshPair(context, pair.own.id, pair.other.id);
    return {};
  },

  'entry.suggest': ({ db }, { field, typed }) => {
    if (field === 'email') return { values: mostWrittenDomains(db, typed, lately, mostSuggested).filter(mayBeOffered) };
    if (!suggested.has(field)) return { values: [] };
    const prefix = fieldOf(field).kind === 'free' ? typed : upperText(typed);
    return { values: [...mostWritten(db, field, prefix, lately, mostSuggested)] };
  },

  'entry.save': (context, input) => {
    const { db, actor, now } = context;
    const sheet = knownSheet(context, input.sheet);
    context.note(sheet.uid);
    demandReceiptDay(context, input.receivedDay, sheet.receivedDay);
    demandNotFrozen(db, sheet);
    demandFresh(sheet, input.revision);
    demandState(sheet, keyable, input.as);
    const secondOf = input.secondOf === null ? null : knownSheet(context, input.secondOf).id;
    const written = writeVersion(context, sheet, { ...input, secondOf, kind: 'keyed' });
    const noted = writeNotes(context, sheet, input.notes);
    context.note(sheet.uid, noted ? [...written.changed, 'field_note'] : written.changed);
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
    // What was read of it so far waits for nobody; a colleague's is theirs to throw away.
    dropTyping(db, actor.id, sheet.id);
    return { revision };
  },
};

function namedSheet(db: ReadDb, sheet: Sheet, id: number): { readonly sheet: string; readonly sheetNo: string; readonly earlier: boolean } {
  const { uid, sheetNo } = present(findSheetById(db, id), 'a sheet that is named');
  const holder = holderOfSheet(db, id);
  return { sheet: uid, sheetNo, earlier: holder === null || isEarlier(holder, placeOf(db, sheet)) };
}

/** The people of two sheets. On the one under the hands one may be born: the paper was thought missing, and is in front of the clerk now. */
function pairOf(context: CommandContext, { sheet: uid, other: otherUid }: { readonly sheet: string; readonly other: string }) {
  const sheet = knownSheet(context, uid);
  const other = knownSheet(context, otherUid);
  context.note(sheet.uid, ['pair_decision']);
  if (other.registration === null || sheet.id === other.id || sheet.registration === other.registration) return fail('thing.unknown', { what: 'person' });
  // Before the check it is a word that the second person still sees; afterwards it settles a mark, which nobody does in what they wrote.
  for (const each of [sheet, other]) if (each.paperState === 'diperiksa') demandSettler(context.db, each, context.actor, 'nik');
  return { own: registrationOf(context.db, personOfSheet(context, sheet)), other: registrationOf(context.db, other.registration) };
}

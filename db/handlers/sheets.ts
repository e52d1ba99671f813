import type { Output } from '../../shared/contract/index.ts';
import { tailOf } from '../../shared/domain/nik.ts';
import { emptyValues } from '../../shared/domain/fields.ts';
import { coverNote, coverText, coverValues } from '../rules/cover.ts';
import { latestMarks } from '../rules/marks.ts';
import { whyNot } from '../rules/settle.ts';
import { demandFresh, demandNotFrozen, knownSheet } from '../rules/sheet-access.ts';
import { sheetHistory } from '../rules/sheet-history.ts';
import { voidSheet } from '../rules/void-sheet.ts';
import type { Handlers } from '../service/context.ts';
import type { ReadDb } from '../sql.ts';
import { latestAnswerOf } from '../stores/answers.ts';
import { villageByCode } from '../stores/area-lookup.ts';
import { standingNotes } from '../stores/field-notes.ts';
import { headOf, headsOf } from '../stores/heads.ts';
import { listSheets } from '../stores/lists.ts';
import { oldPlacesOf } from '../stores/old-sendings.ts';
import { countAllPeople, nearHolders } from '../stores/registrations.ts';
import { sendingOf } from '../stores/sending-lines.ts';
import { countSheets, sheetsOfRegistration } from '../stores/sheets.ts';
import { traceSheets } from '../stores/trace.ts';
import { sheetsShortOfNik } from '../stores/typed-text.ts';
import { versionOf } from '../stores/versions.ts';
import { knownBundle } from './bundles.ts';

/** More that are all one slip away are no help to anybody. */
const mostNear = 8;

/** Pendaftar: every sheet, found while typing, with all that happened to it. */
export const sheetsHandlers: Handlers<'sheets.list' | 'sheets.near' | 'sheets.detail' | 'sheets.reveal' | 'sheets.look' | 'sheets.void' | 'sheets.trace'> = {
  'sheets.list': (context, { filter, offset, limit }) => {
    const { db, office, now } = context;
    const programme = office.programme.id;
    const bundle = filter.bundle === null ? null : knownBundle(context, filter.bundle).id;
    const sendWithoutNik = office.profileVersion.profile.sendWithoutNik;
    const page = listSheets(db, { ...filter, programme, bundle, sendWithoutNik }, limit, offset);
    return {
      rows: [...headsOf(db, page.ids)],
      total: page.total,
      more: page.more,
      sheets: countSheets(db, programme),
      people: countAllPeople(db, programme),
      asOf: now,
    };
  },

  'sheets.near': ({ db, office }, { nik }) => {
    const slipped = nearHolders(db, office.programme.id, nik).map((holder) => holder.sheet);
    return { rows: [...headsOf(db, [...new Set([...sheetsShortOfNik(db, nik), ...slipped])].slice(0, mostNear))] };
  },

  'sheets.detail': (context, input) => {
    const { db, office } = context;
    const sheet = knownSheet(context, input.sheet);
    const head = headOf(db, sheet.id);
    const values = sheet.headVersion === null ? { ...emptyValues(), nama: sheet.receiptName, no_hp: sheet.receiptPhone } : versionOf(db, sheet.headVersion).values;
    const speaks = head.sendState !== null && sheet.registration !== null;
    const others = sheet.registration === null ? [] : sheetsOfRegistration(db, sheet.registration).filter((other) => other.id !== sheet.id);
    const sent = speaks && sheet.registration !== null ? sendingOf(db, sheet.registration) : null;
    return {
      head,
      values: coverValues(values),
      nikTail: tailOf(values.nik),
      todayVillage: villageByCode(db, values.kode_desa_ktp),
      why: speaks && sheet.registration !== null ? [...whyNot(db, sheet.registration, office)] : [],
      marks: latestMarks(db, sheet.id),
      notes: standingNotes(db, sheet.id).map((note) => ({ ...note, text: coverNote(note.field, note.text) })),
      history: sheetHistory(db, sheet),
      otherSheets: others.map((other) => ({ sheet: other.uid, sheetNo: other.sheetNo })),
      sending: sent && { no: sent.no, line: sent.line },
      answer: speaks && sheet.registration !== null ? answerOf(db, sheet.registration) : null,
      oldPlaces: sheet.registration === null ? [] : oldPlacesOf(db, sheet.registration).map(({ no, line }) => ({ no, line })),
    };
  },

  'sheets.reveal': (context, input) => {
    context.note(input.sheet, ['nik', 'no_kk', 'tanggal_lahir']);
    const sheet = knownSheet(context, input.sheet);
    const { nik, no_kk, tanggal_lahir } = sheet.headVersion === null ? emptyValues() : versionOf(context.db, sheet.headVersion).values;
    return { nik, no_kk, tanggal_lahir };
  },

  'sheets.look': (context, { sheet, where }) => {
    context.note(sheet, [where]);
    knownSheet(context, sheet);
    return {};
  },

  'sheets.void': (context, input) => {
    const sheet = knownSheet(context, input.sheet);
    context.note(sheet.uid, ['paper_state']);
    demandNotFrozen(context.db, sheet);
    demandFresh(sheet, input.revision);
    return { revision: voidSheet(context, sheet, input.reason) };
  },

  'sheets.trace': ({ db, office }, { after, limit }) => ({
    rows: traceSheets(db, office.programme.id, after, limit).map((row) => ({
      formNo: row.formNo,
      sheetNo: row.sheetNo,
      sheet: row.sheet,
      receivedDay: row.receivedDay,
      paperState: row.paperState,
      person: row.person?.uid ?? null,
      sendState: row.person?.speaks ? row.person.sendState : null,
      why: row.person?.speaks ? [...whyNot(db, row.person.id, office)] : [],
      marks: [...row.checks],
      keystrokes: row.keystrokes,
      activeMs: row.activeMs,
    })),
  }),
};

function answerOf(db: ReadDb, person: number): Output<'sheets.detail'>['answer'] {
  const latest = latestAnswerOf(db, person);
  if (latest === null) return null;
  const { answer: _answer, ...said } = latest;
  return { ...said, reason: coverText(said.reason) };
}

import { z } from 'zod';
import { lookPlaces } from '../domain/look-places.ts';
import { answerChannels, answerStatuses, sentParts } from '../domain/province-answers.ts';
import { count, day, fieldId, fieldNote, instant, line, mark, paperState, revision, sendState, sheetHead, sheetValues, uid, why } from './common.ts';
import { command, query } from './procedure.ts';

export const sheetFilter = z.strictObject({
  text: z.string().max(100),
  paperState: paperState.nullable(),
  sendState: sendState.nullable(),
  why: why.nullable(),
  bundle: uid.nullable(),
  /** Of those who are `terkirim`, by their latest answer. */
  answer: z.enum(sentParts).nullable().default(null),
});

/** What somebody above said of a person, as it counts now. */
const personAnswer = z.strictObject({ status: z.enum(answerStatuses), reason: z.string(), saidBy: z.string(), channel: z.enum(answerChannels), saidDay: day, letter: z.string() });

/** One row of what happened to a sheet, newest first. Values of NIK, KK and birth date are covered. */
export const historyRow = z.strictObject({
  at: instant,
  by: z.string(),
  what: z.enum(['masuk', 'diinput', 'belum_lengkap', 'diubah', 'dibetulkan', 'diperiksa', 'dikembalikan', 'tanda', 'catatan', 'lembar_kedua', 'kiriman', 'diserahkan', 'kiriman_lama', 'jawaban', 'jawaban_urung', 'lain']),
  text: z.string(),
  changes: z.array(z.strictObject({ field: fieldId, before: z.string(), after: z.string() })),
});

export const sheetsProcedures = {
  /** Pendaftar: search by name, number, phone, NIK while typing; filters; newest first. No NIK in the answer. */
  'sheets.list': query({
    role: 'petugas',
    input: z.strictObject({ filter: sheetFilter, offset: count, limit: count.max(200) }),
    /** `more`: there are more than `total`, which is then where the counting stopped (only with a text). */
    output: z.strictObject({ rows: z.array(sheetHead), total: count, more: z.boolean(), sheets: count, people: count, asOf: instant }),
    problems: ['thing.unknown'],
  }),
  /** People whose NIK lacks one digit of a whole one that was typed, then those where it is one slip or swap away, the earliest sheet first: for searching before keying. No NIK in the answer. */
  'sheets.near': query({ role: 'petugas', input: z.strictObject({ nik: z.string().regex(/^[0-9]{16}$/) }), output: z.strictObject({ rows: z.array(sheetHead) }) }),
  /** Detail with every version. NIK, KK and birth date are covered to their last digits and the year. */
  'sheets.detail': query({
    role: 'petugas',
    input: z.strictObject({ sheet: uid }),
    output: z.strictObject({
      head: sheetHead,
      values: sheetValues,
      nikTail: z.string(),
      todayVillage: z.string().nullable(),
      why: z.array(why),
      marks: z.array(mark),
      /** What stands beside its fields; long numbers in it are covered. */
      notes: z.array(fieldNote),
      history: z.array(historyRow),
      otherSheets: z.array(z.strictObject({ sheet: uid, sheetNo: z.string() })),
      sending: z.strictObject({ no: z.string(), line: count }).nullable(),
      /** The latest word from above on the person, with its source; null: none. */
      answer: personAnswer.nullable(),
      /** Rows of files that left before Loket was there; they move nobody. */
      oldPlaces: z.array(z.strictObject({ no: z.string(), line: count })),
    }),
    problems: ['thing.unknown'],
  }),
  /** The whole numbers, on purpose; one audit row each time. */
  'sheets.reveal': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid }),
    output: z.strictObject({ nik: z.string(), no_kk: z.string(), tanggal_lahir: z.string() }),
    problems: ['thing.unknown'],
  }),
  /** Somebody has read what is told of one person beside a list (UU 27/2022 pasal 31: a look is processing too). Changes nothing; one audit row for one look. */
  'sheets.look': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid, where: z.enum(lookPlaces) }),
    output: z.strictObject({}),
    problems: ['thing.unknown'],
  }),
  'sheets.void': command({
    role: 'penyelia',
    input: z.strictObject({ sheet: uid, revision, reason: line(200) }),
    output: z.strictObject({ revision }),
    problems: ['thing.unknown', 'stale', 'move.illegal', 'sheet.frozen'],
  }),
  /** Where every sheet is, in the order of its number: for the proof and for support. Ids, states and check names only. */
  'sheets.trace': query({
    role: 'penyelia',
    input: z.strictObject({ after: z.string().max(20), limit: count.max(1000) }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          formNo: z.string(),
          sheetNo: z.string(),
          sheet: uid,
          receivedDay: day,
          paperState,
          person: uid.nullable(),
          sendState: sendState.nullable(),
          why: z.array(why),
          marks: z.array(z.string()),
          keystrokes: count,
          activeMs: count,
        }),
      ),
    }),
  }),
} as const;

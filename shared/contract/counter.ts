import { z } from 'zod';
import { ladderSteps } from '../domain/online.ts';
import { count, day, instant, sheetHead, uid } from './common.ts';
import { command, query } from './procedure.ts';

export const station = z.strictObject({
  key: z.enum(['masuk', 'diinput', 'diperiksa', 'dikirim', 'jawaban']),
  title: z.string(),
  state: z.enum(['done', 'now', 'later']),
  sign: z.enum(['check', 'clock', 'none']),
  lines: z.array(z.string()),
});

/** The answer card (VISUAL.md 6): may be turned round to the person. No whole NIK, nobody else, nobody of the staff. */
export const answerCardView = z.strictObject({
  sheet: uid,
  sheetNo: z.string(),
  name: z.string(),
  village: z.string(),
  birthYear: z.string(),
  nikTail: z.string(),
  sentence: z.string(),
  second: z.string(),
  stations: z.array(station),
  ladder: z.array(z.strictObject({ key: z.enum(ladderSteps), title: z.string(), state: z.enum(['done', 'next', 'later']), note: z.string() })),
  /** Why their way online does not go on; '' when nothing is said. */
  stuck: z.string(),
  means: z.string(),
  notMeans: z.string(),
  todo: z.array(z.string()),
  ask: z.string(),
  /** About further sheets of the same person and numbers of theirs that are not used any more; '' when there is one sheet only. */
  foot: z.string(),
  /** The day it speaks of, and the waves that have opened by then: what a step that is noted now can name. */
  today: day,
  opened: z.array(z.int().positive()),
  asOf: instant,
});
export type AnswerCardView = z.infer<typeof answerCardView>;

/** A row of a file that left before Loket was there, whose person has no paper here: no NIK, of the birth date the year. */
export const oldHit = z.strictObject({ sending: uid, no: z.string(), sentDay: day, letter: z.string(), line: count.min(1), name: z.string(), birthYear: z.string() });
export type OldHit = z.infer<typeof oldHit>;

/** The answer to whoever stands in such a row; may be turned round as the card may. */
export const oldRowCardView = z.strictObject({
  sending: uid,
  no: z.string(),
  line: count.min(1),
  name: z.string(),
  birthYear: z.string(),
  nikTail: z.string(),
  sentence: z.string(),
  second: z.string(),
  means: z.string(),
  notMeans: z.string(),
  todo: z.array(z.string()),
  ask: z.string(),
  asOf: instant,
});
export type OldRowCardView = z.infer<typeof oldRowCardView>;

const basis = z.enum(['nomor', 'nik', 'ktp_dilihat', 'keluarga', 'perangkat_desa']);

export const counterProcedures = {
  /** One box: number, whole NIK, last digits, name in any spelling, phone. `exact`: one by number or whole NIK, opens at once. */
  'counter.find': query({
    role: 'petugas',
    input: z.strictObject({ text: z.string().max(100) }),
    /** `more` as in sheets.list. `like`: nobody has the typed name in any spelling,
        or the typed whole NIK; these have one that is nearly it, or lacks one digit, and are never `exact`. `old`: rows of
        old sendings that are nobody's, at most twenty; `oldMore`: there are more. */
    output: z.strictObject({ exact: z.boolean(), like: z.boolean(), total: count, more: z.boolean(), hits: z.array(sheetHead), old: z.array(oldHit), oldMore: z.boolean() }),
    problems: ['slip.code-wrong'],
  }),
  /** The answer card; logged with what the officer saw. */
  'counter.open': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid, basis }),
    output: answerCardView,
    problems: ['thing.unknown'],
  }),
  /** What is known of somebody who stands in a file that left before, and whose paper is not here; logged as a look at a card is. */
  'counter.openOldRow': command({
    role: 'petugas',
    input: z.strictObject({ sending: uid, line: count.min(1), basis }),
    output: oldRowCardView,
    problems: ['thing.unknown'],
  }),
} as const;

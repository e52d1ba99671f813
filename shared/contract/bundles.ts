import { z } from 'zod';
import { count, day, line, nothing, optionalLine, paperState, revision, uid } from './common.ts';
import { command, query } from './procedure.ts';

const code = z.string().trim().toUpperCase().regex(/^[A-Z0-9-]{1,12}$/);

export const bundle = z.strictObject({
  uid,
  code: z.string(),
  /** Sheets counted by a person on paper. */
  counted: count,
  /** Who counted it last, and on which day. */
  countedBy: z.string(),
  countedDay: day,
  place: z.string(),
  /** Sheets that have a number in it. */
  numbered: count,
  keyed: count,
  revision,
});

/** A sheet at its place in the stack, counted from 1 in the order of the numbers. No name: the paper, not the person. */
export const stackedPaper = z.strictObject({
  position: count.min(1),
  sheet: uid,
  sheetNo: z.string(),
  paperState,
  /** Why it is `tidak_terbaca`, `tidak_ditemukan`, `dikembalikan` or `batal`; '' when nothing was said. */
  reason: z.string(),
});
export type StackedPaper = z.infer<typeof stackedPaper>;

export const bundlesProcedures = {
  'bundles.list': query({ role: 'petugas', input: nothing, output: z.strictObject({ bundles: z.array(bundle) }) }),
  /** What has a number in the stack, in its order; the places up to `counted` that are not in it have none yet, those beyond it are too many. */
  'bundles.papers': query({
    role: 'petugas',
    input: z.strictObject({ bundle: uid }),
    output: z.strictObject({ bundle, papers: z.array(stackedPaper) }),
    problems: ['thing.unknown'],
  }),
  /** Where the paper of a sheet lies; null: in no bundle. */
  'bundles.placeOf': query({
    role: 'petugas',
    input: z.strictObject({ sheet: uid }),
    output: z.strictObject({
      sheetNo: z.string(),
      receivedDay: day,
      at: z.strictObject({ bundle: uid, position: count }).nullable(),
      /** There is no paper: the line of the list, who sent it and the number of the letter ('' for none). */
      list: z.strictObject({ no: z.string(), line: count, sender: z.string(), letter: z.string() }).nullable(),
    }),
    problems: ['thing.unknown'],
  }),
  'bundles.create': command({
    role: 'petugas',
    input: z.strictObject({ code, counted: count.max(10000), place: optionalLine(80) }),
    output: z.strictObject({ uid }),
    problems: ['bundle.code-taken'],
  }),
  'bundles.change': command({
    role: 'petugas',
    input: z.strictObject({ bundle: uid, revision, counted: count.max(10000), place: optionalLine(80) }),
    output: z.strictObject({ revision }),
    problems: ['thing.unknown', 'stale'],
  }),
  /** A counted sheet that is not there gets a row and a number, as `tidak_ditemukan`. */
  'bundles.addMissing': command({
    role: 'petugas',
    input: z.strictObject({ bundle: uid, reason: line(200) }),
    output: z.strictObject({ sheet: uid, sheetNo: z.string() }),
    problems: ['thing.unknown'],
  }),
  /**
   * A paper that turned up gets the place that was kept for it: one without a number yet, or of a number that was thought missing (`instead`: it is void
   * from then on). `sheetNo`: as written on the paper; of this station also without its letter.
   */
  'bundles.place': command({
    role: 'petugas',
    input: z.strictObject({ bundle: uid, position: count.min(1), sheetNo: line(20) }),
    output: z.strictObject({ sheet: uid, sheetNo: z.string(), instead: z.string().nullable() }),
    problems: ['thing.unknown', 'paper.none', 'place.taken', 'place.none'],
  }),
} as const;

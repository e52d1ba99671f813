import { z } from 'zod';
import { count, day, instant, nothing, uid } from './common.ts';
import { command, query } from './procedure.ts';

/** What the hands of one clerk did, each time they keyed a sheet: sums of counts, never keys. */
const figures = z.strictObject({
  user: uid,
  name: z.string(),
  /** Sheets the clerk keyed, also such as another had keyed before. */
  sheets: count,
  keystrokes: count,
  corrections: count,
  /** Milliseconds at work, without the pauses. */
  activeMs: count,
  pausedMs: count,
  /** Of the sheets those that nobody had keyed before, and the time at work that these took: forms an hour. */
  firstSheets: count,
  firstActiveMs: count,
});
export type WorkFigures = z.infer<typeof figures>;

/** With whom typing lies, and since when. */
const unfinished = z.strictObject({ user: uid, name: z.string(), active: z.boolean(), at: instant });

export const workProcedures = {
  /** Keying from one day to another, both included: a petugas sees their own row only, a penyelia one for each who keyed. */
  'work.figures': query({
    role: 'petugas',
    input: z.strictObject({ from: day, to: day }),
    output: z.strictObject({ rows: z.array(figures) }),
  }),
  /** Typing that lies unfinished with somebody, on sheets and on lines of lists, the oldest first. Says where, never what. */
  'work.unfinished': query({
    role: 'penyelia',
    input: nothing,
    output: z.strictObject({ rows: z.array(unfinished.extend({ sheet: uid, sheetNo: z.string() })), lines: z.array(unfinished.extend({ list: uid, listNo: z.string() })) }),
  }),
  /** Hands a colleague's unfinished sheet over, with all that is typed on it. */
  'work.handOver': command({
    role: 'penyelia',
    input: z.strictObject({ sheet: uid, from: uid, to: uid }),
    output: nothing,
    problems: ['thing.unknown', 'typing.own-there'],
  }),
  /** The same for the line of a list that a colleague has begun. */
  'work.handOverLine': command({
    role: 'penyelia',
    input: z.strictObject({ list: uid, from: uid, to: uid }),
    output: nothing,
    problems: ['thing.unknown', 'typing.own-there'],
  }),
} as const;

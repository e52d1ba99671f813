import { z } from 'zod';
import { count, day, fieldId, fieldNote, instant, line, mark, revision, sheetHead, sheetValues, uid } from './common.ts';
import { command, query } from './procedure.ts';

const open = z.strictObject({
  head: sheetHead,
  values: sheetValues,
  marks: z.array(mark),
  /** What stands beside its fields; may name the value. */
  notes: z.array(fieldNote),
  receivedDay: day,
  keyedBy: z.string(),
  keyedAt: instant,
  /** The sheet that is proposed to be of the same person, with what differs. `earlier`: this one becomes its lembar kedua; else that one becomes the one of this. */
  secondOf: z
    .strictObject({ sheet: uid, sheetNo: z.string(), name: z.string(), village: z.string(), earlier: z.boolean(), differences: z.array(z.strictObject({ field: fieldId, here: z.string(), there: z.string() })) })
    .nullable(),
});

export const verificationProcedures = {
  /** Sheets that another account keyed and nobody has checked yet. Own work is never listed. */
  'verification.queue': query({
    role: 'petugas',
    input: z.strictObject({ bundle: uid.nullable(), limit: count.max(500) }),
    output: z.strictObject({ rows: z.array(sheetHead.extend({ openMarks: z.array(z.string()) })), total: count, own: count, checkedToday: count }),
    problems: ['thing.unknown'],
  }),
  'verification.open': command({ role: 'petugas', input: z.strictObject({ sheet: uid }), output: open, problems: ['thing.unknown', 'work.own', 'move.illegal'] }),
  /** Settles one mark: the value on the screen is what the photocopy, or the card itself, says. */
  'verification.settle': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid, revision, mark: uid, how: z.enum(['sesuai_fotokopi', 'ktp_asli']) }),
    output: z.strictObject({ revision, marks: z.array(mark) }),
    problems: ['thing.unknown', 'stale', 'work.own', 'mark.settled', 'mark.not-confirmable', 'sheet.frozen', 'move.illegal'],
  }),
  /** Corrects one field from the paper: a new version by the checker, which another account approves. */
  'verification.correct': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid, revision, field: fieldId, value: z.string().max(300), reason: z.string().trim().max(200) }),
    output: z.strictObject({ revision, marks: z.array(mark) }),
    problems: ['thing.unknown', 'stale', 'work.own', 'sheet.stops', 'sheet.frozen', 'move.illegal'],
  }),
  'verification.approve': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid, revision }),
    output: z.strictObject({ revision, openMarks: count }),
    problems: ['thing.unknown', 'stale', 'work.own', 'move.illegal', 'sheet.frozen'],
  }),
  'verification.return': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid, revision, field: fieldId.nullable(), reason: line(200) }),
    output: z.strictObject({ revision }),
    problems: ['thing.unknown', 'stale', 'work.own', 'move.illegal', 'sheet.frozen'],
  }),
  /** Another account confirms that this is the second sheet of a person who is there already. */
  'verification.confirmSecondSheet': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid, revision }),
    output: z.strictObject({ revision, primarySheet: z.string() }),
    problems: ['thing.unknown', 'stale', 'work.own', 'move.illegal', 'second-sheet.none', 'sheet.frozen'],
  }),
  /** Not the same person: the NIK is then disputed (NIK bentrok) on both sheets. */
  'verification.notSamePerson': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid, revision, reason: line(200) }),
    output: z.strictObject({ revision }),
    problems: ['thing.unknown', 'stale', 'work.own', 'move.illegal', 'second-sheet.none', 'sheet.frozen'],
  }),
  /** Takes a confirmed second sheet apart again; it goes back to `diinput` and its own person returns. */
  'verification.undoSecondSheet': command({
    role: 'penyelia',
    input: z.strictObject({ sheet: uid, revision, reason: line(200) }),
    output: z.strictObject({ revision }),
    problems: ['thing.unknown', 'stale', 'work.own', 'move.illegal'],
  }),
} as const;

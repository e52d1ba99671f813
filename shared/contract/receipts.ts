import { z } from 'zod';
import { oldHit } from './counter.ts';
import { day, instant, nothing, optionalLine, uid, count } from './common.ts';
import { command, query } from './procedure.ts';

export const documents = z.strictObject({ formulir: z.boolean(), fotokopi_ktp: z.boolean(), fotokopi_kk: z.boolean() });

export const receiptsProcedures = {
  /** The number the next sheet will get (it is given for good by receipts.receive). `earliest`: the first day of receipt that can be. */
  'receipts.next': query({ role: 'petugas', input: nothing, output: z.strictObject({ sheetNo: z.string(), today: day, earliest: day, receivedToday: count }) }),
  /** People who are known already by this name or phone, while typing: at most five, those who fit both first, and how many they are; `more` as in sheets.list. `old`: rows of old sendings with this name that are nobody's, at most five. */
  'receipts.known': query({
    role: 'petugas',
    input: z.strictObject({ name: optionalLine(100), phone: optionalLine(30) }),
    output: z.strictObject({
      total: count,
      more: z.boolean(),
      hits: z.array(z.strictObject({ sheet: uid, sheetNo: z.string(), name: z.string(), village: z.string(), birthYear: z.string() })),
      old: z.array(oldHit),
      /** There are more of those. */
      oldMore: z.boolean(),
    }),
  }),
  /** Paper handed in: the sheet gets its number for ever and the person's registration is born. */
  'receipts.receive': command({
    role: 'petugas',
    input: z.strictObject({
      name: optionalLine(100),
      phone: optionalLine(30),
      formNo: optionalLine(20),
      documents,
      bundle: uid.nullable(),
      /** Day of receipt, never in the future nor before the earliest; null: today. */
      receivedDay: day.nullable(),
    }),
    output: z.strictObject({ sheet: uid, sheetNo: z.string(), registration: uid, receivedDay: day, at: instant }),
    problems: ['day.future', 'day.too-early', 'thing.unknown'],
  }),
  'receipts.recent': query({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({ receipts: z.array(z.strictObject({ sheet: uid, sheetNo: z.string(), name: z.string(), at: instant, documents })) }),
  }),
} as const;

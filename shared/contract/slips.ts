import { z } from 'zod';
import { slipPapers } from '../domain/paper.ts';
import { slipContentSchema } from '../domain/slip.ts';
import { count, day, instant, line, nothing, optionalLine, sheetHead, uid } from './common.ts';
import { command, query } from './procedure.ts';
import { documents } from './receipts.ts';

/** How this PC prints a slip: through the system's dialog, straight to the printer, or not at all. */
export const slipPrintings = ['tanya', 'langsung', 'tidak'] as const;
const printing = z.strictObject({ mode: z.enum(slipPrintings), paper: z.enum(slipPapers) });
export type SlipPrinting = z.infer<typeof printing>;

const paperNumber = z.string().regex(/^[A-Z]-\d{4,7}$/);
/** Hours and minutes as they stand on the paper. */
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3])\.[0-5]\d$/);

/** `printed`: the day on which its batch was taken. */
const blankNumber = z.strictObject({ sheetNo: z.string(), batch: uid, printed: day });

/** Tanda terima: what somebody carries home (VISUAL.md 7). What was printed stays as it was printed. */
export const slipsProcedures = {
  /** The slip that a receipt would get, while it is typed; with the number that comes next. */
  'slips.draft': query({
    role: 'petugas',
    input: z.strictObject({ name: optionalLine(100), phone: optionalLine(30), documents, receivedDay: day.nullable() }),
    output: z.strictObject({ content: slipContentSchema }),
  }),
  /**
   * The slip of a sheet by its number or code, as F9 would print it. `copy`: it was printed before, and this is what it said then.
   * `slip.code-wrong`: written as a code, and its check digit is another.
   */
  'slips.find': query({
    role: 'petugas',
    input: z.strictObject({ text: z.string().max(40) }),
    output: z.strictObject({
      sheet: uid,
      content: slipContentSchema,
      copy: z.boolean(),
      prints: z.array(z.strictObject({ at: instant, by: z.string(), copy: z.boolean() })),
    }),
    problems: ['thing.unknown', 'slip.code-wrong'],
  }),
  /** One print: the first one as things stand now, every further one as the first (salinan). To be told when it did not come on paper. */
  'slips.print': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid }),
    output: z.strictObject({ slip: uid, content: slipContentSchema, copy: z.boolean(), at: instant }),
    problems: ['thing.unknown'],
  }),
  /** The print was called off or the printer was not ready: nobody holds it. Only by who printed it. */
  'slips.callOff': command({ role: 'petugas', input: z.strictObject({ slip: uid }), output: nothing, problems: ['thing.unknown'] }),
  /** People whose latest paper of ours carries another statement than the one in force, those who have it longest first. */
  'slips.outdated': query({
    role: 'petugas',
    input: z.strictObject({ offset: count, limit: count.max(500) }),
    output: z.strictObject({
      total: count,
      /** First day of the statement in force; null: none is. */
      statementFrom: day.nullable(),
      people: z.array(z.strictObject({ head: sheetHead, heldFrom: day.nullable(), heldSince: day })),
    }),
  }),
  'slips.printing': query({ role: 'petugas', input: nothing, output: printing }),
  'slips.setPrinting': command({ role: 'petugas', input: printing, output: nothing }),
} as const;

/** Nomor cadangan: numbers printed on blank slips beforehand, for a power cut. */
export const blanksProcedures = {
  /** Takes the next numbers for good. */
  'blanks.take': command({ role: 'petugas', input: z.strictObject({ count: count.min(1).max(200) }), output: z.strictObject({ batch: uid, first: z.string(), last: z.string() }) }),
  /** The papers of a batch that are still to be filled, as they were taken. */
  'blanks.papers': query({ role: 'petugas', input: z.strictObject({ batch: uid }), output: z.strictObject({ papers: z.array(slipContentSchema) }), problems: ['thing.unknown'] }),
  /** What became of every number; `numbers` adds up: given = papers + waiting + explained, and nothing is missing. `officers`: who may have filled one. */
  'blanks.list': query({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({
      batches: z.array(z.strictObject({ uid, first: z.string(), last: z.string(), at: instant, by: z.string(), total: count, keyed: count, explained: count })),
      waiting: z.array(blankNumber),
      officers: z.array(z.string()),
      explained: z.array(blankNumber.extend({ why: z.string(), at: instant, by: z.string() })),
      numbers: z.strictObject({ given: count, papers: count, waiting: count, explained: count, missing: count }),
    }),
  }),
  /** A slip that was filled with the pen: the sheet gets the number on it, with the day and the hour written there. `officer`: who took it; '': nobody wrote it down. */
  'blanks.receive': command({
    role: 'petugas',
    input: z.strictObject({
      sheetNo: paperNumber,
      receivedDay: day,
      time: clockTime,
      name: optionalLine(100),
      phone: optionalLine(30),
      formNo: optionalLine(20),
      documents,
      bundle: uid.nullable(),
      officer: optionalLine(100),
    }),
    output: z.strictObject({ sheet: uid, sheetNo: z.string(), at: instant }),
    problems: ['day.future', 'day.too-early', 'thing.unknown', 'blank.unknown', 'blank.keyed', 'blank.day'],
  }),
  /**
   * Why numbers of a batch were never used; those that came in are left alone, and so are those that were explained (`already`: how many).
   * `correct`: the reason of one number (first = last) is said anew.
   */
  'blanks.explain': command({
    role: 'petugas',
    input: z.strictObject({ batch: uid, first: paperNumber, last: paperNumber, reason: line(120), correct: z.boolean().default(false) }),
    output: z.strictObject({ explained: count, already: count }),
    problems: ['thing.unknown', 'blank.unknown'],
  }),
} as const;

import { z } from 'zod';
import { heldSections } from '../domain/person-data.ts';
import { count, instant, line, nothing, optionalLine, uid } from './common.ts';
import { command, job, query } from './procedure.ts';

/** Who of the office; the name only for the eyes of a penyelia, never on the paper. */
const staff = z.strictObject({ role: z.enum(['petugas', 'penyelia', 'aplikasi']), name: z.string().nullable() });
export type Staff = z.infer<typeof staff>;

/** One thing that is held: a row of a table, in words. */
export const heldRow = z.strictObject({
  section: z.enum(heldSections),
  what: z.string(),
  at: instant.nullable(),
  by: staff.nullable(),
  cells: z.array(z.strictObject({ label: z.string(), value: z.string() })),
});
export type HeldRow = z.infer<typeof heldRow>;

const correction = z.strictObject({
  request: uid,
  asked: z.string(),
  at: instant,
  by: z.string(),
  dueAt: instant,
  outcome: z.string(),
  doneAt: instant.nullable(),
});
export type Correction = z.infer<typeof correction>;

/** What is held on a person, and what they ask to be put right (UU 27/2022 tentang PDP, pasal 5–8 and 30–32: 3 × 24 hours). */
export const personDataProcedures = {
  /** Everything held on the person of a sheet (or, `oldRow`, of a row of an old sending that is nobody's: then `sheet` is null), and who saw, changed, printed or handed it out. `kertas`: whole numbers, for the person's own hands; recorded as handed out. */
  'personData.show': job({
    role: 'petugas',
    input: z.strictObject({ sheet: uid.nullable(), oldRow: z.strictObject({ sending: uid, line: count.min(1) }).optional(), for: z.enum(['layar', 'kertas']), askedBy: optionalLine(100) }),
    output: z.strictObject({
      sheet: uid.nullable(),
      /** The sheet that speaks for the person, or "L001 baris 214". */
      sheetNo: z.string(),
      name: z.string(),
      held: z.array(heldRow),
      corrections: z.array(correction),
      at: instant,
    }),
    problems: ['thing.unknown'],
  }),
  'personData.askCorrection': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid, asked: line(500) }),
    output: z.strictObject({ request: uid, dueAt: instant }),
    problems: ['thing.unknown', 'text.secret'],
  }),
  'personData.closeCorrection': command({
    role: 'petugas',
    input: z.strictObject({ request: uid, outcome: line(500) }),
    output: z.strictObject({ at: instant }),
    problems: ['thing.unknown', 'correction.closed', 'text.secret'],
  }),
  /** Requests that wait, the most pressing first, and how many there are (of these, past their hour). */
  'personData.openCorrections': query({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({
      open: count,
      overdue: count,
      rows: z.array(correction.extend({ sheet: uid, sheetNo: z.string(), name: z.string() })),
      asOf: instant,
    }),
  }),
  /** Requests of one person, the latest first. */
  'personData.corrections': query({
    role: 'petugas',
    input: z.strictObject({ sheet: uid }),
    output: z.strictObject({ corrections: z.array(correction), asOf: instant }),
    problems: ['thing.unknown'],
  }),
} as const;

import { z } from 'zod';
import { recapKinds, recapLedgers } from '../domain/recap.ts';
import { count, day, folderPath, instant, line, nothing } from './common.ts';
import { command, job, query } from './procedure.ts';

const kind = z.enum(recapKinds);
/** Which recap, and of which days (both included; null: open on that side). */
const asked = z.strictObject({ kind, from: day.nullable(), to: day.nullable() });

const recap = z.strictObject({
  kind,
  /** The ledger that it counts: paper and people are never in one recap. */
  ledger: z.enum(recapLedgers),
  from: day.nullable(),
  to: day.nullable(),
  columns: z.array(z.string()),
  /** `total` is the sum of `counts`; `group` is what the row belongs to ('' for none). */
  rows: z.array(z.strictObject({ label: z.string(), group: z.string(), counts: z.array(count), total: count })),
  totals: z.array(count),
  /** With all days: the number of the ledger. */
  total: count,
  asOf: instant,
});
export type Recap = z.infer<typeof recap>;

const publicCell = z.discriminatedUnion('said', [
  z.strictObject({ said: z.literal('angka'), value: count }),
  z.strictObject({ said: z.literal('kurang_dari_5') }),
]);
export type PublicCellView = z.infer<typeof publicCell>;

const publicFigures = z.strictObject({
  askedBy: z.string(),
  purpose: z.string(),
  /** When the number of people was said like this first. */
  asOf: instant,
  people: publicCell,
  paper: publicCell,
  /** Each breaks the same people down, as things stood at its `asOf`; `rows` null: too few for that. */
  tables: z.array(z.strictObject({ title: z.string(), asOf: instant, rows: z.array(z.strictObject({ label: z.string(), cell: publicCell })).nullable() })),
  /** Of the programme, with its label and source; never how far this office is. */
  quota: z.strictObject({ label: z.string(), value: count, source: z.string() }).nullable(),
  /** In force today; null: none. */
  statement: z.strictObject({ validFrom: day, certainty: z.string(), first: z.string(), second: z.string(), source: z.string() }).nullable(),
});
export type PublicFigures = z.infer<typeof publicFigures>;

/** Laporan and Angka untuk umum: from the same queries as the ledgers of Beranda. */
export const reportsProcedures = {
  'reports.recap': query({ role: 'petugas', input: asked, output: recap }),
  /** The same on its way to paper: logged as handed out. */
  'reports.print': command({ role: 'petugas', input: asked, output: recap }),
  /** The same as a workbook in `folder`, whole or not at all; recorded as handed out before it has its name. Never over another file. */
  'reports.writeXlsx': job({
    role: 'petugas',
    input: z.strictObject({ ...asked.shape, folder: folderPath }),
    output: z.strictObject({ file: z.string(), name: z.string(), total: count }),
    problems: ['package.folder-missing', 'folder.unwritable'],
  }),
  /** Figures that may be said to anybody. Who asks and what for comes first, and is logged. */
  'publicFigures.ask': command({ role: 'petugas', input: z.strictObject({ askedBy: line(100), purpose: line(200) }), output: publicFigures }),
  /** Who asked last, the newest first. */
  'publicFigures.asked': query({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({ rows: z.array(z.strictObject({ askedBy: z.string(), purpose: z.string(), at: instant, by: z.string() })) }),
  }),
} as const;

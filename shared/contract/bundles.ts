import { z } from 'zod';
import { count, line, nothing, optionalLine, revision, uid } from './common.ts';
import { command, query } from './procedure.ts';

const code = z.string().trim().toUpperCase().regex(/^[A-Z0-9-]{1,12}$/);

export const bundle = z.strictObject({
  uid,
  code: z.string(),
  /** Sheets counted by a person on paper. */
  counted: count,
  place: z.string(),
  /** Sheets that have a number in it. */
  numbered: count,
  keyed: count,
  revision,
});

export const bundlesProcedures = {
  'bundles.list': query({ role: 'petugas', input: nothing, output: z.strictObject({ bundles: z.array(bundle) }) }),
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
} as const;

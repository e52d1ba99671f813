import { z } from 'zod';
import { canBeSpelling } from '../domain/area-spelling.ts';
import { line, nothing, optionalLine } from './common.ts';
import { command, query } from './procedure.ts';

export const village = z.strictObject({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['DESA', 'KELURAHAN']),
  district: z.string(),
  districtCode: z.string(),
});

export const areasProcedures = {
  /** All villages of the office's regency and the spellings met on cards, as written → name of today; `own`: those that the office added. */
  'areas.list': query({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({ villages: z.array(village), spellings: z.record(z.string(), z.string()), own: z.array(z.string()) }),
  }),
  /** Today's village for what a card says; null for a card of another regency or where several fit. */
  'areas.match': query({
    role: 'petugas',
    input: z.strictObject({ desa_kelurahan: optionalLine(60), kecamatan: optionalLine(60), kabupaten: optionalLine(60) }),
    output: z.strictObject({ village: village.nullable(), candidates: z.array(village) }),
  }),
  /** A way in which cards write a village or a kecamatan; `name` is one of today's. From now on every card that says so is understood. */
  'areas.addSpelling': command({
    role: 'penyelia',
    input: z.strictObject({ written: line(60).refine(canBeSpelling), name: line(60) }),
    output: nothing,
    problems: ['thing.unknown', 'spelling.is-name', 'spelling.taken'],
  }),
  /** Takes back one that the office added; those that came with the office stay. Sheets that are keyed keep their village. */
  'areas.removeSpelling': command({
    role: 'penyelia',
    // Capitals can be longer than what was typed.
    input: z.strictObject({ written: line(180) }),
    output: nothing,
    problems: ['thing.unknown'],
  }),
} as const;

import { z } from 'zod';
import { nothing, optionalLine } from './common.ts';
import { query } from './procedure.ts';

export const village = z.strictObject({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['DESA', 'KELURAHAN']),
  district: z.string(),
  districtCode: z.string(),
});

export const areasProcedures = {
  /** All villages of the office's regency and the old spellings met on cards. */
  'areas.list': query({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({ villages: z.array(village), spellings: z.record(z.string(), z.string()) }),
  }),
  /** Today's village for what a card says; null for a card of another regency or where several fit. */
  'areas.match': query({
    role: 'petugas',
    input: z.strictObject({ desa_kelurahan: optionalLine(60), kecamatan: optionalLine(60), kabupaten: optionalLine(60) }),
    output: z.strictObject({ village: village.nullable(), candidates: z.array(village) }),
  }),
} as const;

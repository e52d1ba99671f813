import { z } from 'zod';
import { count, instant, sheetHead, uid } from './common.ts';
import { command, query } from './procedure.ts';

export const station = z.strictObject({
  key: z.enum(['masuk', 'diinput', 'diperiksa', 'dikirim', 'jawaban']),
  title: z.string(),
  state: z.enum(['done', 'now', 'later']),
  lines: z.array(z.string()),
});

export const counterProcedures = {
  /** One box: number, whole NIK, last digits, name in any spelling, phone. `exact`: by number or whole NIK, opens at once. */
  'counter.find': query({
    role: 'petugas',
    input: z.strictObject({ text: z.string().max(100) }),
    /** `more` as in sheets.list. */
    output: z.strictObject({ exact: z.boolean(), total: count, more: z.boolean(), hits: z.array(sheetHead) }),
  }),
  /** The answer card; logged with what the officer saw. */
  'counter.open': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid, basis: z.enum(['nomor', 'nik', 'ktp_dilihat', 'keluarga', 'perangkat_desa']) }),
    output: z.strictObject({
      sheet: uid,
      name: z.string(),
      village: z.string(),
      birthYear: z.string(),
      nikTail: z.string(),
      sentence: z.string(),
      second: z.string(),
      stations: z.array(station),
      means: z.string(),
      notMeans: z.string(),
      todo: z.array(z.string()),
      secondSheets: z.array(z.string()),
      asOf: instant,
    }),
    problems: ['thing.unknown'],
  }),
} as const;

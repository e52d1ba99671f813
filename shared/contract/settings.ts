import { z } from 'zod';
import { profileSchema } from '../domain/profile.ts';
import { count, folderPath, nothing } from './common.ts';
import { command, job, query } from './procedure.ts';

export const settingsProcedures = {
  'settings.get': query({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({
      officeName: z.string(),
      districtName: z.string(),
      regency: z.string(),
      short: z.string(),
      zone: z.string(),
      station: z.string(),
      idleMinutes: z.number(),
      /** Where packages are written; '' until chosen. */
      packageFolder: z.string(),
      programme: z.string(),
      profile: profileSchema,
      today: z.string(),
    }),
  }),
  'settings.setIdle': command({ role: 'penyelia', input: z.strictObject({ minutes: z.number().int().min(1).max(60) }), output: nothing }),
  'settings.setPackageFolder': command({ role: 'penyelia', input: z.strictObject({ folder: folderPath }), output: nothing, problems: ['package.folder-missing'] }),
  /**
   * Reads the whole audit chain and says where it is broken first; then compares it with what the copies and packages at hand say of its
   * end. `missing`: the first of them that knows a chain other than this one, up to row `count`; null: none.
   */
  'audit.verify': job({
    role: 'penyelia',
    input: nothing,
    output: z.strictObject({
      rows: count,
      head: z.string(),
      brokenAt: z.number().nullable(),
      compared: count,
      missing: z.strictObject({ kind: z.enum(['cadangan', 'paket']), name: z.string(), count }).nullable(),
    }),
  }),
  /** Stops a running job of this window at its next slice. */
  'jobs.cancel': command({ role: 'petugas', input: z.strictObject({ call: z.string().max(64) }), output: z.strictObject({ found: z.boolean() }), audited: false }),
} as const;

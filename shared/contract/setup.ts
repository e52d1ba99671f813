import { z } from 'zod';
import { folderPath, line } from './common.ts';
import { job } from './procedure.ts';
import { loginName, password } from './session.ts';

export const setupProcedures = {
  /** First run, on an empty data folder only. Answers the recovery code, shown once and kept nowhere. */
  'setup.create': job({
    role: 'anyone',
    input: z.strictObject({
      officeName: line(100),
      districtName: line(60),
      /** Kemendagri code without dots: 5207. */
      regency: z.string().regex(/^\d{4}$/),
      /** Short name in file names: KSB. */
      short: z.string().regex(/^[A-Z0-9]{2,10}$/),
      zone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
      station: z.string().regex(/^[A-Z]$/),
      profile: z.string().max(60),
      /** Where verified copies go; left out: chosen later. */
      backupFolder: folderPath.optional(),
      supervisor: z.strictObject({ name: line(60), loginName, password }),
    }),
    output: z.strictObject({ recoveryCode: z.string() }),
    problems: ['setup.done', 'folder.in-use', 'folder.not-empty', 'folder.unwritable', 'cipher.missing', 'password.weak', 'thing.unknown', 'backup.folder-missing'],
  }),
} as const;

import { z } from 'zod';
import { verifiedCopy } from './backups.ts';
import { instant, line, nothing, uid } from './common.ts';
import { command, job, query } from './procedure.ts';

export const role = z.enum(['petugas', 'penyelia']);
export type Role = z.infer<typeof role>;

export const password = z.string().min(8).max(200);

/** A name for the log-in screen: nothing in it that the eye cannot see, so that no two look alike by it. */
export const loginName = line(60).regex(/^\P{Cf}*$/u);

/** What the data folder holds, told before anybody logs in. */
export const folderState = z.enum(['baru', 'siap', 'database_hilang', 'database_kosong', 'database_asing', 'kunci_hilang', 'kunci_rusak', 'sedang_dipakai', 'tanpa_sandi_sqlite']);

export const signedIn = z.strictObject({ user: uid, loginName: z.string(), name: z.string(), role });

export const sessionProcedures = {
  /** What the log-in screen shows. Reads only the files beside the database. */
  'session.status': query({
    role: 'anyone',
    input: nothing,
    output: z.strictObject({
      folder: folderState,
      office: z.strictObject({ name: z.string(), district: z.string(), station: z.string(), zone: z.string() }).nullable(),
      users: z.array(z.strictObject({ uid, loginName: z.string(), name: z.string(), role, active: z.boolean() })),
      signedIn: signedIn.nullable(),
      /** Until then no password is tried; null: now. */
      waitUntil: instant.nullable(),
      dataFolder: z.string(),
      /** The newest verified copy that was made here, where it was then; for when the data cannot be opened. */
      lastCopy: verifiedCopy.nullable(),
    }),
  }),
  'session.login': job({
    role: 'anyone',
    input: z.strictObject({ loginName: line(60), password: z.string().max(200) }),
    output: signedIn.extend({
      lastLogin: instant.nullable(),
      /** Sheet whose typing was kept for this clerk, if any. */
      kept: z.strictObject({ sheet: uid, sheetNo: z.string() }).nullable(),
      idleMinutes: z.number(),
      clockBack: z.boolean(),
    }),
    problems: [
      'password.wrong', 'password.wait', 'folder.in-use', 'database.missing', 'database.empty', 'database.foreign', 'database.other-key', 'database.newer',
      'database.wal-lost', 'keys.missing', 'keys.damaged', 'cipher.missing',
    ],
  }),
  /** Forgets the session; the database closes when running jobs end. */
  'session.lock': command({ role: 'anyone', input: z.strictObject({ why: z.enum(['tombol', 'diam', 'tidur']) }), output: nothing }),
  'session.changePassword': job({
    role: 'petugas',
    input: z.strictObject({ old: z.string().max(200), password }),
    output: nothing,
    problems: ['password.wrong', 'password.wait', 'password.weak'],
  }),
  /** With the recovery code: a new password for one active penyelia. */
  'session.recover': job({
    role: 'anyone',
    input: z.strictObject({ code: z.string().max(100), loginName: line(60), password }),
    output: nothing,
    problems: ['recovery.wrong', 'password.wait', 'password.weak', 'thing.unknown', 'database.missing', 'database.empty', 'database.foreign', 'database.other-key', 'database.newer', 'database.wal-lost', 'keys.missing', 'keys.damaged', 'cipher.missing', 'folder.in-use'],
  }),
} as const;

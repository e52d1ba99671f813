import { z } from 'zod';
import { count, folderPath, instant, nothing } from './common.ts';
import { command, job, query } from './procedure.ts';

/** Why the last attempt left no copy; 'lain': something nobody foresaw. */
export const copyFailure = z.enum(['tujuan_tidak_ada', 'tujuan_terkunci', 'tujuan_penuh', 'salinan_berbeda', 'data_rusak', 'lain']);
export type CopyFailure = z.infer<typeof copyFailure>;

/**
 * What a person should know before something is lost: no folder chosen; the folder is not there; it lies on the disk of the data; its
 * disk has not the room that the next copy asks for; the last verified copy is older than a day; the last attempt left none.
 */
export const copyWarning = z.enum(['belum_dipilih', 'tujuan_tidak_ada', 'cakram_sama', 'tempat_kurang', 'lama', 'gagal']);
export type CopyWarning = z.infer<typeof copyWarning>;

/** A copy that was written, opened, checked and compared. */
export const verifiedCopy = z.strictObject({
  /** Name of the copy's own folder. */
  name: z.string(),
  /** The folder in which it lies. */
  folder: z.string(),
  at: instant,
  bytes: count,
});
export type VerifiedCopy = z.infer<typeof verifiedCopy>;

export const backupsProcedures = {
  'backups.status': query({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({
      /** '' until chosen. */
      folder: z.string(),
      /** null: there is none. */
      last: verifiedCopy.nullable(),
      /** Verified copies of this installation in the folder; null when the folder is not there. */
      kept: count.nullable(),
      /** null: the last attempt went well, or there was none. */
      failed: z.strictObject({ at: instant, why: copyFailure }).nullable(),
      sameDisk: z.boolean(),
      warnings: z.array(copyWarning),
    }),
  }),
  /** A verified copy now, in the chosen folder: written beside, opened, compared with the data of the same moment, synced, then named. */
  'backups.make': job({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({
      copy: verifiedCopy,
      /** Over all rows of all tables. */
      contentHash: z.string(),
      /** Head of the audit chain in the copy. */
      auditCount: count,
      auditHash: z.string(),
      sameDisk: z.boolean(),
      kept: count,
      ms: count,
    }),
    problems: ['backup.folder-none', 'backup.folder-missing', 'backup.folder-readonly', 'backup.no-room', 'backup.running', 'backup.verify-failed'],
  }),
  'backups.setFolder': command({
    role: 'penyelia',
    input: z.strictObject({ folder: folderPath }),
    output: z.strictObject({ sameDisk: z.boolean() }),
    problems: ['backup.folder-missing', 'backup.folder-readonly'],
  }),
} as const;

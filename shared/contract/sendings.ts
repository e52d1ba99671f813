import { z } from 'zod';
import { count, day, folderPath, instant, line, optionalLine, uid, why, nothing } from './common.ts';
import { command, job, query } from './procedure.ts';

export const purpose = z.enum(['basis data', 'usulan', 'pendaftaran offline', 'hanya jumlah']);
export const sendingState = z.enum(['dibuka', 'ditutup', 'diserahkan']);
export const medium = z.enum(['flash disk', 'surel', 'WA', 'diantar', 'lain']);

export const sendingHead = z.strictObject({
  uid,
  no: z.string(),
  kind: z.enum(['BARU', 'RALAT', 'LAMA']),
  purpose,
  receiver: z.string(),
  state: sendingState,
  people: count,
  createdAt: instant,
  createdBy: z.string(),
  closedAt: instant.nullable(),
  deliveredDay: day.nullable(),
  letter: z.string(),
});

const packageFile = z.strictObject({ name: z.string(), bytes: count, sha256: z.string() });

export const sendingsProcedures = {
  'sendings.list': query({ role: 'petugas', input: nothing, output: z.strictObject({ sendings: z.array(sendingHead), asOf: instant }) }),
  /** Who is ready, and why others are not: one person may have several reasons. */
  'sendings.readiness': query({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({ ready: count, notReady: count, whys: z.array(z.strictObject({ why, people: count })), asOf: instant }),
  }),
  'sendings.detail': query({
    role: 'petugas',
    input: z.strictObject({ sending: uid }),
    output: z.strictObject({
      head: sendingHead,
      men: count,
      women: count,
      firstSheet: z.string().nullable(),
      lastSheet: z.string().nullable(),
      closedBy: z.string().nullable(),
      packages: z.array(z.strictObject({ uid, name: z.string(), folder: z.string(), at: instant, by: z.string(), rows: count, csvSha256: z.string(), fingerprint: z.string(), files: z.array(packageFile) })),
      /** A package whose writing was cut off, and whose folder was not there or could not be read when it was looked for; null: none. */
      missed: z.strictObject({ folder: z.string(), at: instant, by: z.string() }).nullable(),
      delivery: z.strictObject({ day, medium, receiver: z.string(), letter: z.string(), by: z.string(), at: instant }).nullable(),
    }),
    problems: ['thing.unknown'],
  }),
  'sendings.create': command({ role: 'penyelia', input: z.strictObject({ purpose, receiver: line(100) }), output: z.strictObject({ sending: uid, no: z.string() }) }),
  /** Freezes everybody who is ready, for ever. `expected` is the number on the screen: another number now is a problem, not a surprise. */
  'sendings.close': job({
    role: 'penyelia',
    input: z.strictObject({ sending: uid, expected: count }),
    output: z.strictObject({ people: count }),
    problems: ['thing.unknown', 'sending.state', 'sending.empty', 'sending.count-differs'],
  }),
  /** Writes the package into `folder`: temporary name, fsync, read back by an independent parse, every value compared, rename. */
  'sendings.writePackage': job({
    role: 'penyelia',
    input: z.strictObject({ sending: uid, folder: folderPath }),
    output: z.strictObject({ package: uid, folder: z.string(), csv: z.string(), rows: count, csvSha256: z.string(), fingerprint: z.string(), files: z.array(packageFile), ms: count }),
    problems: ['thing.unknown', 'sending.state', 'package.folder-missing', 'package.exists', 'package.verify-failed', 'folder.unwritable'],
  }),
  'sendings.deliver': command({
    role: 'penyelia',
    input: z.strictObject({ sending: uid, day, medium, receiver: line(100), letter: optionalLine(60) }),
    output: z.strictObject({ people: count }),
    problems: ['thing.unknown', 'sending.state', 'package.none', 'day.future'],
  }),
} as const;

import { z } from 'zod';

const person = z.strictObject({ loginName: z.string(), password: z.string() });

/** Noted and nothing more; some lines written; all read back; named but not booked; booked but not answered. */
export const packageSteps = ['noted', 'writing', 'compared', 'named', 'booked'] as const;
export type PackageStep = (typeof packageSteps)[number];

/** What a child process is told to do, in the environment variable LOKET_TASK. */
const task = z.strictObject({
  /** Data folder of a prepared office. */
  folder: z.string(),
  /** Another folder that the child may use. */
  beside: z.string(),
  penyelia: person,
  petugas: person,
  recoveryCode: z.string(),
  /** How often the child goes round its work. */
  turns: z.int().positive(),
  /** Another setting than the product's, to show that it is noticed. */
  synchronous: z.enum(['NORMAL', 'OFF']).nullable(),
  /** Pages in the -wal after which it is worked in; the product leaves it at SQLite's 1000. */
  checkpointPages: z.int().positive(),
  /** Where the writing of a package stands still for ever, to be killed there. */
  stopAt: z.enum(packageSteps).nullable(),
  /** The closed sending of the office, where there is one. */
  closed: z.strictObject({ sending: z.string(), sha256: z.string(), name: z.string(), people: z.int() }).nullable(),
});
export type ChildTask = z.infer<typeof task>;

export function childTask(): ChildTask {
  return task.parse(JSON.parse(process.env['LOKET_TASK'] ?? '{}'));
}

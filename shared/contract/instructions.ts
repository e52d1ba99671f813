import { z } from 'zod';
import { instructionChannels } from '../domain/province-answers.ts';
import { about, aboutShown, scanShown } from './answers.ts';
import { count, day, folderPath, instant, line, nothing, optionalLine, revision, uid } from './common.ts';
import { command, job, query } from './procedure.ts';

const channel = z.enum(instructionChannels);

/** What a person writes of a letter or a call. `dueDay` null: no day was named; `scan`: path of the file that is taken in, null: none (new). */
const written = {
  channel,
  fromWhom: line(100),
  letter: optionalLine(60),
  day,
  asks: line(500),
  dueDay: day.nullable(),
  about: about.nullable(),
  scan: folderPath.nullable(),
};

export const instructionsProcedures = {
  /** Letters and calls from above, what is open first, the most urgent first. */
  'instructions.list': query({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({
      instructions: z.array(
        z.strictObject({
          uid,
          no: z.string(),
          channel,
          fromWhom: z.string(),
          letter: z.string(),
          day,
          asks: z.string(),
          dueDay: day.nullable(),
          /** Open, and its day is over. */
          overdue: z.boolean(),
          about: aboutShown.nullable(),
          scan: scanShown.nullable(),
          at: instant,
          by: z.string(),
          done: z.strictObject({ note: z.string(), at: instant, by: z.string() }).nullable(),
          revision,
        }),
      ),
      open: count,
      overdue: count,
      today: day,
      asOf: instant,
    }),
  }),
  'instructions.record': command({
    role: 'penyelia',
    input: z.strictObject(written),
    output: z.strictObject({ instruction: uid, no: z.string() }),
    problems: ['thing.unknown', 'day.future', 'file.missing', 'file.kind', 'file.not-scan', 'file.too-big'],
  }),
  /** What was written wrong is written anew; the scan stays where none is given. */
  'instructions.change': command({
    role: 'penyelia',
    input: z.strictObject({ instruction: uid, revision, ...written }),
    output: z.strictObject({ revision }),
    problems: ['thing.unknown', 'stale', 'instruction.done', 'day.future', 'file.missing', 'file.kind', 'file.not-scan', 'file.too-big'],
  }),
  'instructions.done': command({
    role: 'penyelia',
    input: z.strictObject({ instruction: uid, revision, note: line(300) }),
    output: z.strictObject({ revision }),
    problems: ['thing.unknown', 'stale', 'instruction.done'],
  }),
  /** As answers.scan. */
  'instructions.scan': job({
    role: 'petugas',
    input: z.strictObject({ instruction: uid, folder: folderPath }),
    output: z.strictObject({ file: z.string(), sha256: z.string() }),
    problems: ['thing.unknown', 'file.folder-missing', 'folder.unwritable', 'file.not-same'],
  }),
} as const;

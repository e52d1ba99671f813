import { z } from 'zod';
import { onlineGroups } from '../domain/online-groups.ts';
import { onlineSources, onlineSteps, stuckReasons } from '../domain/online.ts';
import { count, day, instant, optionalLine, sheetHead, uid, waveNo } from './common.ts';
import { answerCardView } from './counter.ts';
import { command, job, query } from './procedure.ts';

const step = z.enum(onlineSteps);
const stuck = z.enum(stuckReasons);
const source = z.enum(onlineSources);
const withWave: readonly string[] = ['menunggu', 'lolos', 'tidak_lolos'];

/** What is noted: a reason only with `macet`, a wave only where one is meant. */
const noted = { step, wave: waveNo.nullable().default(null), stuck: stuck.nullable().default(null), day, source };
interface Noted {
  readonly step: (typeof onlineSteps)[number];
  readonly wave: number | null;
  readonly stuck: (typeof stuckReasons)[number] | null;
}
const hangsTogether = (said: Noted): boolean => (said.step === 'macet') === (said.stuck !== null) && (said.wave === null || withWave.includes(said.step));

/** What became of one line: noted, there already, nobody, or more than one. Only the number of the line comes back, never what stood on it. */
const lineResult = z.strictObject({ line: count, result: z.enum(['cocok', 'sudah_ada', 'tidak_ada', 'beberapa', 'ganda']), sheetNo: z.string(), name: z.string() });

export const onlineProcedures = {
  /** What is known of a person's own way: steps that count with who noted them, the account's e-mail and phone. For the clerk's eyes. */
  'online.path': query({
    role: 'petugas',
    input: z.strictObject({ sheet: uid }),
    output: z.strictObject({
      events: z.array(z.strictObject({ uid, step, wave: waveNo.nullable(), stuck: stuck.nullable(), day, source, by: z.string(), at: instant })),
      account: z.strictObject({ email: z.string(), phone: z.string(), alive: z.enum(['', 'ya', 'tidak']) }).nullable(),
    }),
    problems: ['thing.unknown'],
  }),
  /** One step, or why it does not go on. Answers the card as it stands now. */
  'online.note': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid, ...noted }).refine(hangsTogether, { path: ['step'] }),
    output: z.strictObject({ step: uid, card: answerCardView }),
    problems: ['thing.unknown', 'day.future'],
  }),
  /** Takes a step back: it stays in the books and counts no more. */
  'online.undo': command({ role: 'petugas', input: z.strictObject({ step: uid }), output: z.strictObject({ card: answerCardView }), problems: ['thing.unknown'] }),
  /** E-mail and phone of the account, which may be others than on the paper. No field takes a password or a code. */
  'online.account': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid, email: optionalLine(100), phone: optionalLine(40), alive: z.enum(['', 'ya', 'tidak']) }),
    output: z.strictObject({ card: answerCardView }),
    problems: ['thing.unknown', 'account.not-contact'],
  }),
  /** What would become of each line of a list; nothing is written. `day`: left out, today. */
  'online.match': query({
    role: 'petugas',
    input: z.strictObject({ text: z.string().max(200_000), step, wave: waveNo.nullable().default(null), stuck: stuck.nullable().default(null), day: day.nullable().default(null) }).refine(hangsTogether, { path: ['step'] }),
    output: z.strictObject({ lines: z.array(lineResult), matched: count }),
    problems: ['list.too-long'],
  }),
  /** One step of many at once, numbers of sheets, codes of slips or whole NIKs, one a line; whoever has it already (isNews), and every line that names nobody or more than one, is left alone and said. */
  'online.many': command({
    role: 'petugas',
    input: z.strictObject({ text: z.string().max(200_000), ...noted }).refine(hangsTogether, { path: ['step'] }),
    output: z.strictObject({ noted: count, already: count, lines: z.array(lineResult) }),
    problems: ['thing.unknown', 'day.future', 'list.too-long'],
  }),
  /** One step of everybody of a figure, as many as stood on the screen, however many; whoever has it already is left alone. All of them or, when it is stopped, nobody. */
  'online.noteGroup': job({
    role: 'petugas',
    input: z.strictObject({ group: z.enum(onlineGroups), expected: count, ...noted }).refine(hangsTogether, { path: ['step'] }),
    output: z.strictObject({ noted: count, already: count }),
    problems: ['day.future', 'count.differs'],
  }),
  /** How many stand where. Every figure is of the length of the list that online.people gives. */
  'online.figures': query({
    role: 'petugas',
    input: z.strictObject({}),
    output: z.strictObject({
      people: count,
      groups: z.array(z.strictObject({ group: z.enum(onlineGroups), people: count })),
      /** The wave that can still be joined today; null: none is known. */
      wave: z.strictObject({ no: waveNo, opens: day, closes: day }).nullable(),
      /** Those that have opened by today. */
      opened: z.array(waveNo),
      today: day,
      asOf: instant,
    }),
  }),
  'online.people': query({
    role: 'petugas',
    input: z.strictObject({ group: z.enum(onlineGroups), offset: count, limit: z.int().min(1).max(100_000) }),
    output: z.strictObject({ rows: z.array(sheetHead), total: count }),
  }),
} as const;

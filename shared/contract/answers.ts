import { z } from 'zod';
import { answerChannels, answerKinds, answerStatuses } from '../domain/province-answers.ts';
import { count, day, folderPath, instant, line, nothing, optionalLine, sheetHead, uid } from './common.ts';
import { command, job, query } from './procedure.ts';

export const answerChannel = z.enum(answerChannels);
export const answerStatus = z.enum(answerStatuses);

/** What an answer or an instruction is about: one of our sendings, a kiriman lama, or (null) all that was sent. */
export const about = z.strictObject({ kind: z.enum(['kiriman', 'lama']), uid });
/** The same with its number, as it is shown. */
export const aboutShown = z.strictObject({ kind: z.enum(['kiriman', 'lama']), uid, no: z.string() });
/** What is known of an attached file without its content. */
export const scanShown = z.strictObject({ name: z.string(), bytes: count, sha256: z.string() });

const source = { saidBy: z.string(), channel: answerChannel, saidDay: day, letter: z.string() };
/** Somebody said something: it stands beside the numbers and changes none. */
const saying = z.strictObject({ answer: uid, ...source, text: z.string() });
/** A total that somebody stated. `unexplained`: sent less total, below 0 where more were stated than sent. */
const stated = z.strictObject({ answer: uid, ...source, total: count, unexplained: z.number().int() });
/** People by their latest answer: people = belum_dijawab + diterima + ditolak + diteruskan. */
const parts = { people: count, belum_dijawab: count, diterima: count, ditolak: count, diteruskan: count };

const ledgerRow = z.strictObject({
  ...aboutShown.shape,
  /** The day it was handed over, or left. */
  day,
  ...parts,
  /** Rows of a kiriman lama in which nobody was found; counted as not answered. */
  unmatched: count,
  /** Rows whose person has another row of the same file. */
  double: count,
  stated: stated.nullable(),
  sayings: z.array(saying),
});

/** Taken back, or put right by a later one in its place (`corrected`): stays readable, counts no more. */
const undone = z.strictObject({ why: z.string(), at: instant, by: z.string(), corrected: z.boolean() });

const answerRow = z.strictObject({
  uid,
  kind: z.enum(answerKinds),
  about: aboutShown.nullable(),
  ...source,
  text: z.string(),
  total: count.nullable(),
  /** People named in it, by what it says of them. */
  diterima: count,
  ditolak: count,
  diteruskan: count,
  /** Named in it too, but with no row any more in what it is about (it was let go, or is somebody else's): of them it counts for nothing. */
  notTheirs: count,
  scan: scanShown.nullable(),
  at: instant,
  by: z.string(),
  undone: undone.nullable(),
});

/** What an answer says, whoever recorded it. `scan`: path of the file that is taken in; null: none. */
const recorded = { about: about.nullable(), saidBy: line(100), channel: answerChannel, saidDay: day, letter: optionalLine(60), text: optionalLine(500), total: count.max(10_000_000).nullable(), scan: folderPath.nullable() };
/** What is said of a person: a refusal always with its reason. */
const word = { status: answerStatus, reason: optionalLine(200) };
const refusalHasReason = ({ status, reason }: { readonly status: string; readonly reason: string }): boolean => status !== 'ditolak' || reason !== '';

/** Why a person cannot stand in an answer. */
export const whyNotAnswered = z.enum(['belum_dikirim', 'kiriman_lain', 'sudah_ada', 'sebelum_dikirim']);

const hit = z.strictObject({
  sheet: sheetHead,
  /** Where they were sent; null: nowhere. */
  place: z.strictObject({ no: z.string(), line: count }).nullable(),
  refused: whyNotAnswered.nullable(),
  /** Where and when they first left, if that was after the day on which the answer about all that was sent was said; null: before it. */
  leftAfter: z.strictObject({ no: z.string(), day }).nullable(),
});

export const answersProcedures = {
  /** What was sent and what came of it, per sending and in all. Adds up; the same numbers on every screen. */
  'answers.ledger': query({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({
      rows: z.array(ledgerRow),
      /** The people who are `terkirim`, by their latest answer. */
      terkirim: z.strictObject(parts),
      /** Everybody: who was sent, in one of ours or in a kiriman lama, who was not, and who was withdrawn before; and what was said of all of it. */
      whole: z.strictObject({
        people: count,
        sent: count,
        notSent: count,
        withdrawn: count,
        /** Rows of kiriman lama that add no person to `sent`; a total of all that was sent counts them too. */
        rowsAlone: count,
        stated: stated.nullable(),
        sayings: z.array(saying),
      }),
      asOf: instant,
    }),
  }),
  /** Every answer, the latest said first; those taken back too. */
  'answers.list': query({ role: 'petugas', input: nothing, output: z.strictObject({ answers: z.array(answerRow), today: day, asOf: instant }) }),
  /** The people named in an answer, who was recorded last first. `counts`: it is the latest word on them. `theirs`: what it is about is still theirs. */
  'answers.people': query({
    role: 'petugas',
    input: z.strictObject({ answer: uid, offset: count, limit: count.min(1).max(200) }),
    output: z.strictObject({
      /** Words, standing or not. */
      total: count,
      /** `undone`: this one word was taken back or put right; null: it stands as far as its answer does. */
      people: z.array(z.strictObject({ ...hit.omit({ refused: true, leftAfter: true }).shape, status: answerStatus, reason: z.string(), counts: z.boolean(), theirs: z.boolean(), undone: undone.nullable() })),
    }),
    problems: ['thing.unknown'],
  }),
  /** Whom a text means, before anything counts: K003/214, "baris 215", a number of a sheet or slip, a NIK, a name. No NIK in the answer. */
  'answers.find': query({
    role: 'penyelia',
    input: z.strictObject({ answer: uid, text: z.string().max(100) }),
    output: z.strictObject({ hits: z.array(hit), more: z.boolean() }),
    problems: ['thing.unknown'],
  }),
  'answers.record': command({
    role: 'penyelia',
    input: z
      .strictObject({ kind: z.enum(answerKinds), ...recorded })
      .refine(({ kind, total }) => (kind === 'angka') === (total !== null), { path: ['total'] })
      .refine(({ kind, text }) => kind !== 'keterangan' || text !== '', { path: ['text'] }),
    output: z.strictObject({ answer: uid }),
    problems: ['thing.unknown', 'sending.state', 'day.future', 'answer.before-sent', 'file.missing', 'file.kind', 'file.not-scan', 'file.too-big'],
  }),
  'answers.addPerson': command({
    role: 'penyelia',
    input: z.strictObject({ answer: uid, sheet: uid, ...word }).refine(refusalHasReason, { path: ['reason'] }),
    output: z.strictObject({ people: count }),
    problems: ['thing.unknown', 'answer.kind', 'answer.undone', 'answer.not-sent', 'answer.other-sending', 'answer.person-there', 'answer.before-sent'],
  }),
  /** Takes an answer back, with everybody in it: it stays, and counts no more. */
  'answers.undo': command({
    role: 'penyelia',
    input: z.strictObject({ answer: uid, reason: line(200) }),
    output: z.strictObject({ people: count }),
    problems: ['thing.unknown', 'answer.undone'],
  }),
  /**
   * Puts an answer right: the old one stays readable with `why`, the new one stands in its place with everybody whom it names. Without another
   * scan it keeps the one it had. Its kind stays: another kind is another answer.
   */
  'answers.correct': command({
    role: 'penyelia',
    input: z.strictObject({ answer: uid, why: line(200), ...recorded }),
    output: z.strictObject({ answer: uid, people: count }),
    problems: ['thing.unknown', 'sending.state', 'day.future', 'file.missing', 'file.kind', 'file.not-scan', 'file.too-big', 'answer.kind', 'answer.undone', 'answer.not-sent', 'answer.other-sending', 'answer.before-sent'],
  }),
  /** Takes back what an answer says of one person: the word stays readable, the person stands as the word before it left them. */
  'answers.undoPerson': command({
    role: 'penyelia',
    input: z.strictObject({ answer: uid, sheet: uid, why: line(200) }),
    output: z.strictObject({ people: count }),
    problems: ['thing.unknown', 'answer.undone'],
  }),
  /** Puts right what an answer says of one person: the old word stays readable with `why`, the new one stands in its place. */
  'answers.correctPerson': command({
    role: 'penyelia',
    input: z.strictObject({ answer: uid, sheet: uid, ...word, why: line(200) }).refine(refusalHasReason, { path: ['reason'] }),
    output: z.strictObject({ people: count }),
    problems: ['thing.unknown', 'answer.undone'],
  }),
  /** The attached file back out, byte for byte, into a folder; never over another file. */
  'answers.scan': job({
    role: 'petugas',
    input: z.strictObject({ answer: uid, folder: folderPath }),
    output: z.strictObject({ file: z.string(), sha256: z.string() }),
    problems: ['thing.unknown', 'file.folder-missing', 'folder.unwritable', 'file.not-same'],
  }),
} as const;

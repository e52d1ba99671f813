import { z } from 'zod';
import { type FieldId, fieldOf } from '../domain/fields.ts';
import { count, day, instant, line, mark, nothing, optionalLine, paperState, revision, uid } from './common.ts';
import { handedBy, handedTo, keyingCounts, knownAnswer } from './entry.ts';
import { command, query } from './procedure.ts';

export const personList = z.strictObject({
  uid,
  /** "DA-001" */
  no: z.string(),
  /** Who sent it: a company, a village, a union. */
  sender: z.string(),
  /** Number of the covering letter; '' when there is none. */
  letter: z.string(),
  receivedDay: day,
  by: z.string(),
  lines: count,
  revision,
  /** Who wrote the head last; null: it stands as it was first written. */
  changed: z.strictObject({ by: z.string(), at: instant }).nullable(),
  /** Void: it takes no more lines, and those that spoke for somebody are void with it. */
  voided: z.strictObject({ by: z.string(), at: instant, reason: z.string() }).nullable(),
});
export type PersonListView = z.infer<typeof personList>;

/** The same with the line that this clerk has begun in it; null: none. */
const listWithTyping = personList.extend({ kept: z.strictObject({ at: instant, handedBy }).nullable() });

/** A person as one line of a list. No number of theirs. `sending`: the last closed one in which this line left the office. */
export const listedPerson = z.strictObject({ line: count.min(1), sheet: uid, sheetNo: z.string(), name: z.string(), paperState, sending: z.string().nullable() });
export type ListedPerson = z.infer<typeof listedPerson>;

/** A line as typed; what is not understood stays so. */
const boxOf = (id: FieldId) => z.string().max(fieldOf(id).max);
const typedLine = { nik: boxOf('nik'), name: boxOf('nama'), birthDate: boxOf('tanggal_lahir'), phone: boxOf('no_hp') } as const;

/** Daftar: people who came on a list, without a paper of their own (PRODUCT.md "Two ledgers": people count, paper does not). */
export const personListsProcedures = {
  'personLists.all': query({ role: 'petugas', input: nothing, output: z.strictObject({ lists: z.array(listWithTyping), today: day, earliest: day }) }),
  'personLists.lines': query({ role: 'petugas', input: z.strictObject({ list: uid }), output: z.strictObject({ list: personList, lines: z.array(listedPerson) }), problems: ['thing.unknown'] }),
  'personLists.create': command({
    role: 'petugas',
    input: z.strictObject({ sender: line(120), letter: optionalLine(80), receivedDay: day }),
    output: z.strictObject({ list: uid, no: z.string() }),
    problems: ['day.future', 'day.too-early'],
  }),
  /** The head written anew. Another day goes on to its lines; `kept`: how many are in a sending and keep the day they were sent with. */
  'personLists.change': command({
    role: 'petugas',
    input: z.strictObject({ list: uid, revision, sender: line(120), letter: optionalLine(80), receivedDay: day }),
    output: z.strictObject({ revision, kept: count }),
    problems: ['thing.unknown', 'stale', 'day.future', 'day.too-early', 'list.void'],
  }),
  /**
   * The list is void, for good, and with it every line that still speaks for somebody. A line in a sending stays as it was sent, one that a paper took
   * over stays its second sheet; how many these are is told.
   */
  'personLists.void': command({
    role: 'penyelia',
    input: z.strictObject({ list: uid, revision, reason: line(200) }),
    output: z.strictObject({ revision, voided: count, sent: count, superseded: count }),
    problems: ['thing.unknown', 'stale', 'list.void'],
  }),
  /** For keying on: the line that this clerk had under the fingers, whole; so it is logged. */
  'personLists.open': command({
    role: 'petugas',
    input: z.strictObject({ list: uid }),
    output: z.strictObject({ list: personList, kept: z.strictObject({ ...typedLine, handedBy }).nullable(), handedTo }),
    problems: ['thing.unknown'],
  }),
  /** What is under the fingers, every 2 s and on lock; an empty line is forgotten. Never counted, searched or audited. */
  'personLists.keep': command({ role: 'petugas', audited: false, input: z.strictObject({ list: uid, ...typedLine }), output: z.strictObject({ at: instant }), problems: ['thing.unknown'] }),
  /** Whom the office knows already of the person on the line, as `entry.known`. */
  'personLists.known': query({
    role: 'petugas',
    input: z.strictObject({ nik: z.string().regex(/^(\d{16})?$/), name: optionalLine(100), birthDate: typedLine.birthDate, phone: typedLine.phone }),
    output: knownAnswer,
  }),
  /** One person more. As `diinput` without stops only; what the list does not say raises its marks, and stays open until somebody settles it or the paper comes. */
  'personLists.addLine': command({
    role: 'petugas',
    input: z.strictObject({ list: uid, ...typedLine, as: z.enum(['diinput', 'belum_lengkap']), counts: keyingCounts }),
    output: z.strictObject({ sheet: uid, sheetNo: z.string(), line: count, paperState, revision, at: instant, marks: z.array(mark) }),
    problems: ['thing.unknown', 'sheet.stops', 'list.void'],
  }),
} as const;

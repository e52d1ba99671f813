import { z } from 'zod';
import { isDay } from '../domain/days.ts';
import { count, day, fieldId, fieldNote, instant, mark, nothing, optionalLine, paperState, revision, sheetHead, sheetValues, uid } from './common.ts';
import { command, query } from './procedure.ts';

/** Of one fact on two sheets: written alike; written otherwise; or not to be compared, since one of them does not say it. */
export const comparison = z.enum(['same', 'differs', 'absent']);
export type Comparison = z.infer<typeof comparison>;

/** Another live sheet with the same NIK, or one slip away from it. No number of it is told, only how it compares with what is written here. */
export const neighbour = z.strictObject({
  sheet: uid,
  sheetNo: z.string(),
  name: z.string(),
  birthDate: z.string(),
  village: z.string(),
  district: z.string(),
  compared: z.strictObject({ nik: comparison, name: comparison, birthDate: comparison, kk: comparison, phone: comparison, village: comparison }),
  paperState,
  keyedAt: instant.nullable(),
  keyedBy: z.string().nullable(),
  sending: z.string().nullable(),
  /** It is the first of the two: this sheet would become its lembar kedua, and not the other way round. */
  earlier: z.boolean(),
  /** Its clerk said that both are one person: it is asked about over there. */
  asks: z.boolean(),
});
export type NeighbourView = z.infer<typeof neighbour>;

/** By what a person on another sheet may be the one on this sheet; in the order of how much it says. */
export const likenesses = ['nik', 'nik-hampir', 'nama-lahir', 'kk', 'hp'] as const;
export type Likeness = (typeof likenesses)[number];

/** Somebody who is there already and may be the one on this sheet. */
export const knownPerson = neighbour.extend({
  how: z.array(z.enum(likenesses)),
  /** Which digits of the NIK differ, counted from 1; never which ones they are. */
  differsAt: z.array(z.int().min(1).max(16)),
  /** Somebody decided that they are two people. */
  decidedDifferent: z.boolean(),
});
export type KnownPerson = z.infer<typeof knownPerson>;

/** Who may be there already, most likely first, at most twelve, and how many other live people have the phone and the family card. */
export const knownAnswer = z.strictObject({ people: z.array(knownPerson), others: z.strictObject({ samePhone: count, sameKk: count }) });

/** Why two who look alike are two people; chosen by its number. */
export const differenceReasons = ['kembar', 'saudara', 'nama sama, orang lain', 'NIK di kartu memang beda', 'sudah ditanya'] as const;

/** The village of the card as written so far; `code`: ten digits, '' where none is known. */
const writtenVillage = z.strictObject({ code: z.string().regex(/^(\d{10})?$/), name: z.string().max(60), district: z.string().max(60) });

const wholeNumber = z.string().regex(/^(\d{16})?$/);

/** Counts of the hands on one sheet: never keys, never text. */
export const keyingCounts = z.strictObject({
  keystrokes: count,
  corrections: count,
  /** Milliseconds at work, without the pauses. */
  activeMs: count,
  pausedMs: count,
});

/** What a clerk pins for a stack: every new sheet of it gets these. '' where nothing is pinned (the day: that of each receipt). */
export const stickyValues = z.strictObject({ village: z.string().regex(/^[\d.]{0,13}$/), receivedDay: z.string().refine((text) => text === '' || isDay(text)) });
export type StickyValues = z.infer<typeof stickyValues>;

/** Name of the colleague whose typing it was before it was handed over; null: the clerk's own from the start. */
export const handedBy = z.string().nullable();
/** Name of the colleague to whom typing of this clerk was handed over, as long as it lies there; null: to nobody. */
export const handedTo = z.string().nullable();

/** The longest note beside a field. */
export const longestNote = 200;
/** Notes beside fields that were written or changed since the sheet was opened; '' takes one away. */
export const changedNotes = z.array(z.strictObject({ field: fieldId, text: optionalLine(longestNote) })).max(100);
export type ChangedNotes = z.infer<typeof changedNotes>;

/** A sheet by its number, and whether it goes first of the two. */
const namedSheet = z.strictObject({ sheet: uid, sheetNo: z.string(), earlier: z.boolean() });

export const keptTyping = z.strictObject({
  values: sheetValues,
  unconfirmed: z.array(fieldId),
  field: fieldId.nullable(),
  /** Where the caret stands in its box; null: all of it is chosen. */
  caret: count.nullable(),
  counts: keyingCounts,
  notes: changedNotes,
  /** Day of receipt, where it was changed; null: as the sheet has it. */
  receivedDay: day.nullable(),
  /** Whose second sheet it is by the clerk's word (`of` null: taken back); null: as the sheet has it. */
  second: z.strictObject({ of: namedSheet.nullable() }).nullable(),
  /** Where the hands go back to from the note of the whole sheet; null: they are not in it. */
  noteFrom: fieldId.nullable(),
  at: instant,
  revision,
  handedBy,
});

export const entryProcedures = {
  /** What waits for this clerk: own typing kept, sheets returned to them, then unkeyed sheets of the bundle in the order of the stack. */
  'entry.queue': query({
    role: 'petugas',
    input: z.strictObject({ bundle: uid.nullable() }),
    output: z.strictObject({
      kept: z.array(z.strictObject({ sheet: uid, sheetNo: z.string(), at: instant, handedBy })),
      /** Sheets whose typing was handed over from this clerk, and who has it, the latest three. */
      handedOn: z.array(z.strictObject({ sheetNo: z.string(), handedTo: z.string() })),
      returned: z.array(sheetHead),
      incomplete: z.array(sheetHead),
      /** Of the same stack: papers that were not there and papers that nobody could read; keyed as soon as they turn up. */
      aside: z.array(sheetHead),
      waiting: z.array(sheetHead),
      waitingTotal: count,
      keyedToday: count,
    }),
    problems: ['thing.unknown'],
  }),
  /** Opens a sheet for keying, prefilled from its receipt or from its last version; logged, since it shows whole numbers. */
  'entry.open': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid }),
    output: z.strictObject({
      head: sheetHead,
      values: sheetValues,
      unconfirmed: z.array(fieldId),
      /** Fields that came from the receipt. */
      prefilled: z.array(fieldId),
      receivedDay: day,
      bundleSize: count.nullable(),
      /** The stack it lies in, as `entry.stick` names it. */
      stack: uid.nullable(),
      marks: z.array(mark),
      returned: z.strictObject({ by: z.string(), at: instant, field: fieldId.nullable(), reason: z.string() }).nullable(),
      /** The sheet that the last version names as one of the same person. */
      secondOf: namedSheet.nullable(),
      /** What stands beside its fields. */
      notes: z.array(fieldNote),
      kept: keptTyping.nullable(),
      /** Name of the colleague who has this clerk's typing on it since it was handed over; null: nobody. */
      handedTo,
    }),
    problems: ['thing.unknown', 'sheet.frozen', 'move.illegal'],
  }),
  /** What is under the fingers, every 2 s and on lock. Belongs to this clerk; never counted, searched or audited. */
  'entry.keep': command({
    role: 'petugas',
    audited: false,
    input: z.strictObject({
      sheet: uid,
      revision,
      values: sheetValues,
      unconfirmed: z.array(fieldId),
      field: fieldId.nullable(),
      caret: count.nullable(),
      counts: keyingCounts,
      notes: changedNotes.default([]),
      receivedDay: day.nullable().default(null),
      second: z.strictObject({ of: uid.nullable() }).nullable().default(null),
      noteFrom: fieldId.nullable().default(null),
    }),
    output: z.strictObject({ at: instant }),
    problems: ['thing.unknown'],
  }),
  /** Whether this clerk's typing on a sheet still lies here, for a form that stood behind a lock meanwhile. */
  'entry.stillKept': query({
    role: 'petugas',
    input: z.strictObject({ sheet: uid }),
    /** `savedBy`: the colleague whose work the sheet is now; null: nobody's but this clerk's. */
    output: z.strictObject({ kept: z.boolean(), revision, handedTo, savedBy: z.string().nullable() }),
    problems: ['thing.unknown'],
  }),
  'entry.discard': command({ role: 'petugas', audited: false, input: z.strictObject({ sheet: uid }), output: nothing, problems: ['thing.unknown'] }),
  /** What this clerk pinned, by stack (null: all that waits), the stack keyed last first, at most a hundred; `current`: the one to go on with, all that waits once nothing waits in it. */
  'entry.sticky': query({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({ stacks: z.array(stickyValues.extend({ bundle: uid.nullable() })), current: uid.nullable() }),
  }),
  /** Pins for a stack and makes it the one keyed last. Belongs to this clerk, like the typing; never counted or audited. */
  'entry.stick': command({
    role: 'petugas',
    audited: false,
    input: stickyValues.extend({ bundle: uid.nullable() }),
    output: nothing,
    problems: ['thing.unknown', 'day.future', 'day.too-early'],
  }),
  /** Who on this sheet may be there already; while typing. '' for what is not written. Never blocks. */
  'entry.known': query({
    role: 'petugas',
    input: z.strictObject({ sheet: uid, nik: wholeNumber, name: z.string().max(100), birthDate: z.string().max(30), phone: z.string().max(20), kk: wholeNumber, village: writtenVillage.default({ code: '', name: '', district: '' }) }),
    output: knownAnswer,
  }),
  /** What is keyed on the sheet of somebody who is known, without the numbers of the person; logged. */
  'entry.compare': command({ role: 'petugas', input: z.strictObject({ sheet: uid, other: uid }), output: z.strictObject({ values: sheetValues }), problems: ['thing.unknown'] }),
  /** The clerk's word that the person on another sheet is somebody else; remembered, and taken back by the same. Not for the same NIK. */
  'entry.notSame': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid, other: uid, reason: z.enum(differenceReasons) }),
    output: nothing,
    problems: ['thing.unknown', 'second-sheet.same-nik', 'work.own'],
  }),
  'entry.undoNotSame': command({ role: 'petugas', input: z.strictObject({ sheet: uid, other: uid }), output: nothing, problems: ['thing.unknown', 'work.own'] }),
  /** What this office writes most in a field, most often first, for the order of the keying lists; of an e-mail address only its domain. */
  'entry.suggest': query({
    role: 'petugas',
    input: z.strictObject({ field: fieldId, typed: optionalLine(100) }),
    output: z.strictObject({ values: z.array(z.string()) }),
  }),
  /** The save. Answers only after the disk has it. */
  'entry.save': command({
    role: 'petugas',
    input: z.strictObject({
      sheet: uid,
      revision,
      values: sheetValues,
      unconfirmed: z.array(fieldId),
      as: z.enum(['diinput', 'belum_lengkap']),
      /** Why it is put down, or what changed; may be ''. */
      reason: optionalLine(200),
      /** Day of receipt as the paper says. */
      receivedDay: day,
      /** The sheet that this one is the second of, by the clerk's word: another account decides. null: nobody said so. */
      secondOf: uid.nullable(),
      counts: keyingCounts,
      notes: changedNotes.default([]),
    }),
    output: z.strictObject({ paperState, revision, at: instant, marks: z.array(mark) }),
    problems: ['thing.unknown', 'stale', 'sheet.stops', 'sheet.frozen', 'move.illegal', 'day.future', 'day.too-early'],
  }),
  'entry.unreadable': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid, revision, reason: optionalLine(200) }),
    output: z.strictObject({ revision }),
    problems: ['thing.unknown', 'stale', 'move.illegal', 'sheet.frozen'],
  }),
} as const;

import { z } from 'zod';
import { leftOutWhys, numberForms, phoneSources } from '../domain/contact-export.ts';
import { contactWays, followUpPage, followUps, mostAssigned } from '../domain/follow-up.ts';
import { longestMessage, messageKeys } from '../domain/messages.ts';
import { stuckReasons } from '../domain/online.ts';
import { count, day, folderPath, instant, line, nothing, optionalLine, uid } from './common.ts';
import { command, job, query } from './procedure.ts';

const todo = z.enum(followUps);
const way = z.enum(contactWays);
/** A village of today's list by its code. */
const villageCode = z.string().regex(/^\d{10}$/);
const messageKey = z.enum(messageKeys as readonly [(typeof messageKeys)[number], ...(typeof messageKeys)[number][]]);
const stuck = z.enum(stuckReasons).nullable();

/** Who is asked for. null: whoever. Everybody in the list has something left to do. */
export const followUpFilter = z.strictObject({
  todo: todo.nullable(),
  /** Only where it is `macet`. */
  stuck,
  /** By its code; '': it is not known. */
  village: z.union([villageCode, z.literal('')]).nullable(),
  /** The wave that they wait for or that has answered them. */
  wave: z.number().int().positive().nullable(),
  /** First day of the statement on their latest paper of ours; '': they hold none. */
  statement: z.union([day, z.literal('')]).nullable(),
  /** Who of the office sees to it; 'siapa pun' is null, '' nobody. */
  assigned: z.union([uid, z.literal('')]).nullable(),
  /** `hari_ini`: their next day has come; `belum_pernah`: nobody has tried. */
  when: z.enum(['hari_ini', 'belum_pernah']).nullable(),
});
export type FollowUpFilter = z.infer<typeof followUpFilter>;

const contact = z.strictObject({ how: way, day, nextDay: z.union([day, z.literal('')]), note: z.string(), by: z.string(), at: instant });

export const followUpRow = z.strictObject({
  /** The sheet that speaks for the person. */
  sheet: uid,
  sheetNo: z.string(),
  name: z.string(),
  birthYear: z.string(),
  village: z.string(),
  /** The most urgent first. */
  todo: z.array(todo).min(1),
  stuck,
  assignedTo: z.string().nullable(),
  last: z.strictObject({ how: way, day, nextDay: z.union([day, z.literal('')]) }).nullable(),
});
export type FollowUpRow = z.infer<typeof followUpRow>;

const leftOut = z.strictObject({ sheetNo: z.string(), name: z.string(), why: z.enum(leftOutWhys) });

/** Tindak lanjut: who must still act, and on what; who called them; what goes out to them. */
export const followUpProcedures = {
  /** The latest sheet first. No number of anybody. */
  'followUp.list': query({
    role: 'petugas',
    input: z.strictObject({ filter: followUpFilter, offset: count, limit: count.min(1).max(followUpPage) }),
    output: z.strictObject({ rows: z.array(followUpRow), total: count, asOf: instant, today: day }),
    problems: ['thing.unknown'],
  }),
  /** What can be asked for: people of the office, villages that somebody lives in, waves of the programme and those that somebody stands at, statements that somebody holds. */
  'followUp.choices': query({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({
      /** Those who work here, and those who no longer do but still have people to see to. */
      clerks: z.array(z.strictObject({ user: uid, name: z.string(), active: z.boolean() })),
      villages: z.array(z.strictObject({ code: villageCode, name: z.string(), district: z.string() })),
      waves: z.array(z.number().int().positive()),
      statements: z.array(day),
    }),
  }),
  /** One person: what is left, where they can be called, who tried. */
  'followUp.detail': query({
    role: 'petugas',
    input: z.strictObject({ sheet: uid }),
    output: z.strictObject({
      sheet: uid,
      sheetNo: z.string(),
      name: z.string(),
      village: z.string(),
      todo: z.array(todo),
      stuck,
      /** Of the account online, of the paper; '' when none is known. */
      phones: z.strictObject({
        account: z.string(),
        paper: z.string(),
        alive: z.enum(['', 'ya', 'tidak']),
        /** At which of them somebody else was reached: no text goes there. */
        wrong: z.array(z.enum(phoneSources)),
      }),
      assignedTo: z.strictObject({ user: uid, name: z.string() }).nullable(),
      /** The latest first. */
      contacts: z.array(contact),
    }),
    problems: ['thing.unknown'],
  }),
  /**
   * Somebody was called or came. `nextDay` '': nothing further. `number`: which was called; null: not said, and a wrong number is the one that
   * texts go to. A wrong number stays wrong until the person is reached (`ditelepon`) on that very number.
   */
  'followUp.note': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid, how: way, number: z.enum(phoneSources).nullable().default(null), note: optionalLine(200), nextDay: z.union([day, z.literal('')]) }),
    output: z.strictObject({ contact: uid, at: instant }),
    problems: ['thing.unknown', 'day.past', 'text.secret'],
  }),
  /** Who sees to it; null: nobody in particular. */
  'followUp.assign': command({
    role: 'petugas',
    input: z.strictObject({ sheets: z.array(uid).min(1).max(mostAssigned), to: uid.nullable() }),
    output: z.strictObject({ people: count }),
    problems: ['thing.unknown'],
  }),
  /** For the officer of a village: names and numbers of paper, and nothing else of those who must still act. Recorded as handed out. */
  'followUp.villageList': command({
    role: 'petugas',
    input: z.strictObject({ village: villageCode, purpose: line(200), askedBy: line(100) }),
    output: z.strictObject({
      village: z.string(),
      district: z.string(),
      people: z.array(z.strictObject({ name: z.string(), sheetNo: z.string() })),
      at: instant,
    }),
    problems: ['thing.unknown', 'follow-up.nobody'],
  }),
  /** Phones and texts as a CSV into `folder`, each person once, each phone once; who gets none is told. Recorded as handed out. */
  'followUp.export': job({
    role: 'penyelia',
    input: z.strictObject({ filter: followUpFilter, form: z.enum(numberForms), purpose: line(200), folder: folderPath }),
    output: z.strictObject({
      file: z.string(),
      folder: z.string(),
      rows: count,
      people: count,
      /** Phones that several people gave: one row each, which names nobody. */
      shared: count,
      leftOut: z.strictObject({ people: count, whys: z.array(z.strictObject({ why: z.enum(leftOutWhys), people: count })), first: z.array(leftOut) }),
    }),
    problems: ['thing.unknown', 'follow-up.nobody', 'package.folder-missing', 'folder.unwritable'],
  }),
  /** The programme's texts as they stand, with the shipped ones beside them. */
  'followUp.texts': query({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({ texts: z.array(z.strictObject({ key: messageKey, text: z.string(), shipped: z.string() })) }),
  }),
  /** null: back to the shipped one. */
  'followUp.saveText': command({
    role: 'penyelia',
    input: z.strictObject({ key: messageKey, text: line(longestMessage).nullable() }),
    output: z.strictObject({ text: z.string() }),
    problems: ['message.placeholder', 'text.secret', 'message.number', 'message.status'],
  }),
} as const;

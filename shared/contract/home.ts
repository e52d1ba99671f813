import { z } from 'zod';
import { peopleGroups } from '../domain/people-groups.ts';
import { count, day, instant, nothing, sheetHead } from './common.ts';
import { query } from './procedure.ts';

const paperLedger = z.strictObject({
  /** From the bundle slips; never from the states. */
  counted: count,
  masuk: count, belum_lengkap: count, diinput: count, diperiksa: count, dikembalikan: count, lembar_kedua: count, tidak_terbaca: count, tidak_ditemukan: count, batal: count,
  /** Sheets that lie in no bundle: counted nowhere yet. */
  unbundled: count,
});

const peopleLedger = z.strictObject({ total: count, belum_siap: count, siap: count, dalam_kiriman: count, terkirim: count, ditarik: count });

/** Who said something, how and when; `letter` '' when there is none. */
const source = { saidBy: z.string(), channel: z.enum(['lisan', 'telepon', 'WA', 'surat', 'surel', 'berita', 'lain']), saidDay: day, letter: z.string() } as const;

const said = z.strictObject({
  ...source,
  /** Number of the sending that it speaks of; '' for all that was sent. */
  of: z.string(),
  text: z.string(),
  /** A bare total beside what was sent: it marks nobody. null: words only. */
  stated: z.strictObject({ total: count, sent: count }).nullable(),
});
export type Said = z.infer<typeof said>;

export const homeProcedures = {
  /** Both ledgers. Each number opens the list of exactly that length (sheets.list with the same state). */
  'home.ledgers': query({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({ asOf: instant, paper: paperLedger, people: peopleLedger, expectedPaper: count.nullable() }),
  }),
  /** Work that waits for this person, for the navigation and "perlu perhatian". */
  'home.waiting': query({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({
      toKey: count,
      toCheck: count,
      returnedToMe: count,
      openMarks: count,
      nikConflicts: count,
      secondSheets: count,
      ready: count,
      closedNotDelivered: count,
      keyedToday: count,
      keyedTodayMe: count,
      checkedToday: count,
      checkedTodayMe: count,
      perDay: z.array(z.strictObject({ day: z.string(), keyed: count })),
    }),
  }),
  /** What stands beside the ledgers: answers under Terkirim, what was said, files that left before, the wave at hand, and who is waited for. */
  'home.counter': query({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({
      /** Their sum is `terkirim` of the ledger. */
      answers: z.strictObject({ belum_dijawab: count, diterima: count, diteruskan: count, ditolak: count }),
      said: z.array(said),
      /** The newest first, and what came back of each by person, as Jawaban has it: rows = belum_dijawab + diterima + diteruskan + ditolak. */
      old: z.array(z.strictObject({ no: z.string(), sentDay: day, rows: count, matched: count, unmatched: count, double: count, belum_dijawab: count, diterima: count, diteruskan: count, ditolak: count })),
      /** The wave that can still be joined today; null: none is known. */
      wave: z.strictObject({ no: count, opens: day, closes: day }).nullable(),
      /** People of each group; each has its list (home.people). */
      groups: z.record(z.enum(peopleGroups), count),
      overdueInstructions: count,
      /** Who of Tindak lanjut is this person's to see to, and of whom the next day has come, whosoever they are: as many as stand in that list. */
      following: z.strictObject({ mine: count, dayCome: count }),
    }),
  }),
  /** The people of a group, by the sheets that speak for them, newest first. No NIK. */
  'home.people': query({
    role: 'petugas',
    input: z.strictObject({ group: z.enum(peopleGroups), offset: count, limit: count.max(200) }),
    output: z.strictObject({ rows: z.array(sheetHead), total: count, asOf: instant }),
  }),
  /** Letters and calls from above whose day has passed, the longest overdue first. */
  'home.overdue': query({
    role: 'petugas',
    input: nothing,
    output: z.strictObject({ rows: z.array(z.strictObject({ no: z.string(), fromWhom: z.string(), asks: z.string(), dueDay: day })), asOf: instant }),
  }),
} as const;

import { z } from 'zod';
import { count, instant, nothing } from './common.ts';
import { query } from './procedure.ts';

const paperLedger = z.strictObject({
  /** From the bundle slips; never from the states. */
  counted: count,
  masuk: count, belum_lengkap: count, diinput: count, diperiksa: count, dikembalikan: count, lembar_kedua: count, tidak_terbaca: count, tidak_ditemukan: count, batal: count,
  /** Sheets that lie in no bundle: counted nowhere yet. */
  unbundled: count,
});

const peopleLedger = z.strictObject({ total: count, belum_siap: count, siap: count, dalam_kiriman: count, terkirim: count, ditarik: count });

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
} as const;

import { z } from 'zod';
import { columnRoles, type ColumnRole, mostHeaderRows } from '../domain/old-sending/columns.ts';
import { rowResults } from '../domain/old-sending/match.ts';
import { count, day, folderPath, instant, line, nothing, optionalLine, sheetHead, uid } from './common.ts';
import { command, job, query } from './procedure.ts';
import { purpose } from './sendings.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const column = z.number().int().min(0).max(999).nullable();
// Joint of derived types: Object.fromEntries loses the key type.
const columns = z.strictObject(Object.fromEntries(columnRoles.map((role) => [role, column])) as Record<ColumnRole, typeof column>);
/** How the table lies in its file: sheet of a workbook (null: a CSV, or the first), row of the headings (0: none), what each column is. */
const layout = z.strictObject({ sheet: z.string().max(100).nullable(), header: count.max(mostHeaderRows), columns });
export type OldLayout = z.infer<typeof layout>;

/** A person of the ledger as they stand in a list here: no NIK. */
const person = z.strictObject({ sheet: uid, sheetNo: z.string(), name: z.string(), birthYear: z.string(), village: z.string() });

/** A row as it may be shown in a list (VISUAL.md 5): no digit of a NIK, only whether it is one; of the birth date the year. */
const row = z.strictObject({
  line: count.min(1),
  name: z.string(),
  birthYear: z.string(),
  village: z.string(),
  nikState: z.enum(['utuh', 'rusak', 'lain', 'kosong']),
  result: z.enum(rowResults),
  /** Whose row it is; null: nobody's (yet). */
  person: person.nullable(),
});
export type OldRow = z.infer<typeof row>;
/** One row that was opened: with the last digits of its NIK, as any detail; '' where it has none. */
const opened = row.extend({ nikTail: z.string() });
export type OpenedOldRow = z.infer<typeof opened>;
/** Whom a row may mean. */
const candidates = z.array(z.strictObject({ person, /** Row of this file that has this person already. */ takenBy: count.nullable() }));
export type OldRowPerson = z.infer<typeof person>;

/** rows = matched + ambiguous + unmatched + double. `notInIt`: people in the ledger, not withdrawn, who are in none of its rows. */
const counts = z.strictObject({ rows: count, matched: count, ambiguous: count, unmatched: count, double: count, notInIt: count });
export type OldCounts = z.infer<typeof counts>;

/** Everybody in the ledger: people = inside + notInIt + withdrawn. Of those inside some were withdrawn since; `withdrawn` are in none of its rows. */
const peopleParts = { people: count, inside: count, insideWithdrawn: count, withdrawn: count } as const;
export type OldPeople = z.infer<z.ZodObject<typeof peopleParts>>;

export const oldSendingHead = z.strictObject({
  uid,
  /** "L001" */
  no: z.string(),
  sentDay: day,
  letter: z.string(),
  receiver: z.string(),
  purpose,
  file: z.strictObject({ name: z.string(), bytes: count, sha256 }),
  /** Of a workbook; null: a CSV. */
  sheet: z.string().nullable(),
  frozenAt: instant,
  frozenBy: z.string(),
  ...counts.shape,
});
export type OldSendingHead = z.infer<typeof oldSendingHead>;

const page = { offset: count, limit: count.max(200) } as const;
/** Of a list as long as `total`. */
const rowsPage = z.strictObject({ rows: z.array(row), total: count });
const peoplePage = z.strictObject({ people: z.array(sheetHead), total: count });

/** So many of one list go on paper at once; more is no list that anybody reads. */
export const mostPrinted = 2000;
export const oldRowLists = ['matched', 'ambiguous', 'unmatched', 'double'] as const;
const file = { path: folderPath, sha256, layout, sentDay: day } as const;
const tableProblems = ['file.missing', 'file.kind', 'file.too-big', 'table.unreadable', 'table.letters', 'table.quotes', 'table.empty', 'table.too-long'] as const;
const rowProblems = ['thing.unknown'] as const;
/** Only rows, or people, with this in their desa as the list shows it, in any case; '': all. */
const village = optionalLine(60).default('');

/** Kiriman lama: a file that left before Loket was there. It stands beside the ledger and moves nobody (PRODUCT.md, Screens 4). */
export const oldSendingsProcedures = {
  'oldSendings.list': query({ role: 'petugas', input: nothing, output: z.strictObject({ sendings: z.array(oldSendingHead), asOf: instant }) }),
  'oldSendings.detail': query({
    role: 'petugas',
    input: z.strictObject({ sending: uid }),
    output: z.strictObject({ head: oldSendingHead, /** How many of `matched` by what. */ byNik: count, byNameAndBirth: count, chosen: count, /** NIKs that Excel has damaged. */ damaged: count, /** Rows about nobody. */ skipped: count, /** Sheets of the same workbook that are not recorded. */ otherSheets: z.array(z.string()), ...peopleParts, asOf: instant }),
    problems: rowProblems,
  }),
  'oldSendings.rows': query({
    role: 'petugas',
    input: z.strictObject({ sending: uid, list: z.enum(oldRowLists), village, ...page }),
    output: rowsPage,
    problems: rowProblems,
  }),
  /** People in the ledger who are in none of its rows, in the order of their paper. */
  'oldSendings.missing': query({
    role: 'petugas',
    input: z.strictObject({ sending: uid, village, ...page }),
    output: peoplePage,
    problems: rowProblems,
  }),
  /** One list for paper, at most `mostPrinted` of it: names, years and desa, no digit of a NIK. Recorded as handed out, with everybody in it. */
  'oldSendings.print': command({
    role: 'petugas',
    input: z.strictObject({ sending: uid, list: z.enum([...oldRowLists, 'missing']), village }),
    output: z.strictObject({ rows: z.array(row), people: z.array(sheetHead), total: count, at: instant }),
    problems: rowProblems,
  }),
  /**
   * The people who are in none of its rows as a workbook for the field: number, name and desa, nothing else of them. Written whole or not at all,
   * and recorded as handed out with everybody in it and what it is for.
   */
  'oldSendings.writeMissing': job({
    role: 'penyelia',
    input: z.strictObject({ sending: uid, village, purpose: line(200), folder: folderPath }),
    output: z.strictObject({ file: z.string(), people: count }),
    problems: [...rowProblems, 'package.folder-missing', 'folder.unwritable', 'follow-up.nobody'],
  }),
  /** One row with whom it may be; of a double one the row that has the person. */
  'oldSendings.row': query({
    role: 'petugas',
    input: z.strictObject({ sending: uid, line: count.min(1) }),
    output: z.strictObject({
      row: opened,
      candidates,
      /** Who chose the person by hand, when and why; null: nobody did, or from before reasons were kept. */
      decision: z.strictObject({ reason: z.string(), at: instant, by: z.string() }).nullable(),
    }),
    problems: rowProblems,
  }),
  /** Looks into a file: its first rows (numbers and days covered), where its headings are, what its columns may be. Keeps nothing. */
  'oldSendings.read': job({
    role: 'penyelia',
    audited: false,
    input: z.strictObject({ path: folderPath, sheet: z.string().max(100).nullable() }),
    output: z.strictObject({
      file: z.strictObject({ name: z.string(), bytes: count, sha256 }),
      /** Sheets of the workbook; []: a CSV. */
      sheets: z.array(z.string()),
      layout,
      /** What divides the columns of a CSV, and how its letters are stored; null for a workbook. */
      delimiter: z.string().nullable(),
      letters: z.enum(['UTF-8', 'UTF-16', 'Windows-1252']).nullable(),
      rows: count,
      first: z.array(z.array(z.string())),
      /** Number of the old sending as which this sheet of the same bytes is recorded already; null: none. */
      recordedAs: z.string().nullable(),
    }),
    problems: [...tableProblems],
  }),
  /** Who is in it: read again, compared with what was read first, nothing written. */
  'oldSendings.match': job({
    role: 'penyelia',
    audited: false,
    input: z.strictObject(file),
    output: z.strictObject({
      ...counts.shape,
      byNik: count,
      byNameAndBirth: count,
      damaged: count,
      /** Rows behind the headings that are about nobody: blank ones, totals, signatures. */
      skipped: count,
      /** Which of them are totals: rows of the file, as people count. */
      totals: z.array(count.min(1)),
      /** And which are signatures. */
      signatures: z.array(count.min(1)),
      ...peopleParts,
      /** By this (of the file, its columns and its day) all its rows are asked for until they are frozen, another file is matched, or the screen is locked. */
      match: sha256,
    }),
    problems: [...tableProblems, 'file.changed', 'table.columns', 'day.future'],
  }),
  /** One list of a file that was matched and is not frozen, page by page. */
  'oldSendings.foundRows': query({
    role: 'penyelia',
    input: z.strictObject({ match: sha256, list: z.enum(oldRowLists), ...page }),
    output: rowsPage,
    problems: rowProblems,
  }),
  /** People in the ledger who are in none of its rows, in the order in which they came. */
  'oldSendings.foundMissing': query({
    role: 'penyelia',
    input: z.strictObject({ match: sha256, ...page }),
    output: peoplePage,
    problems: rowProblems,
  }),
  /** One of its rows with whom it may be. */
  'oldSendings.foundRow': query({
    role: 'penyelia',
    input: z.strictObject({ match: sha256, line: count.min(1) }),
    output: z.strictObject({ row: opened, candidates }),
    problems: rowProblems,
  }),
  /** Freezes the file and its rows for ever, errors included, whatever anybody thinks of them. `chosen`: rows for which a person has decided. */
  'oldSendings.record': job({
    role: 'penyelia',
    input: z.strictObject({ ...file, letter: optionalLine(60), receiver: line(100), purpose, chosen: z.array(z.strictObject({ line: count.min(1), sheet: uid, reason: line(200) })).max(500) }),
    output: z.strictObject({ sending: uid, no: z.string(), ...counts.shape }),
    problems: [...tableProblems, 'file.changed', 'table.columns', 'day.future', 'old-sending.known', 'old-sending.taken', 'old-sending.matched', 'thing.unknown'],
  }),
  /** A person says whose a row without a person is, and why. */
  'oldSendings.decide': command({
    role: 'penyelia',
    input: z.strictObject({ sending: uid, line: count.min(1), sheet: uid, reason: line(200) }),
    output: nothing,
    problems: ['thing.unknown', 'old-sending.taken', 'old-sending.matched'],
  }),
  /** Takes that back: the row stands as it would without it. */
  'oldSendings.undecide': command({
    role: 'penyelia',
    input: z.strictObject({ sending: uid, line: count.min(1) }),
    output: nothing,
    problems: ['thing.unknown', 'old-sending.not-decided'],
  }),
  /** A row that found its person by itself is not theirs, and why: it waits to be decided, and is not given to them again by itself. */
  'oldSendings.release': command({
    role: 'penyelia',
    input: z.strictObject({ sending: uid, line: count.min(1), reason: line(200) }),
    output: nothing,
    problems: ['thing.unknown', 'old-sending.not-matched'],
  }),
  /**
   * Looks again for the people of rows without one: somebody may have been keyed since. `toChoose`: rows that had somebody by name and birth
   * date while another person holds their very NIK; they wait to be decided.
   */
  'oldSendings.rematch': job({ role: 'penyelia', input: z.strictObject({ sending: uid }), output: z.strictObject({ found: count, toChoose: count }), problems: rowProblems }),
} as const;

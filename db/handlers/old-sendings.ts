import { mostHeaderRows, columnsOf, headerRowOf } from '../../shared/domain/old-sending/columns.ts';
import { coverCell, type ReadPerson } from '../../shared/domain/old-sending/cells.ts';
import { type Match, matchRow, type RowResult } from '../../shared/domain/old-sending/match.ts';
import { mostPrinted } from '../../shared/contract/old-sendings.ts';
import { underMergedHead } from '../../shared/domain/old-sending/merged-head.ts';
import { fail } from '../../shared/problems.ts';
import { coverText } from '../rules/cover.ts';
import { decide, release, undecide } from '../rules/old-sending/decide.ts';
import { type FoundRow, keepMatch, keptMatch, type OldRowList, resultsIn } from '../rules/old-sending/last-match.ts';
import { matchAgain } from '../rules/old-sending/look-again.ts';
import { likely, notIn } from '../rules/old-sending/people-index.ts';
import { type MatchedRow, withMatchedFile } from '../rules/old-sending/match-file.ts';
import { recordOldSending } from '../rules/old-sending/record.ts';
import { listName, writeMissing } from '../rules/old-sending/write-missing.ts';
import { headView, openedRow, peopleView, personOfRow, rowView } from '../rules/old-sending/row-view.ts';
import type { Handlers, JobHandler, QueryContext } from '../service/context.ts';
import { recordHandedOut } from '../stores/handed-out.ts';
import { headsOf } from '../stores/heads.ts';
import { nearPeople } from '../stores/known.ts';
import { standingDecision } from '../stores/old-row-decisions.ts';
import { countNotIn, countRowsWith, lineOfPerson, type OldSendingRow, type RowFilter, rowOn, rowsWith, sheetsNotIn, writeRowPerson } from '../stores/old-sending-rows.ts';
import { insideOf, insideThese, type OldParts, oldParts } from '../stores/inside-old.ts';
import { findOldSending, listOldSendings, type OldSending, recordedAs, resultsOf, sheetsNotRecorded } from '../stores/old-sendings.ts';
import { rootOf } from '../stores/person-writings.ts';
import { findSheetById } from '../stores/sheets.ts';
import { openTable } from '../tables/open-table.ts';

const listOf: Readonly<Record<RowResult, OldRowList>> = { nik: 'matched', nama_lahir: 'matched', dipilih: 'matched', beberapa: 'ambiguous', tidak_ada: 'unmatched', ganda: 'double' };
const mostCandidates = 8;
const firstRows = mostHeaderRows + 12;

/** Kiriman lama: a file that left before Loket was there, and who is in it. */
export const oldSendingsHandlers: Handlers<
  | 'oldSendings.list' | 'oldSendings.detail' | 'oldSendings.rows' | 'oldSendings.missing' | 'oldSendings.print' | 'oldSendings.writeMissing' | 'oldSendings.row'
  | 'oldSendings.read' | 'oldSendings.match' | 'oldSendings.foundRows' | 'oldSendings.foundMissing' | 'oldSendings.foundRow' | 'oldSendings.record' | 'oldSendings.decide' | 'oldSendings.undecide' | 'oldSendings.release' | 'oldSendings.rematch'
> = {
  'oldSendings.list': ({ db, office, now }) => ({ sendings: listOldSendings(db, office.programme.id).map(({ head }) => headView(head)), asOf: now }),

  'oldSendings.detail': (context, input) => {
    const sending = knownOldSending(context, input.sending);
    const by = resultsOf(context.db, sending.id);
    return { head: headView(sending.head), byNik: by.nik, byNameAndBirth: by.nama_lahir, chosen: by.dipilih, damaged: sending.layout.damaged, skipped: sending.layout.skipped, otherSheets: sheetsNotRecorded(context.db, context.office.programme.id, sending).map(coverText), ...peopleParts(oldParts(context.db, context.office.programme.id, insideOf(sending.id))), asOf: context.now };
  },

  'oldSendings.rows': (context, { sending: uid, list, village, limit, offset }) => {
    const sending = knownOldSending(context, uid);
    const rows = rowsWith(context.db, sending.id, rowFilter(sending, list, village), limit, offset);
    const people = peopleView(context.db, rows.flatMap(({ registration }) => registration ?? []));
    return { rows: rows.map((row) => rowView(row.line, personOfRow(row, sending.layout), row, people)), total: totalOf(context, sending, list, village) };
  },

  'oldSendings.missing': (context, { sending: uid, village, limit, offset }) => {
    const sending = knownOldSending(context, uid);
    const people = headsOf(context.db, sheetsNotIn(context.db, context.office.programme.id, sending.id, village, limit, offset));
    return { people: [...people], total: totalOf(context, sending, 'missing', village) };
  },

  'oldSendings.print': (context, { sending: uid, list, village }) => {
    const { db, office, now, actor } = context;
    const sending = knownOldSending(context, uid);
    const handedOut = context.ids.next();
    context.note(handedOut, [list]);
    const sheets = list === 'missing' ? sheetsNotIn(db, office.programme.id, sending.id, village, mostPrinted, 0) : [];
    const rows = list === 'missing' ? [] : rowsWith(db, sending.id, rowFilter(sending, list, village), mostPrinted, 0);
    const inRows = rows.flatMap(({ registration }) => registration ?? []);
    const missing = sheets.flatMap((sheet) => findSheetById(db, sheet)?.registration ?? []);
    recordHandedOut(db, { uid: handedOut, kind: 'laporan', purpose: `${listName(sending, list, village)}, cetak`, askedBy: '', at: now, by: actor.id }, [...new Set([...inRows, ...missing])]);
    const people = peopleView(db, inRows);
    return {
      rows: rows.map((row) => rowView(row.line, personOfRow(row, sending.layout), row, people)),
      people: [...headsOf(db, sheets)],
      total: totalOf(context, sending, list, village),
      at: now,
    };
  },

  'oldSendings.writeMissing': (job, { sending, ...asked }) => writeMissing(job, knownOldSending(job, sending), asked),

  'oldSendings.row': (context, input) => {
    const sending = knownOldSending(context, input.sending);
    const row = knownRow(context, sending, input.line);
    const decision = standingDecision(context.db, sending.id, row.line);
    return {
      ...openRow(context, { line: row.line, person: personOfRow(row, sending.layout), match: row }, (registration) => lineOfPerson(context.db, sending.id, registration)),
      decision: decision && { ...decision, reason: coverText(decision.reason) },
    };
  },

  'oldSendings.read': async (job, input) => {
    const table = await openTable(input.path, input.sheet);
    try {
      const { name, bytes, sha256, sheets, sheet, delimiter, letters, rows } = table.head;
      const first = (await table.rows(0, firstRows)).map(({ cells }) => cells);
      const header = headerRowOf(first);
      const headings = first[header - 1] ?? [];
      const layout = { sheet, header, columns: underMergedHead(columnsOf(headings), headings, first.slice(header), job.today) };
      return { file: { name: coverText(name), bytes, sha256 }, sheets: [...sheets], layout, delimiter, letters, rows, first: first.map((cells) => cells.map((cell) => coverCell(cell.slice(0, 80)))), recordedAs: recordedAs(job.db, job.office.programme.id, table.head) };
    } finally {
      table.close();
    }
  },

  'oldSendings.match': (job, input) => matchOnly(job, input),

  'oldSendings.foundRows': ({ db, office }, { match, list, limit, offset }) => {
    const all = keptMatch(office, match).rows[list];
    const rows = all.slice(offset, offset + limit);
    const people = peopleView(db, rows.flatMap((row) => row.match.registration ?? []));
    return { rows: rows.map((row) => rowView(row.line, row.person, row.match, people)), total: all.length };
  },

  'oldSendings.foundMissing': ({ db, office }, { match, limit, offset }) => {
    const { missing } = keptMatch(office, match);
    return { people: [...headsOf(db, missing.slice(offset, offset + limit).map((registration) => rootOf(db, registration).sheet))], total: missing.length };
  },

  'oldSendings.foundRow': (context, { match, line }) => {
    const { rows, lines } = keptMatch(context.office, match);
    const row = Object.values(rows).flat().find((each) => each.line === line) ?? fail('thing.unknown', { what: 'row' });
    return openRow(context, row, (registration) => lines.get(registration) ?? null);
  },

  'oldSendings.record': recordOldSending,

  'oldSendings.decide': (context, input) => {
    context.note(input.sending, [`line-${input.line}`]);
    const sending = knownOldSending(context, input.sending);
    decide(context, sending, knownRow(context, sending, input.line), input);
    return {};
  },

  'oldSendings.undecide': (context, input) => {
    context.note(input.sending, [`line-${input.line}`]);
    const sending = knownOldSending(context, input.sending);
    undecide(context, sending, knownRow(context, sending, input.line));
    return {};
  },

  'oldSendings.release': (context, input) => {
    context.note(input.sending, [`line-${input.line}`]);
    const sending = knownOldSending(context, input.sending);
    release(context, sending, knownRow(context, sending, input.line), input.reason);
    return {};
  },

  'oldSendings.rematch': async (job, input) => {
    const sending = knownOldSending(job, input.sending);
    const changed = await matchAgain(job, sending);
    return job.finish((context) => {
      context.note(sending.head.uid);
      let found = 0;
      let toChoose = 0;
      for (const { line, result, registration, was } of changed) {
        // Somebody may have decided meanwhile.
        if ((registration !== null && lineOfPerson(context.db, sending.id, registration) !== null) || rowOn(context.db, sending.id, line)?.registration !== was) continue;
        writeRowPerson(context.db, sending.id, line, result, registration);
        if (registration !== null) found += 1;
        else if (was !== null) toChoose += 1;
      }
      return { found, toChoose };
    });
  },
};

const matchOnly: JobHandler<'oldSendings.match'> = async (job, input) => {
  const rows = { matched: [] as FoundRow[], ambiguous: [] as FoundRow[], unmatched: [] as FoundRow[], double: [] as FoundRow[] };
  const counted: Record<RowResult, number> = { nik: 0, nama_lahir: 0, dipilih: 0, tidak_ada: 0, beberapa: 0, ganda: 0 };
  let damaged = 0;
  const keep = ({ line, person, match }: MatchedRow): void => {
    counted[match.result] += 1;
    if (person.nik.state === 'rusak') damaged += 1;
    rows[listOf[match.result]].push({ line, person, match });
  };
  return withMatchedFile(job, input, keep, async ({ lines, skipped, totals, signatures }) => {
    const parts = oldParts(job.db, job.office.programme.id, insideThese([...lines.keys()]));
    const match = keepMatch(job.office, input, { rows, lines, missing: await notIn(job, lines) });
    const { matched, ambiguous, unmatched, double } = rows;
    return {
      match,
      rows: matched.length + ambiguous.length + unmatched.length + double.length,
      matched: matched.length,
      ambiguous: ambiguous.length,
      unmatched: unmatched.length,
      double: double.length,
      notInIt: parts.outside,
      byNik: counted.nik,
      byNameAndBirth: counted.nama_lahir,
      damaged,
      skipped,
      totals: [...totals],
      signatures: [...signatures],
      ...peopleParts(parts),
    };
  });
};

function rowFilter({ layout }: OldSending, list: OldRowList, village: string): RowFilter {
  return { results: resultsIn[list], village, column: layout.columns.village };
}

/** How long a list is; without a desa the number that stands over it. */
function totalOf({ db, office }: Pick<QueryContext, 'db' | 'office'>, sending: OldSending, list: OldRowList | 'missing', village: string): number {
  if (list === 'missing') return village === '' ? sending.head.notInIt : countNotIn(db, office.programme.id, sending.id, village);
  return village === '' ? sending.head[list] : countRowsWith(db, sending.id, rowFilter(sending, list, village));
}

function peopleParts({ people, inside, insideWithdrawn, withdrawn }: OldParts) {
  return { people, inside, insideWithdrawn, withdrawn };
}

/** Whom a row may mean: whoever it was left open for, then people nearly like it. Nobody is matched by it. */
function candidatesOf({ db, office }: QueryContext, person: ReadPerson): readonly number[] {
  const { nik: { nik }, name, foldedName, birthDate } = person;
  const programme = office.programme.id;
  const { candidates } = matchRow(likely(db, programme, { nik, foldedName, birthDate }), person, { has: () => false });
  const near = nearPeople(db, programme, { nik, name, birthDate }, mostCandidates).map((registration) => rootOf(db, registration).registration);
  return [...new Set([...candidates, ...near])].slice(0, mostCandidates);
}

/** One row that was opened, and whom it may mean. `lineOf`: the row of the file that has this person. */
function openRow(context: QueryContext, { line, person, match }: { readonly line: number; readonly person: ReadPerson; readonly match: Pick<Match, 'result' | 'registration'> }, lineOf: (registration: number) => number | null) {
  const candidates = candidatesOf(context, person);
  const people = peopleView(context.db, match.registration === null ? candidates : [match.registration, ...candidates]);
  return {
    row: openedRow(rowView(line, person, match, people), person),
    candidates: candidates.flatMap((registration) => {
      const one = people.get(registration);
      return one ? [{ person: one, takenBy: lineOf(registration) }] : [];
    }),
  };
}

function knownOldSending({ db, office }: Pick<QueryContext, 'db' | 'office'>, uid: string): OldSending {
  return findOldSending(db, office.programme.id, uid) ?? fail('thing.unknown', { what: 'old sending' });
}

function knownRow({ db }: Pick<QueryContext, 'db'>, sending: OldSending, line: number): OldSendingRow {
  return rowOn(db, sending.id, line) ?? fail('thing.unknown', { what: 'row' });
}

import { mostHeaderRows, columnsOf, headerRowOf } from '../../shared/domain/old-sending/columns.ts';
import { coverCell } from '../../shared/domain/old-sending/cells.ts';
import { matchRow, type RowResult } from '../../shared/domain/old-sending/match.ts';
import type { oldRowLists } from '../../shared/contract/old-sendings.ts';
import { fail } from '../../shared/problems.ts';
import { decide, matchAgain, undecide } from '../rules/old-sending/decide.ts';
import { firstNotIn, likely } from '../rules/old-sending/people-index.ts';
import { type MatchedRow, withMatchedFile } from '../rules/old-sending/match-file.ts';
import { recordOldSending } from '../rules/old-sending/record.ts';
import { peopleView, personOfRow, rowView } from '../rules/old-sending/row-view.ts';
import type { Handlers, JobHandler, QueryContext } from '../service/context.ts';
import { headsOf } from '../stores/heads.ts';
import { nearPeople } from '../stores/known.ts';
import { lineOfPerson, type OldSendingRow, rowOn, rowsWith, sheetsNotIn, writeRowPerson } from '../stores/old-sending-rows.ts';
import { insideOf, insideThese, type OldParts, oldParts } from '../stores/inside-old.ts';
import { findOldSending, listOldSendings, type OldSending, recordedAs, resultsOf } from '../stores/old-sendings.ts';
import { rootOf } from '../stores/person-writings.ts';
import { openTable } from '../tables/open-table.ts';

const resultsIn: Readonly<Record<(typeof oldRowLists)[number], readonly RowResult[]>> = { matched: ['nik', 'nama_lahir', 'dipilih'], ambiguous: ['beberapa'], unmatched: ['tidak_ada'], double: ['ganda'] };
/** So many of each list are shown before anything is frozen. */
const mostShown = 200;
const mostCandidates = 8;
const firstRows = mostHeaderRows + 12;

/** Kiriman lama: a file that left before Loket was there, and who is in it. */
export const oldSendingsHandlers: Handlers<
  | 'oldSendings.list' | 'oldSendings.detail' | 'oldSendings.rows' | 'oldSendings.missing' | 'oldSendings.row'
  | 'oldSendings.read' | 'oldSendings.match' | 'oldSendings.record' | 'oldSendings.decide' | 'oldSendings.undecide' | 'oldSendings.rematch'
> = {
  'oldSendings.list': ({ db, office, now }) => ({ sendings: listOldSendings(db, office.programme.id).map(({ head }) => head), asOf: now }),

  'oldSendings.detail': (context, input) => {
    const sending = knownOldSending(context, input.sending);
    const by = resultsOf(context.db, sending.id);
    return { head: sending.head, byNik: by.nik, byNameAndBirth: by.nama_lahir, chosen: by.dipilih, damaged: sending.layout.damaged, ...peopleParts(oldParts(context.db, context.office.programme.id, insideOf(sending.id))), asOf: context.now };
  },

  'oldSendings.rows': (context, { sending: uid, list, limit, offset }) => {
    const sending = knownOldSending(context, uid);
    const rows = rowsWith(context.db, sending.id, resultsIn[list], limit, offset);
    const people = peopleView(context.db, rows.flatMap(({ registration }) => registration ?? []));
    return { rows: rows.map((row) => rowView(row.line, personOfRow(row, sending.layout), row, people)), total: sending.head[list] };
  },

  'oldSendings.missing': (context, { sending: uid, limit, offset }) => {
    const sending = knownOldSending(context, uid);
    return { people: [...headsOf(context.db, sheetsNotIn(context.db, context.office.programme.id, sending.id, limit, offset))], total: sending.head.notInIt };
  },

  'oldSendings.row': (context, input) => {
    const sending = knownOldSending(context, input.sending);
    const row = knownRow(context, sending, input.line);
    const candidates = candidatesOf(context, sending, row);
    const people = peopleView(context.db, row.registration === null ? candidates : [row.registration, ...candidates]);
    return {
      row: rowView(row.line, personOfRow(row, sending.layout), row, people),
      candidates: candidates.flatMap((registration) => {
        const person = people.get(registration);
        return person ? [{ person, takenBy: lineOfPerson(context.db, sending.id, registration) }] : [];
      }),
    };
  },

  'oldSendings.read': async (job, input) => {
    const table = await openTable(input.path, input.sheet);
    try {
      const { name, bytes, sha256, sheets, sheet, delimiter, letters, rows } = table.head;
      const first = (await table.rows(0, firstRows)).map(({ cells }) => cells);
      const header = headerRowOf(first);
      const layout = { sheet, header, columns: columnsOf(first[header - 1] ?? []) };
      return { file: { name, bytes, sha256 }, sheets: [...sheets], layout, delimiter, letters, rows, first: first.map((cells) => cells.map((cell) => coverCell(cell.slice(0, 80)))), recordedAs: recordedAs(job.db, job.office.programme.id, sha256) };
    } finally {
      table.close();
    }
  },

  'oldSendings.match': (job, input) => matchOnly(job, input),

  'oldSendings.record': recordOldSending,

  'oldSendings.decide': (context, input) => {
    context.note(input.sending, [`line-${input.line}`]);
    const sending = knownOldSending(context, input.sending);
    decide(context, sending, knownRow(context, sending, input.line), input.sheet);
    return {};
  },

  'oldSendings.undecide': (context, input) => {
    context.note(input.sending, [`line-${input.line}`]);
    const sending = knownOldSending(context, input.sending);
    undecide(context, sending, knownRow(context, sending, input.line));
    return {};
  },

  'oldSendings.rematch': async (job, input) => {
    const sending = knownOldSending(job, input.sending);
    const changed = await matchAgain(job, sending);
    return job.finish((context) => {
      context.note(sending.head.uid);
      for (const { line, result, registration } of changed) {
        // Somebody may have decided meanwhile.
        const person = registration === null || lineOfPerson(context.db, sending.id, registration) === null;
        if (person && rowOn(context.db, sending.id, line)?.registration === null) writeRowPerson(context.db, sending.id, line, result, registration);
      }
      return { found: changed.filter(({ registration }) => registration !== null).length };
    });
  },
};

const matchOnly: JobHandler<'oldSendings.match'> = async (job, input) => {
  const by: Record<RowResult, MatchedRow[]> = { nik: [], nama_lahir: [], dipilih: [], tidak_ada: [], beberapa: [], ganda: [] };
  const counted: Record<RowResult, number> = { nik: 0, nama_lahir: 0, dipilih: 0, tidak_ada: 0, beberapa: 0, ganda: 0 };
  let damaged = 0;
  const keep = (row: MatchedRow): void => {
    const { result, registration } = row.match;
    counted[result] += 1;
    if (row.person.nik.state === 'rusak') damaged += 1;
    // Of those who were found only their number is shown.
    if (registration === null && by[result].length < mostShown) by[result].push(row);
  };
  return withMatchedFile(job, input, keep, async ({ lines, skipped }) => {
    const { db } = job;
    const parts = oldParts(db, job.office.programme.id, insideThese([...lines.keys()]));
    const people = peopleView(db, by.beberapa.flatMap(({ match }) => match.candidates.slice(0, mostCandidates)));
    const viewOf = ({ line, person, match }: MatchedRow) => rowView(line, person, match, people);
    const matched = counted.nik + counted.nama_lahir;
    return {
      rows: matched + counted.beberapa + counted.tidak_ada + counted.ganda,
      matched,
      ambiguous: counted.beberapa,
      unmatched: counted.tidak_ada,
      double: counted.ganda,
      notInIt: parts.outside,
      byNik: counted.nik,
      byNameAndBirth: counted.nama_lahir,
      damaged,
      skipped,
      ...peopleParts(parts),
      first: {
        ambiguous: by.beberapa.map((row) => ({ row: viewOf(row), candidates: row.match.candidates.flatMap((registration) => people.get(registration) ?? []) })),
        unmatched: by.tidak_ada.map(viewOf),
        double: by.ganda.map(viewOf),
        missing: [...headsOf(db, firstNotIn(job, lines, mostShown).map((registration) => rootOf(db, registration).sheet))],
      },
    };
  });
};

function peopleParts({ people, inside, insideWithdrawn, withdrawn }: OldParts) {
  return { people, inside, insideWithdrawn, withdrawn };
}

/** Whom a row may mean: whoever it was left open for, then people nearly like it. Nobody is matched by it. */
function candidatesOf({ db, office }: QueryContext, sending: OldSending, row: OldSendingRow): readonly number[] {
  const person = personOfRow(row, sending.layout);
  const programme = office.programme.id;
  const index = likely(db, programme, { nik: person.nik.nik, foldedName: row.foldedName, birthDate: row.birthDate });
  const { candidates } = matchRow(index, person, { has: () => false });
  const near = nearPeople(db, programme, { nik: person.nik.nik, name: row.name, birthDate: row.birthDate }, mostCandidates).map((registration) => rootOf(db, registration).registration);
  return [...new Set([...candidates, ...near])].slice(0, mostCandidates);
}

function knownOldSending({ db, office }: Pick<QueryContext, 'db' | 'office'>, uid: string): OldSending {
  return findOldSending(db, office.programme.id, uid) ?? fail('thing.unknown', { what: 'old sending' });
}

function knownRow({ db }: Pick<QueryContext, 'db'>, sending: OldSending, line: number): OldSendingRow {
  return rowOn(db, sending.id, line) ?? fail('thing.unknown', { what: 'row' });
}

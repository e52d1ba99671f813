import type { Input } from '../../../shared/contract/index.ts';
import { readPerson, type ReadPerson, rowKind } from '../../../shared/domain/old-sending/cells.ts';
import { type Match, matchRow, type PeopleIndex } from '../../../shared/domain/old-sending/match.ts';
import { Signatures } from '../../../shared/domain/old-sending/signatures.ts';
import { fail } from '../../../shared/problems.ts';
import { Slicer } from '../../export/slicer.ts';
import type { JobContext } from '../../service/context.ts';
import { type OpenTable, openTable } from '../../tables/open-table.ts';
import { countAllPeople } from '../../stores/registrations.ts';
import { everybody, likely } from './people-index.ts';

/** A row about a person, and whose it is. */
export interface MatchedRow {
  /** The first row below the headings is 1, whatever stands in it: so it is found again in the file. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly person: ReadPerson;
  readonly match: Match;
}

export interface MatchedFile {
  readonly table: OpenTable;
  /** Person → the row that has them. */
  readonly lines: ReadonlyMap<number, number>;
  readonly skipped: number;
  /** Which of the skipped rows are totals. */
  readonly totals: readonly number[];
  /** Which are part of a signature under the table. */
  readonly signatures: readonly number[];
}

export type FileInput = Pick<Input<'oldSendings.match'>, 'path' | 'sha256' | 'layout' | 'sentDay'>;

const batch = 250;
/** A file of fewer than one row for so many people is matched row by row: to read everybody first would take longer. */
const fewRows = 16;

/**
 * Reads a file in a thread beside, compares it with what was read first, and tells `hear` of each row and its person. The table is left
 * open for whoever wants its bytes: `then` has it, and it is closed afterwards, whatever happens. Problems: those of the contract.
 */
export async function withMatchedFile<Result>(job: JobContext, input: FileInput, hear: (row: MatchedRow) => void, then: (matched: MatchedFile) => Promise<Result>): Promise<Result> {
  const { columns, header, sheet } = input.layout;
  if (input.sentDay > job.today) fail('day.future');
  if (columns.nik === null && (columns.name === null || columns.birthDate === null)) fail('table.columns');
  const table = await openTable(input.path, sheet);
  try {
    if (table.head.sha256 !== input.sha256) fail('file.changed');
    const indexFor = await indexes(job, table.head.rows * fewRows < countAllPeople(job.db, job.office.programme.id));
    const how = { touched: columns.nik !== null && (await table.touched(columns.nik, header)), onDay: input.sentDay };
    const lines = new Map<number, number>();
    let skipped = 0;
    const totals: number[] = [];
    const signatures: number[] = [];
    const signed = new Signatures(columns, input.sentDay);
    let heard = 0;
    let slicer = new Slicer('reads');
    for (let from = header; from < table.head.rows; from += batch) {
      for (const [at, row] of (await table.rows(from, batch)).entries()) {
        const line = from + at - header + 1;
        const person = readPerson(row, columns, how);
        const kind = rowKind(row, columns, person);
        const isSignature = signed.has(row, person, kind);
        if (kind === 'orang' && !isSignature) {
          const match = matchRow(indexFor(person), person, lines);
          if (match.registration !== null) lines.set(match.registration, line);
          hear({ line, cells: row.cells, person, match });
          heard += 1;
        } else {
          skipped += 1;
          if (kind === 'jumlah') totals.push(line);
          if (isSignature) signatures.push(line);
        }
        if (!slicer.isOver()) continue;
        await job.breathe();
        slicer = new Slicer('reads');
      }
      job.progress(Math.min(from + batch, table.head.rows) - header, table.head.rows - header);
      await job.breathe();
    }
    if (heard === 0) fail('table.empty');
    return await then({ table, lines, skipped, totals, signatures });
  } finally {
    table.close();
  }
}

async function indexes(job: JobContext, rowByRow: boolean): Promise<(person: ReadPerson) => PeopleIndex> {
  if (rowByRow) return ({ nik, foldedName, birthDate }) => likely(job.db, job.office.programme.id, { nik: nik.nik, foldedName, birthDate });
  const index = await everybody(job);
  return () => index;
}

import { fail } from '../../../shared/problems.ts';
import { matchRow } from '../../../shared/domain/old-sending/match.ts';
import type { CommandContext } from '../../service/context.ts';
import { insertDecision, takenBack, undoDecision } from '../../stores/old-row-decisions.ts';
import { lineOfPerson, type OldSendingRow, peopleInside, rowsWithoutPerson, writeRowPerson } from '../../stores/old-sending-rows.ts';
import type { OldSending } from '../../stores/old-sendings.ts';
import { rootOf } from '../../stores/person-writings.ts';
import type { JobContext } from '../../service/context.ts';
import { knownSheet } from '../sheet-access.ts';
import { everybody, likely } from './people-index.ts';
import { personOfRow } from './row-view.ts';

/** The person whom somebody means by a sheet: whom it was joined to, if it was. Problem: thing.unknown, also where nobody hangs on it. */
export function decidedPerson(context: Pick<CommandContext, 'db' | 'office'>, sheet: string): number {
  const { registration } = knownSheet(context, sheet);
  return registration === null ? fail('thing.unknown', { what: 'person' }) : rootOf(context.db, registration).registration;
}

/** A person says whose row it is, and why. Problems: old-sending.matched, old-sending.taken. */
export function decide(context: CommandContext, sending: OldSending, row: OldSendingRow, { sheet, reason }: { readonly sheet: string; readonly reason: string }): void {
  if (row.registration !== null) fail('old-sending.matched');
  const registration = decidedPerson(context, sheet);
  const taken = lineOfPerson(context.db, sending.id, registration);
  if (taken !== null) fail('old-sending.taken', { line: taken });
  writeRowPerson(context.db, sending.id, row.line, 'dipilih', registration);
  insertDecision(context.db, sending.id, row.line, { uid: context.ids.next(), registration, says: 'ini', reason, at: context.now, by: context.actor.id });
}

/** Takes a decision back: it stays readable, the row stands as it would without it. Problem: old-sending.not-decided. */
export function undecide(context: CommandContext, sending: OldSending, row: OldSendingRow): void {
  if (row.result !== 'dipilih') fail('old-sending.not-decided');
  writeRowPerson(context.db, sending.id, row.line, 'tidak_ada', null);
  undoDecision(context.db, sending.id, row.line, { at: context.now, by: context.actor.id });
  const person = personOfRow(row, sending.layout);
  const index = likely(context.db, context.office.programme.id, { nik: person.nik.nik, foldedName: row.foldedName, birthDate: row.birthDate });
  const match = matchRow(index, person, { has: (registration) => lineOfPerson(context.db, sending.id, registration) !== null });
  writeRowPerson(context.db, sending.id, row.line, match.result, match.registration);
}

/** A row that found its person by itself is not theirs. Problem: old-sending.not-matched, also of a row that a person has decided. */
export function release(context: CommandContext, sending: OldSending, row: OldSendingRow, reason: string): void {
  if (row.registration === null || row.result === 'dipilih') fail('old-sending.not-matched');
  writeRowPerson(context.db, sending.id, row.line, 'beberapa', null);
  insertDecision(context.db, sending.id, row.line, { uid: context.ids.next(), registration: row.registration, says: 'bukan', reason, at: context.now, by: context.actor.id });
}

interface Changed {
  readonly line: number;
  readonly result: OldSendingRow['result'];
  readonly registration: number | null;
  /** Whom it had before. */
  readonly was: number | null;
}

/** What rows without a person come to now; read in slices, nothing written. */
export async function matchAgain(job: JobContext, sending: OldSending): Promise<readonly Changed[]> {
  const index = await everybody(job);
  const taken = new Set(peopleInside(job.db, sending.id));
  const said = takenBack(job.db, sending.id);
  const changed: Changed[] = [];
  let seen = 0;
  for (let rows = rowsWithoutPerson(job.db, sending.id, 0, page); rows.length > 0; ) {
    for (const row of rows) {
      const found = matchRow(index, personOfRow(row, sending.layout), taken);
      // What a person has said of this row holds.
      const { result, registration } = found.registration !== null && said.has(`${row.line} ${found.registration}`) ? { result: 'beberapa' as const, registration: null } : found;
      // Nobody else was found for one who was withdrawn: the row stays theirs.
      if (row.registration !== null && registration === null) continue;
      if (registration !== null) taken.add(registration);
      if (result !== row.result || registration !== row.registration) changed.push({ line: row.line, result, registration, was: row.registration });
    }
    seen += rows.length;
    job.progress(seen, sending.head.rows - sending.head.matched);
    await job.breathe();
    rows = rowsWithoutPerson(job.db, sending.id, rows.at(-1)?.line ?? 0, page);
  }
  return changed;
}

const page = 200;

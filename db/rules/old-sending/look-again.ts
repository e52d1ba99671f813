import type { OldLayout } from '../../../shared/contract/old-sendings.ts';
import { alsoFits, type Match, matchRow, type PeopleIndex } from '../../../shared/domain/old-sending/match.ts';
import type { CommandContext, JobContext } from '../../service/context.ts';
import { type TakenBack, takenBack } from '../../stores/old-row-decisions.ts';
import { doublesLike, lastLineOf, lineOfPerson, type OldSendingRow, peopleInside, rowsHeldBy, rowsUnderOtherNik, rowsWithoutPerson, writeRowPerson } from '../../stores/old-sending-rows.ts';
import type { OldSending } from '../../stores/old-sendings.ts';
import { rootOf, writingsOf } from '../../stores/person-writings.ts';
import { everybody, likely } from './people-index.ts';
import { personOfRow } from './row-view.ts';

/**
 * What a frozen row comes to now, by what it says and what people have said of it: nobody is given a row again that somebody said is not
 * theirs, and one that waits to be decided waits on while it fits a second person too.
 */
function matchNow(index: PeopleIndex, row: OldSendingRow, layout: OldLayout, taken: { has(registration: number): boolean }, said: TakenBack): Pick<Match, 'result' | 'registration'> {
  const person = personOfRow(row, layout);
  const found = matchRow(index, person, taken);
  if (found.registration === null) return found;
  const waits = said.has(row, found.registration) || (row.result === 'beberapa' && alsoFits(index, person, found.registration));
  return waits ? { result: 'beberapa', registration: null } : found;
}

/** A row without a person is looked at anew, and gets whom it means. */
export function lookAgainAt({ db, office }: Pick<CommandContext, 'db' | 'office'>, sending: number, layout: OldLayout, row: OldSendingRow): void {
  const { nik, foldedName, birthDate } = row;
  const index = likely(db, office.programme.id, { nik, foldedName, birthDate });
  const { result, registration } = matchNow(index, row, layout, { has: (person) => lineOfPerson(db, sending, person) !== null }, takenBack(db, sending));
  if (result !== row.result || registration !== row.registration) writeRowPerson(db, sending, row.line, result, registration);
}

/** The rows that a row of these people kept from them, in all files or in one, are looked at anew: it keeps them no more. */
export function lookAgainAtDoubles(context: Pick<CommandContext, 'db' | 'office'>, registrations: readonly number[], sending?: number): void {
  const { db, office } = context;
  for (const double of doublesLike(db, office.programme.id, writingsOf(db, registrations), sending)) lookAgainAt(context, double.sending, double.layout, double.row);
}

/**
 * Two people who were one until now: a row that the one found by itself, and that has the very NIK of the other, is for a person to decide.
 * Then what their rows kept from them is looked at anew. `one`, `other`: with the registrations that turned out to be them.
 */
export function lookAgainAtApart(context: Pick<CommandContext, 'db' | 'office'>, one: readonly number[], other: readonly number[]): void {
  const { db } = context;
  const niksOf = (registrations: readonly number[]): readonly string[] => writingsOf(db, registrations).flatMap(({ nik }) => nik ?? []);
  const own = niksOf(one);
  const others = niksOf(other).filter((nik) => !own.includes(nik));
  for (const { sending, row } of rowsHeldBy(db, one, others)) writeRowPerson(db, sending, row.line, 'beberapa', null);
  lookAgainAtDoubles(context, [...one, ...other]);
}

export interface Changed {
  readonly line: number;
  readonly result: OldSendingRow['result'];
  readonly registration: number | null;
  /** Whom it had before. */
  readonly was: number | null;
}

/**
 * What rows without a person come to now; read in slices, nothing written. And a row that found its person by name and birth date while
 * somebody else holds its very NIK, and has no row yet: it is taken from nobody silently, and waits for a person to decide.
 */
export async function matchAgain(job: JobContext, sending: OldSending): Promise<readonly Changed[]> {
  const index = await everybody(job);
  const taken = new Set(peopleInside(job.db, sending.id));
  const said = takenBack(job.db, sending.id);
  const changed: Changed[] = [];
  const last = lastLineOf(job.db, sending.id);
  for (let from = 0; from < last; from += stretch) {
    for (const row of rowsUnderOtherNik(job.db, sending.id, from, from + stretch)) {
      const holder = row.registration === null ? null : rootOf(job.db, row.registration);
      const others = index.withNik(row.nik);
      if (holder === null || !holder.live || others.includes(holder.registration) || !others.some((other) => !taken.has(other) && !said.has(row, other))) continue;
      taken.delete(holder.registration);
      changed.push({ line: row.line, result: 'beberapa', registration: null, was: row.registration });
    }
    await job.breathe();
  }
  let seen = 0;
  for (let rows = rowsWithoutPerson(job.db, sending.id, 0, page); rows.length > 0; ) {
    for (const row of rows) {
      const { result, registration } = matchNow(index, row, sending.layout, taken, said);
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
/** Lines that are looked through at once for the few that are asked. */
const stretch = 1000;

import { type Problem, ProblemError } from '../../shared/problems.ts';
import type { Keeper } from './keeper.ts';
import { storageProblem } from './sqlite-problems.ts';

/** What an audit row names. */
export interface Noted {
  readonly subject: string;
  readonly fields: readonly string[];
}

export const nothingNoted: Noted = { subject: '', fields: [] };

/**
 * What is answered for something that was thrown: its named problem, or `internal` with the number of the incident. Damage
 * of the open database stops all writing.
 */
export function problemFor(keeper: Keeper, error: unknown): Problem {
  const problem = error instanceof ProblemError ? error.problem : storageProblem(error);
  if (problem?.code === 'database.damaged') keeper.foundDamage();
  return problem ?? { code: 'internal', details: { incident: keeper.incident(error) } };
}

/**
 * Writes the audit row of a refusal, in a transaction of its own after the rollback. With the database closed there is no audit (the
 * failed log-ins wait in masuk.json); a disk that takes nothing must not hide the first problem behind a second.
 */
export function auditRefusal(keeper: Keeper, actor: string, procedure: string, noted: Noted, problem: Problem): void {
  const room = keeper.room;
  // A damaged database is not written on: what it is, is left to be looked at.
  if (room === null || problem.code === 'database.damaged') return;
  try {
    room.write((db) => room.audit(db, { at: keeper.clock.now(), actor, procedure, ...noted, outcome: problem.code }));
  } catch (error) {
    if (!(error instanceof ProblemError) && storageProblem(error) === null) keeper.incident(error);
  }
}

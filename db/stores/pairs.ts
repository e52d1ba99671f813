import { type ReadDb, sql, type WriteDb } from '../sql.ts';

export type Decision = 'same' | 'different';

export interface NewPairDecision {
  readonly uid: string;
  readonly a: number;
  readonly b: number;
  readonly decision: Decision;
  readonly reason: string;
  readonly by: number;
  readonly at: string;
}

export function insertPairDecision(db: WriteDb, pair: NewPairDecision): void {
  db.run(
    sql`INSERT INTO pair_decision (uid, a, b, decision, reason, by, at)
        VALUES (${pair.uid}, ${pair.a}, ${pair.b}, ${pair.decision}, ${pair.reason}, ${pair.by}, ${pair.at})`,
  );
}

/** Registrations that somebody decided are other people than this one; decisions in force only. */
export function decidedDifferent(db: ReadDb, registration: number): ReadonlySet<number> {
  return new Set(
    db
      .all<{ other: number }>(
        sql`SELECT b AS other FROM pair_decision WHERE a = ${registration} AND decision = 'different' AND undone_at IS NULL
            UNION SELECT a FROM pair_decision WHERE b = ${registration} AND decision = 'different' AND undone_at IS NULL`,
      )
      .map((row) => row.other),
  );
}

/** Takes back the decision in force about two registrations, whichever was named first. */
export function undoDecision(db: WriteDb, a: number, b: number, decision: Decision, by: number, at: string): void {
  db.run(
    sql`UPDATE pair_decision SET undone_by = ${by}, undone_at = ${at}
        WHERE ((a = ${a} AND b = ${b}) OR (a = ${b} AND b = ${a})) AND decision = ${decision} AND undone_at IS NULL`,
  );
}

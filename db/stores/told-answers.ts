import type { AnswerStatus } from '../../shared/domain/province-answers.ts';
import { type ReadDb, sql } from '../sql.ts';
import { latestFirst, linesOfPeople, standing } from './answers.ts';
import { stillTheirs } from './still-theirs.ts';

/** Words that do not hold of a person any more, and that somebody may have told them. */

/** The word on a person that was taken back or put right last, with the instant of it. */
export interface WithdrawnAnswer {
  readonly status: AnswerStatus;
  readonly saidDay: string;
  readonly at: string;
}

/** null: none ever was. */
export function latestWithdrawnOf(db: ReadDb, registrations: readonly number[]): WithdrawnAnswer | null {
  return db.one<WithdrawnAnswer>(
    sql`SELECT l.status, a.said_day AS saidDay, coalesce(l.undone_at, a.undone_at) AS at
        FROM json_each(${JSON.stringify(registrations)}) w CROSS JOIN answer_line l ON l.registration = w.value JOIN answer a ON a.id = l.answer
        WHERE NOT (${standing}) ORDER BY at DESC, l.id DESC LIMIT 1`,
  );
}

/** The latest word that stands on a person who has no row any more in what it is about. */
export interface NotTheirsAnswer {
  readonly status: AnswerStatus;
  readonly saidDay: string;
  /** The kiriman lama that it is about; null: all that was sent. */
  readonly no: string | null;
}

/** null: none. */
export function latestNotTheirs(db: ReadDb, person: number): NotTheirsAnswer | null {
  return db.one<NotTheirsAnswer>(
    sql`SELECT l.status, a.said_day AS saidDay, (SELECT o.no FROM old_sending o WHERE o.id = a.old_sending) AS no FROM ${linesOfPeople}
        WHERE x.registration = ${person} AND ${standing} AND NOT ${stillTheirs(sql`${person}`)} ORDER BY ${latestFirst} LIMIT 1`,
  );
}

import { type Sql, sql } from '../sql.ts';
import { aboutWhatLeft, latestFirst, linesOfPeople, standing } from './answers.ts';
import { personOfMany } from './joined.ts';
import { stillTheirs } from './still-theirs.ts';

/** The latest word on everybody at once, by the rules of answers.ts: for figures and lists, where one look-up a person would be tens of thousands. */

/** The person whom a line names. */
const personOfLine = personOfMany(sql`l.registration`);

/**
 * The answers of a programme that stand. `place` is the place of the day on which they were said, so that the order of `latestFirst` is one
 * number that grows (`rankOfLine`): the columns beside a max() are those of its row. `overtaken`: something else left later, so that
 * it has to be asked of each line whether it is about what left; answers are few, their lines many.
 */
function standingAnswers(programme: number): Sql {
  return sql`(SELECT id, sending, old_sending, said_day, dense_rank() OVER (ORDER BY said_day) AS place,
      EXISTS (SELECT 1 FROM delivery d WHERE d.day > s.said_day AND d.sending IS NOT s.sending) AS overtaken
    FROM answer s WHERE programme = ${programme} AND undone_at IS NULL)`;
}
const rankOfLine = sql`a.place * 1000000000000 + coalesce(l.in_place_of, l.id)`;

/** Everybody of a programme on whom a word counts, with the latest of them: a table (registration, status, last). */
export function latestOfAll(programme: number): Sql {
  return sql`(SELECT ${personOfLine} AS registration, l.status, max(${rankOfLine}) AS last
      FROM ${standingAnswers(programme)} a CROSS JOIN answer_line l ON l.answer = a.id
      WHERE l.undone_at IS NULL AND (NOT a.overtaken OR ${aboutWhatLeft(personOfLine)}) AND ${stillTheirs(personOfLine)} GROUP BY 1)`;
}

/**
 * Rows of the files that left before, by the latest word on their person since that file left (or about it): a table (old_sending, status);
 * status NULL: nobody said anything of it since. A later sending of ours takes nothing from what came of the file.
 *
 * The newest word on a person is the one, if it was said since the file left. If not, none was, and only one about the file itself
 * can still be: that is asked where there is such an answer at all.
 */
export function latestOfOldRows(programme: number): Sql {
  return sql`(WITH newest AS MATERIALIZED (
        SELECT ${personOfLine} AS registration, l.status, a.said_day, max(${rankOfLine}) AS last
        FROM ${standingAnswers(programme)} a CROSS JOIN answer_line l ON l.answer = a.id WHERE l.undone_at IS NULL AND ${stillTheirs(personOfLine)} GROUP BY 1),
      file AS MATERIALIZED (SELECT id, sent_day, EXISTS (SELECT 1 FROM answer a WHERE a.old_sending = f.id AND a.undone_at IS NULL AND a.said_day < f.sent_day) AS said_before
        FROM old_sending f WHERE programme = ${programme})
      SELECT n.old_sending, CASE WHEN w.said_day >= o.sent_day THEN w.status WHEN o.said_before THEN
          (SELECT l.status FROM ${linesOfPeople} WHERE x.registration = w.registration AND ${standing} AND a.old_sending = o.id ORDER BY ${latestFirst} LIMIT 1) END AS status
      FROM file o CROSS JOIN old_sending_row n ON n.old_sending = o.id CROSS JOIN newest w ON w.registration = ${personOfMany(sql`n.registration`)}
      WHERE n.registration IS NOT NULL)`;
}

import { type Sql, sql } from '../sql.ts';

/**
 * Whom a registration turned out to be. What is noted on a registration stays on it when it is joined to another one (a confirmed lembar
 * kedua), so that taking the decision back costs nothing; whoever asks about a person asks over all of theirs, with these, and never by
 * `joined_to` alone: that leads one step, and a third sheet can be joined to a second one.
 *
 * No step is followed here. A sheet hangs on the person it speaks for or is a second sheet of, at whatever distance (db/rules/second-sheet.ts
 * re-hangs all of them), and every registration has exactly one sheet: two looks into an index, however long the chain.
 */

/** The person of a registration: itself, or whom it was joined to at whatever distance. An expression, never NULL. */
export function personOf(registration: Sql): Sql {
  return sql`coalesce((SELECT own_sheet.registration FROM registration own CROSS JOIN sheet own_sheet ON own_sheet.id = own.active_sheet WHERE own.id = ${registration}), ${registration})`;
}

/** The same where thousands are asked at once: most are their own person, and only of the few who were joined to another is it looked up. */
export function personOfMany(registration: Sql): Sql {
  return sql`iif(${registration} IN ${joinedOnes}, ${personOf(registration)}, ${registration})`;
}

const joinedOnes = sql`(SELECT id FROM registration INDEXED BY registration_joined_to WHERE joined_to IS NOT NULL)`;

/** The sheet that speaks for the person of a registration. An expression. */
export function speakingSheetOf(registration: Sql): Sql {
  return sql`(SELECT person.active_sheet FROM registration person WHERE person.id = ${personOf(registration)})`;
}

/** All registrations that turned out to be a person, with their own: `(SELECT id …)`, to look into with IN or to join. */
export function registrationsOf(person: Sql): Sql {
  return sql`(SELECT own.id FROM sheet own_sheet CROSS JOIN registration own ON own.active_sheet = own_sheet.id WHERE own_sheet.registration = ${person})`;
}

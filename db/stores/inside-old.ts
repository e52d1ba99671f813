import { type ReadDb, type Sql, sql } from '../sql.ts';
import { personOf, personOfMany } from './joined.ts';
import { countAllPeople, countPeopleIn } from './registrations.ts';

/** People who are in one old sending, under whichever of their registrations: `WITH inside (id)`. */
export function insideOf(sending: number): Sql {
  return sql`WITH inside (id) AS MATERIALIZED (SELECT DISTINCT ${personOfMany(sql`w.registration`)} FROM old_sending_row w WHERE w.old_sending = ${sending} AND w.registration IS NOT NULL)`;
}

/** Whether a person, by the id of the registration that is theirs, is in any old sending of the programme: a condition, for asking it of everybody. */
export function isInsideAnyOld(programme: number, person: Sql): Sql {
  const finished = sql`w.old_sending IN (SELECT id FROM old_sending WHERE programme = ${programme})`;
  return sql`(EXISTS (SELECT 1 FROM old_sending_row w WHERE w.registration = ${person} AND ${finished})
    OR ${person} IN (SELECT ${personOf(sql`j.id`)} FROM registration j INDEXED BY registration_joined_to CROSS JOIN old_sending_row w ON w.registration = j.id WHERE j.joined_to IS NOT NULL AND ${finished}))`;
}

/** How many people are in any old sending of the programme, whatever became of them since. */
export function countInsideAnyOld(db: ReadDb, programme: number): number {
  return db.one<{ people: number }>(sql`SELECT count(*) AS people FROM registration p WHERE p.programme = ${programme} AND p.joined_to IS NULL AND ${isInsideAnyOld(programme, sql`p.id`)}`)?.people ?? 0;
}

/** The same as `insideOf` of people who are named one by one. */
export function insideThese(people: readonly number[]): Sql {
  return sql`WITH inside (id) AS (SELECT value FROM json_each(${JSON.stringify(people)}))`;
}

/**
 * The people of the ledger by whether they are in files that left before Loket: people = inside + outside + withdrawn. What left has left:
 * who was withdrawn afterwards is still inside, and is told beside it (`insideWithdrawn`). Nobody who was withdrawn is waited for: `outside` is
 * whom one can still send, and `withdrawn` those who are in no file and never will be. Every screen takes its figures from here.
 */
export interface OldParts {
  readonly people: number;
  readonly inside: number;
  readonly insideWithdrawn: number;
  readonly outside: number;
  readonly withdrawn: number;
}

/** `inside`: one of the above. `people`: all of the programme, where they were counted already. */
export function oldParts(db: ReadDb, programme: number, inside: Sql, people = countAllPeople(db, programme)): OldParts {
  const counted = db.one<{ inside: number; gone: number }>(
    sql`${inside} SELECT (SELECT count(*) FROM inside) AS inside,
          (SELECT count(*) FROM registration r WHERE r.programme = ${programme} AND r.send_state = 'ditarik' AND r.id IN (SELECT id FROM inside)) AS gone`,
  ) ?? { inside: 0, gone: 0 };
  const withdrawn = countPeopleIn(db, programme, 'ditarik') - counted.gone;
  return { people, inside: counted.inside, insideWithdrawn: counted.gone, outside: people - counted.inside - withdrawn, withdrawn };
}

export function hasOldSending(db: ReadDb, programme: number): boolean {
  return db.one(sql`SELECT 1 FROM old_sending WHERE programme = ${programme} LIMIT 1`) !== null;
}

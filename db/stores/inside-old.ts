import { type ReadDb, type Sql, sql } from '../sql.ts';
import { personOf } from './joined.ts';
import { countAllPeople, countPeopleIn } from './registrations.ts';

/** People who are in one old sending, under whichever of their registrations: `WITH inside (id)`. */
export function insideOf(sending: number): Sql {
  return insideRows(sql`SELECT w.registration FROM old_sending_row w WHERE w.old_sending = ${sending}`);
}

/** The same of any old sending of the programme. */
export function insideAnyOld(programme: number): Sql {
  return insideRows(sql`SELECT w.registration FROM old_sending o CROSS JOIN old_sending_row w ON w.old_sending = o.id WHERE o.programme = ${programme}`);
}

/** Most rows name the person themselves; only of the few who were joined to another is it asked whom they turned out to be. */
function insideRows(registrations: Sql): Sql {
  return sql`WITH named (id) AS MATERIALIZED (${registrations} AND w.registration IS NOT NULL),
    joined (id) AS MATERIALIZED (SELECT id FROM registration INDEXED BY registration_joined_to WHERE joined_to IS NOT NULL),
    inside (id) AS MATERIALIZED (SELECT id FROM named WHERE id NOT IN (SELECT id FROM joined)
      UNION SELECT ${personOf(sql`joined.id`)} FROM joined WHERE joined.id IN (SELECT id FROM named))`;
}

/** The same of people who are named one by one. */
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

/** `inside`: one of the above. */
export function oldParts(db: ReadDb, programme: number, inside: Sql): OldParts {
  const counted = db.one<{ inside: number; gone: number }>(
    sql`${inside} SELECT (SELECT count(*) FROM inside) AS inside,
          (SELECT count(*) FROM registration r WHERE r.programme = ${programme} AND r.send_state = 'ditarik' AND r.id IN (SELECT id FROM inside)) AS gone`,
  ) ?? { inside: 0, gone: 0 };
  const people = countAllPeople(db, programme);
  const withdrawn = countPeopleIn(db, programme, 'ditarik') - counted.gone;
  return { people, inside: counted.inside, insideWithdrawn: counted.gone, outside: people - counted.inside - withdrawn, withdrawn };
}

export function hasOldSending(db: ReadDb, programme: number): boolean {
  return db.one(sql`SELECT 1 FROM old_sending WHERE programme = ${programme} LIMIT 1`) !== null;
}

import { assertNever } from '../../shared/assert.ts';
import { type FollowUp, type FollowUpFact, type FollowUpFacts, followUpFacts, followUpRules, followUps } from '../../shared/domain/follow-up.ts';
import type { StuckReason } from '../../shared/domain/online.ts';
import type { KeptStatement } from '../../shared/domain/slip.ts';
import { type ReadDb, type Sql, sql, sqlJoin } from '../sql.ts';
import { latestStatusOf } from './answers.ts';
import { latestAssignment, latestContact } from './contacts.ts';
import { personOf, speakingSheetOf } from './joined.ts';
import { whyCandidates, whyCondition } from './why.ts';

/**
 * Who must still act, asked of the database by the rules of shared/domain/follow-up.ts: each fact is one condition here, and what somebody has
 * to do is put together from the rules themselves, so that list, counts and one person never say different things.
 */

/** What is the same for everybody on a day. */
export interface FollowUpGround {
  readonly programme: number;
  readonly sendWithoutNik: boolean;
  /** The statement in force. */
  readonly statement: KeptStatement;
  /** The paper is the registration (statement `cukup`). */
  readonly paperCounts: boolean;
  /** YYYY-MM-DD */
  readonly today: string;
}

export interface FollowUpQuery {
  readonly todo: FollowUp | null;
  readonly stuck: StuckReason | null;
  readonly village: string | null;
  readonly wave: number | null;
  readonly statement: string | null;
  /** Id of the user; 0: nobody; null: whoever. */
  readonly assigned: number | null;
  readonly when: 'hari_ini' | 'belum_pernah' | null;
}

/** One fact as a condition over `r` (registration), `s` (its active sheet) and `o` (where they stand online; no row: nothing is known). */
function factCondition(fact: FollowUpFact, ground: FollowUpGround): Sql {
  switch (fact) {
    case 'nik_bentrok':
      return sql`(EXISTS (SELECT 1 FROM mark m WHERE m.sheet = s.id AND m.state = 'terbuka' AND m."check" = 'nik-conflict')
        OR (r.send_state = 'belum_siap' AND ${whyCondition('nik_bentrok', ground.sendWithoutNik)}))`;
    case 'kertas_hilang':
      return sql`s.paper_state IN ('tidak_terbaca', 'tidak_ditemukan')`;
    case 'tanpa_nik':
      return sql`(r.send_state = 'belum_siap' AND ${whyCondition('menunggu_dokumen', ground.sendWithoutNik)})`;
    case 'belum_lengkap':
      return sql`s.paper_state = 'belum_lengkap'`;
    case 'tanpa_fotokopi':
      // Keyed: the check says so until somebody has seen the KTP. A line of a list came without any paper.
      return sql`(CASE WHEN s.head_version IS NULL THEN s.person_list IS NULL AND s.documents ->> 'fotokopi_ktp' = 0
        ELSE EXISTS (SELECT 1 FROM mark m WHERE m.sheet = s.id AND m.state = 'terbuka' AND m."check" = 'no-ktp-copy') END)`;
    case 'terkirim':
      return sql`r.send_state = 'terkirim'`;
    case 'ditolak':
      return sql`coalesce(${latestStatusOf(sql`r.id`)}, '') = 'ditolak'`;
    case 'macet':
      return sql`coalesce(o.stuck, '') <> ''`;
    case 'tidak_berminat':
      return sql`coalesce(o.stuck, '') = 'tidak_berminat'`;
    case 'punya_akun':
      return sql`coalesce(o.step, '') NOT IN ('', 'diarahkan')`;
    case 'belum_menunggu':
      return sql`coalesce(o.step, '') IN ('akun', 'kode', 'formulir', 'tes')`;
    case 'tidak_lolos':
      return sql`coalesce(o.step, '') = 'tidak_lolos'`;
    case 'lolos':
      return sql`coalesce(o.step, '') = 'lolos'`;
    case 'keterangan_lama':
      return sql`EXISTS (SELECT 1 FROM slip p WHERE p.id = ${latestPaper} AND (p.statement_from <> ${ground.statement.statementFrom} OR p.statement_text <> ${ground.statement.statementText}))`;
    case 'kertas_cukup':
      return ground.paperCounts ? sql`1` : sql`0`;
    default:
      return assertNever(fact, 'fact of the follow-up');
  }
}

/** The latest paper of ours that somebody holds; a copy says nothing new, and what was called off nobody holds. */
const latestPaper = sql`(SELECT max(q.id) FROM slip q JOIN sheet x ON x.id = q.sheet WHERE x.registration = r.id AND q.copy_of IS NULL AND q.called_off_at IS NULL)`;

/** What somebody has to do, by its rule. */
function todoCondition(todo: FollowUp, ground: FollowUpGround): Sql {
  const { when, unless } = followUpRules[todo];
  const parts = [...when.map((fact) => factCondition(fact, ground)), ...unless.map((fact) => sql`NOT ${factCondition(fact, ground)}`)];
  return parts.length === 0 ? sql`1` : sql`(${sqlJoin(parts, ' AND ')})`;
}

/** Those that nearly everybody has first: the others need not be asked then. */
const likely: readonly FollowUp[] = ['akun', 'daring', 'macet', 'gelombang', 'pelatihan'];
const inOrderOfCost: readonly FollowUp[] = [...likely, ...followUps.filter((todo) => !likely.includes(todo))];

function anyTodo(ground: FollowUpGround): Sql {
  return sql`(${sqlJoin(inOrderOfCost.map((todo) => todoCondition(todo, ground)), ' OR ')})`;
}

/** Active sheets for which the query can hold, from the side that knows few of them (`SELECT … AS id`); null: everybody has to be asked. */
function candidates(query: FollowUpQuery, ground: FollowUpGround): Sql | null {
  const { programme } = ground;
  if (query.assigned !== null && query.assigned !== 0) return sql`SELECT DISTINCT ${speakingSheetOf(sql`f.registration`)} AS id FROM follow_up f WHERE f.assigned_to = ${query.assigned}`;
  if (query.when === 'hari_ini') {
    return sql`SELECT DISTINCT ${speakingSheetOf(sql`k.registration`)} AS id FROM contact k INDEXED BY contact_next_day WHERE k.next_day <> '' AND k.next_day <= ${ground.today}`;
  }
  if (query.village !== null) return sql`SELECT k.sheet AS id FROM sheet_current k WHERE k.kode_desa_ktp = ${query.village}`;
  switch (query.todo) {
    case 'ktp_asli':
      return whyCandidates('nik_bentrok', programme, ground.sendWithoutNik);
    case 'isi_lagi':
      return sql`SELECT id FROM sheet WHERE programme = ${programme} AND paper_state IN ('tidak_terbaca', 'tidak_ditemukan')`;
    case 'lengkapi':
      return sql`SELECT id FROM sheet WHERE programme = ${programme} AND paper_state = 'belum_lengkap'`;
    case 'dokumen':
      return whyCandidates('menunggu_dokumen', programme, ground.sendWithoutNik);
    case 'fotokopi':
      // What is not keyed is still `masuk`, or was put down, returned or found unreadable before it ever was.
      return sql`SELECT DISTINCT sheet AS id FROM mark INDEXED BY mark_open WHERE state = 'terbuka' AND "check" = 'no-ktp-copy'
        UNION SELECT id FROM sheet WHERE programme = ${programme} AND paper_state IN ('masuk', 'belum_lengkap', 'dikembalikan')`;
    case 'ditolak':
      return sql`SELECT DISTINCT r.active_sheet AS id FROM answer_line l CROSS JOIN registration r ON r.id = l.registration WHERE l.status = 'ditolak'`;
    case 'macet':
      return sql`SELECT r.active_sheet AS id FROM online_standing w CROSS JOIN registration r ON r.id = w.registration WHERE w.stuck <> ''`;
    case 'daring':
    case 'gelombang':
    case 'pelatihan':
      return sql`SELECT r.active_sheet AS id FROM online_standing w CROSS JOIN registration r ON r.id = w.registration WHERE w.step IN ('akun', 'kode', 'formulir', 'tes', 'tidak_lolos', 'lolos')`;
    case 'keterangan':
      return sql`SELECT DISTINCT r.active_sheet AS id FROM slip p CROSS JOIN sheet x ON x.id = p.sheet CROSS JOIN registration r ON r.id = x.registration
        WHERE p.statement_from <> ${ground.statement.statementFrom} OR p.statement_text <> ${ground.statement.statementText}`;
    case 'akun':
    case null:
      return query.wave === null ? null : sql`SELECT r.active_sheet AS id FROM online_standing w CROSS JOIN registration r ON r.id = w.registration WHERE w.wave = ${query.wave}`;
    default:
      return assertNever(query.todo, 'follow-up');
  }
}

function conditionsOf(query: FollowUpQuery, ground: FollowUpGround): Sql {
  // By the sheet's programme: asked of `r`, the index that leads to everybody in it would win over the one that leads to a sheet's person.
  const conditions = [sql`s.programme = ${ground.programme} AND r.joined_to IS NULL AND r.send_state <> 'ditarik'`];
  conditions.push(query.todo === null ? anyTodo(ground) : todoCondition(query.todo, ground));
  if (query.stuck !== null) conditions.push(sql`o.stuck = ${query.stuck}`);
  if (query.wave !== null) conditions.push(sql`o.wave = ${query.wave}`);
  if (query.village !== null) conditions.push(sql`EXISTS (SELECT 1 FROM sheet_current k WHERE k.sheet = s.id AND k.kode_desa_ktp = ${query.village})`);
  if (query.statement === '') conditions.push(sql`${latestPaper} IS NULL`);
  else if (query.statement !== null) conditions.push(sql`EXISTS (SELECT 1 FROM slip p WHERE p.id = ${latestPaper} AND p.statement_from = ${query.statement})`);
  if (query.assigned === 0) conditions.push(sql`r.id NOT IN (SELECT ${personOf(sql`f.registration`)} FROM follow_up f)`);
  else if (query.assigned !== null) conditions.push(sql`EXISTS (SELECT 1 FROM follow_up f WHERE f.registration = ${latestAssignment(sql`r.id`)} AND f.assigned_to = ${query.assigned})`);
  if (query.when === 'belum_pernah') conditions.push(sql`r.id NOT IN (SELECT ${personOf(sql`k.registration`)} FROM contact k)`);
  if (query.when === 'hari_ini') {
    conditions.push(sql`EXISTS (SELECT 1 FROM contact k WHERE k.id = ${latestContact(sql`r.id`)} AND k.next_day <> '' AND k.next_day <= ${ground.today})`);
  }
  return sqlJoin(conditions, ' AND ');
}

function peopleOf(query: FollowUpQuery, ground: FollowUpGround): Sql {
  const some = candidates(query, ground);
  const people = some === null ? sql`registration r INDEXED BY registration_active_sheet` : sql`(${some}) c CROSS JOIN registration r ON r.active_sheet = c.id`;
  return sql`${people} CROSS JOIN sheet s ON s.id = r.active_sheet LEFT JOIN online_standing o ON o.registration = r.id WHERE ${conditionsOf(query, ground)}`;
}

export interface FollowedPerson {
  readonly registration: number;
  readonly sheet: number;
}

/** A page of the people of a query, the latest sheet first. */
export function peopleToFollow(db: ReadDb, query: FollowUpQuery, ground: FollowUpGround, limit: number, offset: number): readonly FollowedPerson[] {
  return db.all<FollowedPerson>(
    sql`SELECT r.id AS registration, r.active_sheet AS sheet FROM ${peopleOf(query, ground)} ORDER BY r.active_sheet DESC LIMIT ${limit} OFFSET ${offset}`,
  );
}

export function countToFollow(db: ReadDb, query: FollowUpQuery, ground: FollowUpGround): number {
  return db.one<{ people: number }>(sql`SELECT count(*) AS people FROM ${peopleOf(query, ground)}`)?.people ?? 0;
}

/** The next people of a query after a sheet id, in the order of those ids: for work that must not hold them all. */
export function peopleToFollowAfter(db: ReadDb, query: FollowUpQuery, ground: FollowUpGround, sheet: number, limit: number): readonly FollowedPerson[] {
  return db.all<FollowedPerson>(
    sql`SELECT r.id AS registration, r.active_sheet AS sheet FROM registration r INDEXED BY registration_active_sheet
        CROSS JOIN sheet s ON s.id = r.active_sheet LEFT JOIN online_standing o ON o.registration = r.id
        WHERE r.active_sheet > ${sheet} AND ${conditionsOf(query, ground)} ORDER BY r.active_sheet LIMIT ${limit}`,
  );
}

export interface Followed {
  readonly facts: FollowUpFacts;
  readonly stuck: StuckReason | null;
}

/** The facts of these people, by registration. */
export function factsOfPeople(db: ReadDb, registrations: readonly number[], ground: FollowUpGround): ReadonlyMap<number, Followed> {
  const columns = sqlJoin(followUpFacts.map((fact, index) => withName(factCondition(fact, ground), `f${index}`)), ', ');
  const rows = db.all<Record<string, number | string>>(
    sql`SELECT r.id, coalesce(o.stuck, '') AS stuck, ${columns} FROM json_each(${JSON.stringify(registrations)}) w CROSS JOIN registration r ON r.id = w.value
        CROSS JOIN sheet s ON s.id = r.active_sheet LEFT JOIN online_standing o ON o.registration = r.id`,
  );
  return new Map(
    rows.map((row) => [
      Number(row['id']),
      {
        // Object.fromEntries loses the key type.
        facts: Object.fromEntries(followUpFacts.map((fact, index) => [fact, row[`f${index}`] === 1])) as FollowUpFacts,
        stuck: row['stuck'] === '' ? null : (row['stuck'] as StuckReason),
      },
    ]),
  );
}

function withName(condition: Sql, name: string): Sql {
  return { text: `${condition.text} AS ${name}`, values: condition.values };
}

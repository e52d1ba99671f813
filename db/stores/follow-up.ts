import { assertNever } from '../../shared/assert.ts';
import { type FollowUp, type FollowUpFact, type FollowUpFacts, followUpFacts, followUpRules, followUps } from '../../shared/domain/follow-up.ts';
import type { StuckReason } from '../../shared/domain/online.ts';
import type { ResultsOver } from '../../shared/domain/results-over.ts';
import type { KeptStatement } from '../../shared/domain/kept-statement.ts';
import { type ReadDb, type Sql, sql, sqlJoin } from '../sql.ts';
import { latestStatusOf } from './answers.ts';
import { latestAssignment, latestContact } from './contacts.ts';
import { personOf, speakingSheetOf } from './joined.ts';
import { latestOfAll } from './latest-words.ts';
import { waitingSince } from './online.ts';
import { carriesOther, heldPapers, latestPaperOf, outdatedPapers } from './slips.ts';
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
  /** Waves of which no SMS comes any more. */
  readonly results: ResultsOver;
  /** YYYY-MM-DD */
  readonly today: string;
}

export interface FollowUpQuery {
  readonly todo: FollowUp | null;
  readonly stuck: StuckReason | null;
  /** '': it is not known. */
  readonly village: string | null;
  readonly wave: number | null;
  readonly statement: string | null;
  /** Id of the user; 0: nobody; null: whoever. */
  readonly assigned: number | null;
  readonly when: 'hari_ini' | 'belum_pernah' | null;
}

/** Everybody who has something left to do. */
export const everybodyToFollow = { todo: null, stuck: null, village: null, wave: null, statement: null, assigned: null, when: null } as const satisfies FollowUpQuery;

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
    case 'hasil_di_akun':
      return sql`(coalesce(o.step, '') = 'menunggu' AND ${over(ground.results)})`;
    case 'tidak_lolos':
      return sql`coalesce(o.step, '') = 'tidak_lolos'`;
    case 'lolos':
      return sql`coalesce(o.step, '') = 'lolos'`;
    case 'keterangan_lama':
      return sql`EXISTS (SELECT 1 FROM slip p WHERE p.id = ${latestPaper} AND ${carriesOther(ground.statement)})`;
    case 'kertas_cukup':
      return ground.paperCounts ? sql`1` : sql`0`;
    default:
      return assertNever(fact, 'fact of the follow-up');
  }
}

/** Over `r` and `o`: their wave is one of these. Where none is named it is the one that could be joined on the day they told of. */
function over({ waves, joined }: ResultsOver): Sql {
  return sql`CASE WHEN o.wave IS NULL THEN EXISTS (SELECT 1 FROM json_each(${JSON.stringify(joined)}) d WHERE ${waitingSince(sql`r.id`)} BETWEEN d.value ->> 'from' AND d.value ->> 'until') ELSE o.wave IN (SELECT value FROM json_each(${JSON.stringify(waves)})) END`;
}

/** The latest paper of ours that somebody holds. */
const latestPaper = latestPaperOf(sql`r.id`);

/** What somebody has to do, by its rule. `settled`: what the people who are asked were found by need not be asked of each again. */
function todoCondition(todo: FollowUp, ground: FollowUpGround, settled: Settled | null = null): Sql {
  const { when, unless } = followUpRules[todo];
  const parts = [...when.filter((fact) => fact !== settled).map((fact) => factCondition(fact, ground)), ...unless.map((fact) => sql`NOT ${factCondition(fact, ground)}`)];
  return parts.length === 0 ? sql`1` : sql`(${sqlJoin(parts, ' AND ')})`;
}

/** Those that nearly everybody has first: the others need not be asked then. */
const likely: readonly FollowUp[] = ['akun', 'daring', 'macet', 'hasil', 'gelombang', 'pelatihan'];
const inOrderOfCost: readonly FollowUp[] = [...likely, ...followUps.filter((todo) => !likely.includes(todo))];

function anyTodo(ground: FollowUpGround): Sql {
  return sql`(${sqlJoin(inOrderOfCost.map((todo) => todoCondition(todo, ground)), ' OR ')})`;
}

/** Facts, or the statement that is asked for, which hold for every candidate as they were found. */
type Settled = Extract<FollowUpFact, 'keterangan_lama' | 'ditolak'> | 'statement';

interface Candidates {
  /** Active sheets: `SELECT … AS id`, each once. */
  readonly sheets: Sql;
  readonly settled: Settled | null;
}

/** Active sheets for which the query can hold, from the side that knows few of them; null: everybody has to be asked. */
function candidates(query: FollowUpQuery, ground: FollowUpGround): Candidates | null {
  const { programme } = ground;
  if (query.assigned === null || query.assigned === 0) {
    const found = (table: Sql, settled: Settled): Candidates => ({ sheets: sql`SELECT r.active_sheet AS id FROM ${table} f CROSS JOIN registration r ON r.id = f.registration`, settled });
    const other = query.when !== 'hari_ini' && query.village === null;
    if (other && query.statement !== null && query.statement !== '') return found(sql`(SELECT registration FROM ${heldPapers(programme)} WHERE statement_from = ${query.statement})`, 'statement');
    if (other && query.todo === 'keterangan') return found(outdatedPapers(programme, ground.statement), 'keterangan_lama');
    if (other && query.todo === 'ditolak') return found(sql`(SELECT registration FROM ${latestOfAll(programme)} WHERE status = 'ditolak')`, 'ditolak');
  }
  const sheets = candidateSheets(query, ground);
  return sheets && { sheets, settled: null };
}

function candidateSheets(query: FollowUpQuery, ground: FollowUpGround): Sql | null {
  const { programme } = ground;
  if (query.assigned !== null && query.assigned !== 0) return sql`SELECT DISTINCT ${speakingSheetOf(sql`f.registration`)} AS id FROM follow_up f WHERE f.assigned_to = ${query.assigned}`;
  if (query.when === 'hari_ini') {
    return sql`SELECT DISTINCT ${speakingSheetOf(sql`k.registration`)} AS id FROM contact k INDEXED BY contact_next_day WHERE k.next_day <> '' AND k.next_day <= ${ground.today}`;
  }
  if (query.village === '') return sql`SELECT b.id FROM sheet b LEFT JOIN sheet_current k ON k.sheet = b.id WHERE b.programme = ${programme} AND coalesce(k.kode_desa_ktp, '') = ''`;
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
    case 'macet':
      return sql`SELECT r.active_sheet AS id FROM online_standing w CROSS JOIN registration r ON r.id = w.registration WHERE w.stuck <> ''`;
    case 'hasil':
      return sql`SELECT r.active_sheet AS id FROM online_standing w CROSS JOIN registration r ON r.id = w.registration WHERE w.step = 'menunggu'`;
    case 'daring':
    case 'gelombang':
    case 'pelatihan':
      return sql`SELECT r.active_sheet AS id FROM online_standing w CROSS JOIN registration r ON r.id = w.registration WHERE w.step IN ('akun', 'kode', 'formulir', 'tes', 'tidak_lolos', 'lolos')`;
    case 'ditolak':
    case 'keterangan':
    case 'akun':
    case null:
      return query.wave === null ? null : sql`SELECT r.active_sheet AS id FROM online_standing w CROSS JOIN registration r ON r.id = w.registration WHERE w.wave = ${query.wave}`;
    default:
      return assertNever(query.todo, 'follow-up');
  }
}

function conditionsOf(query: FollowUpQuery, ground: FollowUpGround, settled: Settled | null = null): Sql {
  // By the sheet's programme: asked of `r`, the index that leads to everybody in it would win over the one that leads to a sheet's person.
  const conditions = [sql`s.programme = ${ground.programme} AND r.joined_to IS NULL AND r.send_state <> 'ditarik'`];
  conditions.push(query.todo === null ? anyTodo(ground) : todoCondition(query.todo, ground, settled));
  if (query.stuck !== null) conditions.push(sql`o.stuck = ${query.stuck}`);
  if (query.wave !== null) conditions.push(sql`o.wave = ${query.wave}`);
  if (query.village === '') conditions.push(sql`NOT EXISTS (SELECT 1 FROM sheet_current k WHERE k.sheet = s.id AND k.kode_desa_ktp <> '')`);
  else if (query.village !== null) conditions.push(sql`EXISTS (SELECT 1 FROM sheet_current k WHERE k.sheet = s.id AND k.kode_desa_ktp = ${query.village})`);
  if (query.statement === '') conditions.push(sql`r.id NOT IN (SELECT registration FROM ${heldPapers(ground.programme)})`);
  else if (query.statement !== null && settled !== 'statement') conditions.push(sql`EXISTS (SELECT 1 FROM slip p WHERE p.id = ${latestPaper} AND p.statement_from = ${query.statement})`);
  if (query.assigned === 0) conditions.push(sql`r.id NOT IN (SELECT ${personOf(sql`f.registration`)} FROM follow_up f)`);
  else if (query.assigned !== null) conditions.push(sql`EXISTS (SELECT 1 FROM follow_up f WHERE f.registration = ${latestAssignment(sql`r.id`)} AND f.assigned_to = ${query.assigned})`);
  if (query.when === 'belum_pernah') conditions.push(sql`r.id NOT IN (SELECT ${personOf(sql`k.registration`)} FROM contact k)`);
  if (query.when === 'hari_ini') {
    conditions.push(sql`EXISTS (SELECT 1 FROM contact k WHERE k.id = ${latestContact(sql`r.id`)} AND k.next_day <> '' AND k.next_day <= ${ground.today})`);
  }
  return sqlJoin(conditions, ' AND ');
}

function peopleOf(query: FollowUpQuery, ground: FollowUpGround, some: Candidates | null): Sql {
  const people = some === null ? sql`registration r INDEXED BY registration_active_sheet` : sql`(${some.sheets}) c CROSS JOIN registration r ON r.active_sheet = c.id`;
  return sql`${people} CROSS JOIN sheet s ON s.id = r.active_sheet LEFT JOIN online_standing o ON o.registration = r.id WHERE ${conditionsOf(query, ground, some?.settled ?? null)}`;
}

export interface FollowedPerson {
  readonly registration: number;
  readonly sheet: number;
}

export interface FollowedPage {
  readonly people: readonly FollowedPerson[];
  /** Of all pages. */
  readonly total: number;
}

/** A page of the people of a query, the latest sheet first, and how many there are in all. */
export function peopleToFollow(db: ReadDb, query: FollowUpQuery, ground: FollowUpGround, limit: number, offset: number): FollowedPage {
  const some = candidates(query, ground);
  const people = peopleOf(query, ground, some);
  if (some === null) {
    // The index has them in their order: a page costs no more than itself.
    const page = db.all<FollowedPerson>(sql`SELECT r.id AS registration, r.active_sheet AS sheet FROM ${people} ORDER BY r.active_sheet DESC LIMIT ${limit} OFFSET ${offset}`);
    return { people: page, total: db.one<{ people: number }>(sql`SELECT count(*) AS people FROM ${people}`)?.people ?? 0 };
  }
  // They have to be found and put in order before there is a first one: found once, they are counted too.
  const all = db.column<number>(sql`SELECT r.active_sheet FROM ${people} ORDER BY r.active_sheet DESC`);
  const page = JSON.stringify(all.slice(offset, offset + limit));
  return {
    people: db.all<FollowedPerson>(sql`SELECT r.id AS registration, r.active_sheet AS sheet FROM json_each(${page}) w CROSS JOIN registration r ON r.active_sheet = w.value ORDER BY w.key`),
    total: all.length,
  };
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
  /** The wave of where they stand online; null: none was named. */
  readonly wave: number | null;
  /** They came on a list, without a paper of their own. */
  readonly listed: boolean;
}

/** The facts of these people, by registration. */
export function factsOfPeople(db: ReadDb, registrations: readonly number[], ground: FollowUpGround): ReadonlyMap<number, Followed> {
  const columns = sqlJoin(followUpFacts.map((fact, index) => withName(factCondition(fact, ground), `f${index}`)), ', ');
  const rows = db.all<Record<string, number | string>>(
    sql`SELECT r.id, coalesce(o.stuck, '') AS stuck, coalesce(o.wave, 0) AS wave, s.person_list IS NOT NULL AS listed, ${columns} FROM json_each(${JSON.stringify(registrations)}) w CROSS JOIN registration r ON r.id = w.value
        CROSS JOIN sheet s ON s.id = r.active_sheet LEFT JOIN online_standing o ON o.registration = r.id`,
  );
  return new Map(
    rows.map((row) => [
      Number(row['id']),
      {
        // Object.fromEntries loses the key type.
        facts: Object.fromEntries(followUpFacts.map((fact, index) => [fact, row[`f${index}`] === 1])) as FollowUpFacts,
        stuck: row['stuck'] === '' ? null : (row['stuck'] as StuckReason),
        wave: Number(row['wave']) || null,
        listed: row['listed'] === 1,
      },
    ]),
  );
}

function withName(condition: Sql, name: string): Sql {
  return { text: `${condition.text} AS ${name}`, values: condition.values };
}

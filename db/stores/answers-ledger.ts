import type { AnswerSource, AnswerStatus } from '../../shared/domain/province-answers.ts';
import { unexplainedOf } from '../../shared/domain/province-answers.ts';
import { type ReadDb, sql } from '../sql.ts';
import { latestSaidFirst } from './answers.ts';
import { countAllPeople, countPeopleIn } from './registrations.ts';
import { isInsideAnyOld } from './inside-old.ts';
import { personOfMany } from './joined.ts';
import { latestOfAll, latestOfOldRows } from './latest-words.ts';

/** People who were sent, by their latest answer: people = belum_dijawab + diterima + ditolak + diteruskan. */
export interface SentParts extends Readonly<Record<AnswerStatus, number>> {
  readonly people: number;
  readonly belum_dijawab: number;
}

/** What somebody said of it: beside the numbers. */
export interface Saying extends AnswerSource {
  readonly answer: string;
  readonly text: string;
}

/** The latest total that somebody stated of it. */
export interface Stated extends AnswerSource {
  readonly answer: string;
  readonly total: number;
  /** Sent less total; below 0 where more were stated than sent. */
  readonly unexplained: number;
}

export interface LedgerRow extends SentParts {
  readonly kind: 'kiriman' | 'lama';
  readonly uid: string;
  readonly no: string;
  readonly day: string;
  readonly unmatched: number;
  /** Rows whose person has another row of the same file. */
  readonly double: number;
  readonly stated: Stated | null;
  readonly sayings: readonly Saying[];
}

/** Everybody, and all that was sent. A total of all of it counts rows: the people who were sent and the rows that are nobody's. */
export interface WholeOfSent {
  readonly people: number;
  readonly sent: number;
  readonly notSent: number;
  /** Never sent, and will not be. */
  readonly withdrawn: number;
  /** Rows of kiriman lama that add no person to `sent`: nobody was found, or somebody who has another row of that file. */
  readonly rowsAlone: number;
  readonly stated: Stated | null;
  readonly sayings: readonly Saying[];
}

export interface AnswersLedger {
  /** Ours that were handed over, the newest first; then the kiriman lama. */
  readonly rows: readonly LedgerRow[];
  readonly terkirim: SentParts;
  readonly whole: WholeOfSent;
}

/**
 * What was sent and what came of it, by the latest answer of each person (PRODUCT.md "Two ledgers"). A total marks nobody, hearsay moves
 * nobody. A kiriman lama counts its rows; those in which nobody was found are not answered.
 */
export function answersLedger(db: ReadDb, programme: number): AnswersLedger {
  const said = saidOf(db, programme);
  const answered = answeredParts(db, programme);
  const rows = [...ours(db, programme, answered), ...old(db, programme)].map((row): LedgerRow => {
    const { id, people, diterima, ditolak, diteruskan, ...thing } = row;
    return { ...thing, ...partsOf(people, { diterima, ditolak, diteruskan }), ...saidOn(said, row.kind, id, people) };
  });
  const people = countAllPeople(db, programme);
  const onlyOld = countOnlyInOld(db, programme);
  const sent = countPeopleIn(db, programme, 'terkirim') + onlyOld.people;
  const withdrawn = countPeopleIn(db, programme, 'ditarik') - onlyOld.withdrawn;
  const rowsAlone = countRowsAlone(db, programme);
  return {
    rows,
    terkirim: partsOf(countPeopleIn(db, programme, 'terkirim'), answered.get(null) ?? nobody),
    whole: { people, sent, notSent: people - sent - withdrawn, withdrawn, rowsAlone, ...saidOn(said, 'semua', 0, sent + rowsAlone) },
  };
}

/** People who are `terkirim`, by their latest answer: their sum is the ledger's number. */
export function sentByAnswer(db: ReadDb, programme: number): SentParts {
  return partsOf(countPeopleIn(db, programme, 'terkirim'), countSentBy(db, programme));
}

function partsOf(people: number, answered: Readonly<Record<AnswerStatus, number>>): SentParts {
  return { people, belum_dijawab: people - answered.diterima - answered.ditolak - answered.diteruskan, ...answered };
}

interface ThingRow extends Answered {
  readonly kind: 'kiriman' | 'lama';
  readonly id: number;
  readonly uid: string;
  readonly no: string;
  readonly day: string;
  readonly people: number;
  readonly unmatched: number;
  readonly double: number;
}

type Answered = Readonly<Record<AnswerStatus, number>>;
const nobody: Answered = { diterima: 0, ditolak: 0, diteruskan: 0 };
const byStatus = sql`sum(w.status = 'diterima') AS diterima, sum(w.status = 'ditolak') AS ditolak, sum(w.status = 'diteruskan') AS diteruskan`;

/**
 * People by the latest word that counts on them, looked for once: those of each sending under its id, those who are `terkirim` under null.
 * From the few that were answered to their lines: a sending of 50,229 costs nothing while nobody answered.
 */
function answeredParts(db: ReadDb, programme: number): ReadonlyMap<number | null, Answered> {
  const rows = db.all<Answered & { readonly sending: number | null }>(
    sql`WITH latest AS MATERIALIZED (SELECT registration, status FROM ${latestOfAll(programme)})
        SELECT n.sending, ${byStatus} FROM latest w CROSS JOIN sending_line n ON n.registration = w.registration GROUP BY n.sending
        UNION ALL SELECT NULL, ${byStatus} FROM latest w CROSS JOIN registration r ON r.id = w.registration WHERE r.send_state = 'terkirim' HAVING count(*) > 0`,
  );
  return new Map(rows.map(({ sending, ...answered }) => [sending, answered]));
}

function ours(db: ReadDb, programme: number, answered: ReadonlyMap<number | null, Answered>): readonly ThingRow[] {
  return db
    .all<Omit<ThingRow, AnswerStatus>>(
      sql`SELECT 'kiriman' AS kind, g.id, g.uid, g.no, d.day, g.people, 0 AS unmatched, 0 AS double
          FROM sending g JOIN delivery d ON d.sending = g.id WHERE g.programme = ${programme} AND g.state = 'diserahkan' ORDER BY g.id DESC`,
    )
    .map((row) => ({ ...row, ...(answered.get(row.id) ?? nobody) }));
}

/** A row whose person turned out to be another one counts by the word on that one. */
function old(db: ReadDb, programme: number): readonly ThingRow[] {
  return db.all<ThingRow>(
    sql`WITH counted AS (
          SELECT w.old_sending, ${byStatus} FROM ${latestOfOldRows(programme)} w GROUP BY w.old_sending)
        SELECT 'lama' AS kind, o.id, o.uid, o.no, o.sent_day AS day, o.row_count AS people,
          (SELECT count(*) FROM old_sending_row n WHERE n.old_sending = o.id AND n.result IN ('tidak_ada', 'beberapa')) AS unmatched,
          (SELECT count(*) FROM old_sending_row n WHERE n.old_sending = o.id AND n.result = 'ganda') AS double,
          coalesce(c.diterima, 0) AS diterima, coalesce(c.ditolak, 0) AS ditolak, coalesce(c.diteruskan, 0) AS diteruskan
        FROM old_sending o LEFT JOIN counted c ON c.old_sending = o.id
        WHERE o.programme = ${programme} ORDER BY o.id DESC`,
  );
}

function countSentBy(db: ReadDb, programme: number): Answered {
  return db.one<Answered>(sql`SELECT ${byStatus} FROM ${latestOfAll(programme)} w CROSS JOIN registration r ON r.id = w.registration WHERE r.send_state = 'terkirim' HAVING count(*) > 0`) ?? nobody;
}

/** Rows of the files that left before that are nobody's own. */
function countRowsAlone(db: ReadDb, programme: number): number {
  const row = db.one<{ rows: number }>(
    sql`SELECT coalesce(sum(o.row_count - (
          SELECT count(DISTINCT ${personOfMany(sql`n.registration`)}) FROM old_sending_row n WHERE n.old_sending = o.id AND n.registration IS NOT NULL)), 0) AS rows
        FROM old_sending o WHERE o.programme = ${programme}`,
  );
  return row?.rows ?? 0;
}

/** People whom only a kiriman lama took along, and how many of them were withdrawn since. */
function countOnlyInOld(db: ReadDb, programme: number): { readonly people: number; readonly withdrawn: number } {
  const row = db.one<{ people: number; withdrawn: number }>(
    sql`SELECT count(*) AS people, coalesce(sum(p.send_state = 'ditarik'), 0) AS withdrawn
        FROM registration p WHERE p.programme = ${programme} AND p.send_state IN ('belum_siap', 'siap', 'dalam_kiriman', 'ditarik') AND p.joined_to IS NULL AND ${isInsideAnyOld(programme, sql`p.id`)}`,
  );
  return row ?? { people: 0, withdrawn: 0 };
}

interface SaidRow extends AnswerSource {
  readonly answer: string;
  readonly kind: 'keterangan' | 'angka';
  readonly sending: number | null;
  readonly old_sending: number | null;
  readonly text: string;
  readonly total: number | null;
}

/** What was said of sendings and of the whole, the latest first; not what was taken back. */
function saidOf(db: ReadDb, programme: number): readonly SaidRow[] {
  return db.all<SaidRow>(
    sql`SELECT uid AS answer, kind, sending, old_sending, said_by AS saidBy, channel, said_day AS saidDay, letter, text, total FROM answer a
        WHERE programme = ${programme} AND kind <> 'per_orang' AND undone_at IS NULL ORDER BY ${latestSaidFirst}`,
  );
}

function saidOn(said: readonly SaidRow[], kind: 'kiriman' | 'lama' | 'semua', id: number, sent: number): Pick<LedgerRow, 'stated' | 'sayings'> {
  const here = said.filter((row) => (kind === 'kiriman' ? row.sending === id : kind === 'lama' ? row.old_sending === id : row.sending === null && row.old_sending === null));
  const total = here.find((row) => row.kind === 'angka');
  return {
    stated: total === undefined || total.total === null ? null : { ...sourceOf(total), total: total.total, unexplained: unexplainedOf(sent, total.total) },
    sayings: here.filter((row) => row.kind === 'keterangan').map((row) => ({ ...sourceOf(row), text: row.text })),
  };
}

function sourceOf({ answer, saidBy, channel, saidDay, letter }: SaidRow): AnswerSource & { readonly answer: string } {
  return { answer, saidBy, channel, saidDay, letter };
}

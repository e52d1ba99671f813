import type { OnlineEvent, OnlineSource, OnlineState, OnlineStep, StuckReason } from '../../shared/domain/online.ts';
import type { LostIn } from '../../shared/domain/next-wave.ts';
import { type ReadDb, type Sql, sql, type WriteDb } from '../sql.ts';
import { registrationsOf } from './joined.ts';

/** A step as it was noted, with who and when. */
export interface NotedStep extends OnlineEvent {
  readonly uid: string;
  readonly by: string;
  readonly at: string;
}

interface Row {
  readonly uid: string;
  readonly step: OnlineStep;
  readonly wave: number | null;
  readonly stuck: StuckReason | '';
  readonly day: string;
  readonly source: OnlineSource;
  readonly by: string;
  readonly at: string;
}

/** Steps noted of these registrations and not taken back, in the order of noting. */
export function stepsOf(db: ReadDb, registrations: readonly number[]): readonly NotedStep[] {
  return db
    .all<Row>(
      sql`SELECT o.uid, o.step, o.wave, o.stuck, o.day, o.source, u.name AS by, o.at FROM json_each(${JSON.stringify(registrations)}) w
          CROSS JOIN online_step o ON o.registration = w.value JOIN user u ON u.id = o.by
          WHERE o.undone_at IS NULL ORDER BY o.id`,
    )
    .map((row) => ({ ...row, stuck: row.stuck === '' ? null : row.stuck }));
}

/** The day on which a person was noted last as waiting for a wave that nobody named, as an expression; NULL: never. */
export function waitingSince(person: Sql): Sql {
  return sql`(SELECT max(waits.day) FROM ${registrationsOf(person)} mine CROSS JOIN online_step waits ON waits.registration = mine.id
    WHERE waits.step = 'menunggu' AND waits.wave IS NULL AND waits.undone_at IS NULL)`;
}

export interface NewStep extends OnlineEvent {
  readonly uid: string;
  readonly by: number;
  readonly at: string;
}

export function insertStep(db: WriteDb, registration: number, { uid, step, wave, stuck, day, source, at, by }: NewStep): void {
  db.run(
    sql`INSERT INTO online_step (uid, registration, step, wave, stuck, day, source, at, by)
        VALUES (${uid}, ${registration}, ${step}, ${wave}, ${stuck ?? ''}, ${day}, ${source}, ${at}, ${by})`,
  );
}

/** The same step of many registrations at once; fastest from the earliest registration on. Each goes in as one text: taking rows apart costs as much as writing them. */
export function insertSteps(db: WriteDb, of: readonly { readonly registration: number; readonly uid: string }[], { step, wave, stuck, day, source, at, by }: Omit<NewStep, 'uid'>): void {
  db.run(
    sql`INSERT INTO online_step (uid, registration, step, wave, stuck, day, source, at, by)
        SELECT substr(value, 1, 36), CAST(substr(value, 37) AS INTEGER), ${step}, ${wave}, ${stuck ?? ''}, ${day}, ${source}, ${at}, ${by}
        FROM json_each(${JSON.stringify(of.map(({ uid, registration }) => `${uid}${registration}`))})`,
  );
}

/** What was noted of each of these people and not taken back, in the order of noting, by person. */
export function eventsOf(db: ReadDb, people: readonly number[]): ReadonlyMap<number, readonly OnlineEvent[]> {
  const rows = db.all<Omit<Row, 'uid' | 'by' | 'at'> & { readonly person: number }>(
    sql`SELECT w.value AS person, o.step, o.wave, o.stuck, o.day, o.source FROM json_each(${JSON.stringify(people)}) w
        CROSS JOIN online_step o ON o.registration IN ${registrationsOf(sql`w.value`)} WHERE o.undone_at IS NULL ORDER BY o.id`,
  );
  const events = new Map<number, OnlineEvent[]>();
  for (const { person, stuck, ...row } of rows) {
    const event = { ...row, stuck: stuck === '' ? null : stuck };
    const own = events.get(person);
    if (own) own.push(event);
    else events.set(person, [event]);
  }
  return events;
}

/** The id of the last step that was noted; 0: none was. */
export function lastStep(db: ReadDb): number {
  return db.one<{ last: number }>(sql`SELECT coalesce(max(id), 0) AS last FROM online_step`)?.last ?? 0;
}

/** Registrations of which a step was noted after this id, or taken back since this instant. */
export function peopleWithStepsSince(db: ReadDb, id: number, at: string): readonly number[] {
  return db.column<number>(sql`SELECT registration FROM online_step WHERE id > ${id} UNION SELECT registration FROM online_step WHERE undone_at >= ${at}`);
}

/** The registration of a step that still counts; null: there is none, or it was taken back. */
export function findStep(db: ReadDb, programme: number, uid: string): { readonly id: number; readonly registration: number } | null {
  return db.one<{ id: number; registration: number }>(
    sql`SELECT o.id, o.registration FROM online_step o JOIN registration r ON r.id = o.registration
        WHERE o.uid = ${uid} AND o.undone_at IS NULL AND r.programme = ${programme}`,
  );
}

export function takeBackStep(db: WriteDb, id: number, by: number, at: string): void {
  db.runOne(sql`UPDATE online_step SET undone_at = ${at}, undone_by = ${by} WHERE id = ${id} AND undone_at IS NULL`, 'online step taken back');
}

/** Where a person stands, as lists and figures ask; without a row nothing is known. */
export function writeStanding(db: WriteDb, registration: number, { at, stuck }: Pick<OnlineState, 'at' | 'stuck'>): void {
  if (at === null && stuck === null) {
    db.run(sql`DELETE FROM online_standing WHERE registration = ${registration}`);
    return;
  }
  db.run(
    sql`INSERT INTO online_standing (registration, step, wave, stuck) VALUES (${registration}, ${at?.step ?? ''}, ${at?.wave ?? null}, ${stuck?.stuck ?? ''})
        ON CONFLICT (registration) DO UPDATE SET step = excluded.step, wave = excluded.wave, stuck = excluded.stuck`,
  );
}

export interface StandingRow extends Pick<OnlineState, 'at' | 'stuck'> {
  readonly registration: number;
}

/** The same of many, of each of whom something is known: they stand at few places. */
export function writeStandings(db: WriteDb, rows: readonly StandingRow[]): void {
  const places = new Map<string, { readonly step: string; readonly wave: number | null; readonly stuck: string; readonly people: number[] }>();
  for (const { registration, at, stuck } of rows) {
    const place = { step: at?.step ?? '', wave: at?.wave ?? null, stuck: stuck?.stuck ?? '' };
    const key = JSON.stringify(place);
    const known = places.get(key);
    if (known) known.people.push(registration);
    else places.set(key, { ...place, people: [registration] });
  }
  for (const { step, wave, stuck, people } of places.values()) {
    db.run(
      sql`INSERT INTO online_standing (registration, step, wave, stuck) SELECT value, ${step}, ${wave}, ${stuck} FROM json_each(${JSON.stringify(people)}) WHERE true
          ON CONFLICT (registration) DO UPDATE SET step = excluded.step, wave = excluded.wave, stuck = excluded.stuck`,
    );
  }
}

/** Waves at which somebody of the programme stands, whatever the profile knows of them. */
export function wavesOfPeople(db: ReadDb, programme: number): readonly number[] {
  return db.column<number>(sql`SELECT DISTINCT o.wave FROM online_standing o CROSS JOIN registration r ON r.id = o.registration WHERE o.wave IS NOT NULL AND r.programme = ${programme}`);
}

/** Where a person stands; '' : nothing is known, or nobody said why. */
export type Standing = { readonly step: Exclude<OnlineStep, 'macet'> | ''; readonly stuck: StuckReason | '' };

export interface OnlineAccount {
  readonly email: string;
  readonly phone: string;
  readonly alive: '' | 'ya' | 'tidak';
}

export function accountOf(db: ReadDb, person: number): OnlineAccount | null {
  return db.one<OnlineAccount>(sql`SELECT email, phone, phone_alive AS alive FROM online_account WHERE registration = ${latestAccount(sql`${person}`)}`);
}

/**
 * The registration of a person on which their account was written down last, as an expression; NULL: none was. That one counts whole: an
 * earlier one may hold a phone that has been taken away since.
 */
export function latestAccount(person: Sql): Sql {
  return sql`(SELECT said.registration FROM ${registrationsOf(person)} mine CROSS JOIN online_account said ON said.registration = mine.id ORDER BY said.at DESC, said.registration = ${person} DESC LIMIT 1)`;
}

export function writeAccount(db: WriteDb, registration: number, { email, phone, alive }: OnlineAccount, by: number, at: string): void {
  db.run(
    sql`INSERT INTO online_account (registration, email, phone, phone_alive, at, by) VALUES (${registration}, ${email}, ${phone}, ${alive}, ${at}, ${by})
        ON CONFLICT (registration) DO UPDATE SET email = excluded.email, phone = excluded.phone, phone_alive = excluded.phone_alive, at = excluded.at, by = excluded.by`,
  );
}

/** People of the programme whom the figures speak of: neither joined to another nor withdrawn. Over `r`, with `o` beside. */
function peopleOnline(programme: number): Sql {
  return sql`registration r LEFT JOIN online_standing o ON o.registration = r.id
    WHERE r.programme = ${programme} AND r.joined_to IS NULL AND r.send_state <> 'ditarik'`;
}

export interface StandingCount extends Standing {
  /** They were not taken in the wave at hand. */
  readonly lost: boolean;
  readonly people: number;
}

/** How many stand where, and with which reason; `step` '' and `stuck` '': nothing is known. Their sum is everybody. */
export function countStandings(db: ReadDb, programme: number, wave: LostIn | null): readonly StandingCount[] {
  return db
    .all<Omit<StandingCount, 'lost'> & { readonly lost: number }>(
      sql`SELECT coalesce(o.step, '') AS step, coalesce(o.stuck, '') AS stuck, ${hasLost(wave)} AS lost, count(*) AS people FROM ${peopleOnline(programme)} GROUP BY 1, 2, 3`,
    )
    .map((row) => ({ ...row, lost: row.lost === 1 }));
}

/** Whether they were not taken in this wave; one that nobody named is it where there was no other. */
function hasLost(wave: LostIn | null): Sql {
  if (wave === null) return sql`0`;
  return sql`(coalesce(o.step, '') = 'tidak_lolos' AND coalesce(o.wave, ${wave.unnamed ? wave.no : 0}) = ${wave.no})`;
}

/** Which standings are asked for: any of these steps, and (where it is given) this reason. */
export interface StandingFilter {
  readonly steps: readonly Standing['step'][];
  readonly stuck: StuckReason | '' | null;
  /** Without those who were not taken in the wave at hand. */
  readonly withoutLost?: true;
}

function whereStanding({ steps, stuck, withoutLost }: StandingFilter, wave: LostIn | null): Sql {
  const joining = withoutLost ? sql` AND NOT ${hasLost(wave)}` : sql``;
  const reason = stuck === null ? sql`` : sql` AND coalesce(o.stuck, '') = ${stuck}`;
  return sql`coalesce(o.step, '') IN (SELECT value FROM json_each(${JSON.stringify(steps)}))${reason}${joining}`;
}

export interface PersonOnline {
  readonly registration: number;
  readonly sheet: number;
}

/** The people of a filter with the sheet that speaks for each, the latest sheet first. */
export function peopleStanding(db: ReadDb, programme: number, filter: StandingFilter, wave: LostIn | null, limit: number, offset: number): readonly PersonOnline[] {
  return db.all<PersonOnline>(
    sql`SELECT r.id AS registration, r.active_sheet AS sheet FROM ${peopleOnline(programme)} AND ${whereStanding(filter, wave)}
        ORDER BY r.active_sheet DESC LIMIT ${limit} OFFSET ${offset}`,
  );
}

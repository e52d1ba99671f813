import { present } from '../../shared/assert.ts';
import { type ReadDb, sql } from '../sql.ts';
import type { SentThing } from './answers.ts';

/** A line of one of our sendings or a row of a kiriman lama, as a letter names it: K003/214, L001/214. */
export interface SentPlace {
  readonly no: string;
  readonly line: number;
}

/** `delivered`: it has left the office, on this day. */
export type FoundThing = SentThing & { readonly state: string } & ({ readonly delivered: true; readonly day: string } | { readonly delivered: false });

/** One of our closed sendings, or a kiriman lama, by what came from outside. */
export function findSentThing(db: ReadDb, programme: number, about: { readonly kind: 'kiriman' | 'lama'; readonly uid: string }): FoundThing | null {
  const row =
    about.kind === 'kiriman'
      ? db.one<FoundRow>(sql`SELECT g.id, g.uid, g.no, g.state, d.day FROM sending g LEFT JOIN delivery d ON d.sending = g.id WHERE g.uid = ${about.uid} AND g.programme = ${programme}`)
      : db.one<FoundRow>(sql`SELECT id, uid, no, 'diserahkan' AS state, sent_day AS day FROM old_sending WHERE uid = ${about.uid} AND programme = ${programme}`);
  if (row === null) return null;
  const { day, ...thing } = row;
  return day === null ? { kind: about.kind, ...thing, delivered: false } : { kind: about.kind, ...thing, delivered: true, day };
}

interface FoundRow {
  readonly id: number;
  readonly uid: string;
  readonly no: string;
  readonly state: string;
  readonly day: string | null;
}

/** The sending or kiriman lama in which somebody first left, and the day. */
export interface FirstSent {
  readonly no: string;
  readonly day: string;
}

/** Where and when a person, under any of these registrations, first left the office; null: never. */
export function firstSentOf(db: ReadDb, registrations: readonly number[]): FirstSent | null {
  const ids = JSON.stringify(registrations);
  return db.one<FirstSent>(
    sql`SELECT g.no, d.day FROM json_each(${ids}) w CROSS JOIN sending_line n ON n.registration = w.value JOIN delivery d ON d.sending = n.sending JOIN sending g ON g.id = n.sending
        UNION ALL SELECT o.no, o.sent_day FROM json_each(${ids}) w CROSS JOIN old_sending_row n ON n.registration = w.value JOIN old_sending o ON o.id = n.old_sending
        ORDER BY 2 LIMIT 1`,
  );
}

/** The registration at a line of a sending by its number; null: no such line, or nobody was found for it. */
export function registrationAt(db: ReadDb, programme: number, no: string, line: number): number | null {
  const row =
    db.one<{ registration: number | null }>(
      sql`SELECT n.registration FROM sending g JOIN sending_line n ON n.sending = g.id WHERE g.programme = ${programme} AND g.no = ${no} AND n.line_no = ${line} AND g.state <> 'dibuka'`,
    ) ??
    db.one<{ registration: number | null }>(
      sql`SELECT n.registration FROM old_sending o JOIN old_sending_row n ON n.old_sending = o.id WHERE o.programme = ${programme} AND o.no = ${no} AND n.line_no = ${line}`,
    );
  return row?.registration ?? null;
}

/** Rows of heads over the first row of data in the file of a sending: one in ours; in a kiriman lama what its layout says. */
export function headRowsOf(db: ReadDb, thing: SentThing): number {
  if (thing.kind === 'kiriman') return 1;
  return present(db.one<{ rows: number }>(sql`SELECT layout ->> 'header' AS rows FROM old_sending WHERE id = ${thing.id}`), 'layout of an old sending').rows;
}

/** Where in this sending a person stands, under any of these registrations (their own and those that were joined to it); null: nowhere. */
export function placeIn(db: ReadDb, thing: SentThing, registrations: readonly number[]): SentPlace | null {
  const ids = JSON.stringify(registrations);
  return thing.kind === 'kiriman'
    ? db.one<SentPlace>(
        sql`SELECT g.no, n.line_no AS line FROM json_each(${ids}) CROSS JOIN sending_line n ON n.registration = json_each.value JOIN sending g ON g.id = n.sending
            WHERE g.id = ${thing.id} AND g.state = 'diserahkan' ORDER BY n.id DESC LIMIT 1`,
      )
    : db.one<SentPlace>(
        sql`SELECT o.no, n.line_no AS line FROM json_each(${ids}) CROSS JOIN old_sending_row n ON n.registration = json_each.value JOIN old_sending o ON o.id = n.old_sending
            WHERE o.id = ${thing.id} ORDER BY n.line_no LIMIT 1`,
      );
}

/** Where a person was sent last: in one of ours that was handed over, else in a kiriman lama; null: nowhere. */
export function lastPlaceOf(db: ReadDb, registrations: readonly number[]): SentPlace | null {
  const ids = JSON.stringify(registrations);
  return (
    db.one<SentPlace>(
      sql`SELECT g.no, n.line_no AS line FROM json_each(${ids}) CROSS JOIN sending_line n ON n.registration = json_each.value JOIN sending g ON g.id = n.sending
          WHERE g.state = 'diserahkan' ORDER BY n.id DESC LIMIT 1`,
    ) ??
    db.one<SentPlace>(
      sql`SELECT o.no, n.line_no AS line FROM json_each(${ids}) CROSS JOIN old_sending_row n ON n.registration = json_each.value JOIN old_sending o ON o.id = n.old_sending
          ORDER BY n.id DESC LIMIT 1`,
    )
  );
}

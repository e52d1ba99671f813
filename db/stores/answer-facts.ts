import type { Hearsay, OldSendingFact } from '../../shared/domain/answer/facts.ts';
import type { AnswerChannel } from '../../shared/domain/province-answers.ts';
import { type ReadDb, sql } from '../sql.ts';
import { latestSaidFirst } from './answers.ts';
import { rowsSaying, type Says } from './old-rows-saying.ts';

interface HearsayRow {
  readonly source: string;
  readonly channel: AnswerChannel;
  readonly day: string;
  readonly letter: string;
  readonly text: string;
}

/**
 * The latest that somebody said of a sending or an old sending in which these registrations are, or of all that was sent, from the day on
 * which it (or, of all, the person) had left; null: nothing, or the person was in none.
 */
export function latestHearsay(db: ReadDb, programme: number, registrations: readonly number[]): Hearsay | null {
  const mine = JSON.stringify(registrations);
  const sendings = sql`SELECT l.sending FROM json_each(${mine}) w CROSS JOIN sending_line l ON l.registration = w.value JOIN delivery d ON d.sending = l.sending WHERE d.day <= a.said_day`;
  const oldSendings = sql`SELECT l.old_sending FROM json_each(${mine}) w CROSS JOIN old_sending_row l ON l.registration = w.value JOIN old_sending o ON o.id = l.old_sending WHERE o.sent_day <= a.said_day`;
  return db.one<HearsayRow>(
    sql`SELECT a.said_by AS source, a.channel, a.said_day AS day, a.letter, a.text FROM answer a
        WHERE a.programme = ${programme} AND a.kind = 'keterangan' AND a.undone_at IS NULL AND (
          a.sending IN (${sendings}) OR a.old_sending IN (${oldSendings})
          OR (a.sending IS NULL AND a.old_sending IS NULL AND (EXISTS (${sendings}) OR EXISTS (${oldSendings}))))
        ORDER BY ${latestSaidFirst} LIMIT 1`,
  );
}

/** Every file that left before Loket was there, the earliest first, with the row of these registrations in it and how many rows have nobody yet. */
export function oldSendingFacts(db: ReadDb, programme: number, registrations: readonly number[]): readonly Omit<OldSendingFact, 'maybe'>[] {
  return db.all<Omit<OldSendingFact, 'maybe'>>(
    sql`SELECT g.no, g.sent_day AS day, g.receiver AS "to",
          (SELECT min(l.line_no) FROM json_each(${JSON.stringify(registrations)}) w CROSS JOIN old_sending_row l ON l.registration = w.value
           WHERE l.old_sending = g.id) AS line,
          (SELECT count(*) FROM old_sending_row o WHERE o.old_sending = g.id AND o.result IN ('beberapa', 'tidak_ada')) AS open
        FROM old_sending g WHERE g.programme = ${programme} ORDER BY g.sent_day, g.id`,
  );
}

/** How many rows of each file, by its number, are somebody's who was withdrawn since: they may stand at the counter again, under another number. */
export function withdrawnRows(db: ReadDb, programme: number): ReadonlyMap<string, number> {
  const rows = db.all<{ no: string; rows: number }>(
    sql`SELECT o.no, count(*) AS rows FROM registration p CROSS JOIN sheet x ON x.registration = p.id CROSS JOIN registration t ON t.active_sheet = x.id
          CROSS JOIN old_sending_row n ON n.registration = t.id JOIN old_sending o ON o.id = n.old_sending
        WHERE p.programme = ${programme} AND p.send_state = 'ditarik' GROUP BY o.id`,
  );
  return new Map(rows.map(({ no, rows: count }) => [no, count]));
}

/** A row of a file that left before, whosoever it is. */
export interface OldRowPlace {
  readonly no: string;
  readonly line: number;
}

/** Rows that say one of these, those with a NIK of them first. */
export function oldRowsSaying(db: ReadDb, programme: number, says: readonly Says[]): readonly OldRowPlace[] {
  return db.all<OldRowPlace>(
    sql`SELECT o.no, n.line_no AS line FROM ${rowsSaying(says)} s CROSS JOIN old_sending_row n ON n.id = s.id JOIN old_sending o ON o.id = n.old_sending
        WHERE o.programme = ${programme} ORDER BY s.place, n.line_no`,
  );
}

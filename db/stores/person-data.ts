import { askedRow, type HeldTable, maybeTheirs } from '../../shared/domain/person-data.ts';
import { type ReadDb, type Sql, sql } from '../sql.ts';

/** Everything that the tables hold on one person. What a person may ask for is here and nowhere else; a test finds the table that is missing. */

export interface PersonIds {
  readonly registrations: readonly number[];
  readonly sheets: readonly number[];
  /** Rows of old sendings that are nobody's and may be theirs. */
  readonly maybeRows: readonly number[];
  /** The one of them that is asked about, of somebody who has no paper here; null: a person of the ledger is. */
  readonly asked: number | null;
}

/** One row of a table: when and by whom (id of the user), and its columns by name. Columns whose name ends in `_by` hold a user too. */
export interface StoredRow {
  readonly at: string | null;
  readonly by: number | null;
  readonly cells: Readonly<Record<string, string | number | null>>;
}

/** Rows of one table about this person, the earliest first. Counts of a clerk's hands and ids of the database are nobody's data and are left out. */
export function heldIn(db: ReadDb, table: HeldTable, ids: PersonIds): readonly StoredRow[] {
  const people = sql`(SELECT value FROM json_each(${JSON.stringify(ids.registrations)}))`;
  const sheets = sql`(SELECT value FROM json_each(${JSON.stringify(ids.sheets)}))`;
  const rows = sql`(SELECT value FROM json_each(${JSON.stringify(ids.maybeRows)}))`;
  return db.all<{ at: string | null; by: number | null }>(queries[table](people, sheets, rows, ids.asked)).map(({ at, by, ...cells }) => ({ at, by, cells }));
}

const queries: { readonly [Table in HeldTable]: (people: Sql, sheets: Sql, maybeRows: Sql, asked: number | null) => Sql } = {
  person: (people) => sql`SELECT NULL AS at, NULL AS by, p.uid FROM person p JOIN registration r ON r.person = p.id WHERE r.id IN ${people} ORDER BY p.id`,
  registration: (people) => sql`SELECT NULL AS at, NULL AS by, uid, nik, send_state FROM registration WHERE id IN ${people} ORDER BY id`,
  // Who the other one is is the other one's business.
  pair_decision: (people) => sql`SELECT at, by, decision, reason, undone_at, undone_by FROM pair_decision WHERE a IN ${people} OR b IN ${people} ORDER BY id`,
  sheet: (_people, sheets) => sql`SELECT s.received_at AS at, s.received_by AS by, s.sheet_no, s.form_no, b.code AS bundle, s.position, l.no AS person_list, s.list_line, s.received_day, s.receipt_name, s.receipt_phone,
      s.documents, s.paper_state, s.state_reason, s.state_field, s.state_at, s.state_by
    FROM sheet s LEFT JOIN bundle b ON b.id = s.bundle LEFT JOIN person_list l ON l.id = s.person_list WHERE s.id IN ${sheets} ORDER BY s.id`,
  blank_number: (_people, sheets) => sql`SELECT b.at, b.by, n.sheet_no FROM blank_number n JOIN blank_batch b ON b.id = n.batch WHERE n.sheet IN ${sheets} ORDER BY n.id`,
  sheet_version: (_people, sheets) => sql`SELECT v.at, v.author AS by, s.sheet_no, v.kind, v.saved_as, v.reason, v.changed, v.unconfirmed, CASE WHEN v.second_of IS NULL THEN '' ELSE 'ya' END AS second_of, v."values" AS held_values
    FROM sheet_version v JOIN sheet s ON s.id = v.sheet WHERE v.sheet IN ${sheets} ORDER BY v.id`,
  entry_buffer: (_people, sheets) => sql`SELECT b.at, b.user AS by, s.sheet_no, b.notes, b.unconfirmed, b."values" AS held_values FROM entry_buffer b JOIN sheet s ON s.id = b.sheet WHERE b.sheet IN ${sheets} ORDER BY b.id`,
  field_note: (_people, sheets) => sql`SELECT at, by, field, text FROM field_note WHERE sheet IN ${sheets} ORDER BY id`,
  mark: (_people, sheets) => sql`SELECT raised_at AS at, NULL AS by, field, message, state, confirmed_value, settled_at, settled_by FROM mark WHERE sheet IN ${sheets} ORDER BY id`,
  query: (_people, sheets) => sql`SELECT asked_at AS at, asked_by AS by, field, question, answer, answered_at, answered_by FROM query WHERE sheet IN ${sheets} ORDER BY id`,
  verification: (_people, sheets) => sql`SELECT at, by, kind, field, reason FROM verification WHERE sheet IN ${sheets} ORDER BY id`,
  // Whose slip it was is booked to a clerk, and theirs.
  verification_field: (_people, sheets) => sql`SELECT v.at, v.by, f.field, f.result FROM verification_field f JOIN verification v ON v.id = f.verification WHERE v.sheet IN ${sheets} ORDER BY f.id`,
  sending_line: (people) => sql`SELECT g.closed_at AS at, g.closed_by AS by, g.no AS sending, l.line_no, l.action, g.receiver, g.purpose, d.day AS delivered, d.letter, l.csv_line
    FROM sending_line l JOIN sending g ON g.id = l.sending LEFT JOIN delivery d ON d.sending = g.id WHERE l.registration IN ${people} ORDER BY l.id`,
  sending_line_facts: (people) => sql`SELECT g.closed_at AS at, g.closed_by AS by, g.no AS sending, l.line_no, f.facts AS held_facts
    FROM sending_line_facts f JOIN sending_line l ON l.id = f.line JOIN sending g ON g.id = l.sending WHERE l.registration IN ${people} ORDER BY l.id`,
  old_sending_row: (people, _sheets, maybeRows, asked) => sql`SELECT g.frozen_at AS at, g.frozen_by AS by, g.no AS sending, o.line_no, g.sent_day, g.receiver, g.letter, g.purpose, o.nik, o.name, o.birth_date, o.result, o.cells,
      CASE WHEN o.registration IS NOT NULL THEN '' WHEN o.id = ${asked} THEN ${askedRow} ELSE ${maybeTheirs} END AS theirs
    FROM old_sending_row o JOIN old_sending g ON g.id = o.old_sending WHERE o.registration IN ${people} OR o.id IN ${maybeRows} ORDER BY o.id`,
  old_row_decision: (people) => sql`SELECT d.at, d.by, g.no AS sending, o.line_no, CASE d.says WHEN 'ini' THEN 'orang ini' ELSE 'bukan orang ini' END AS says, d.reason, d.undone_at, d.undone_by
    FROM old_row_decision d JOIN old_sending_row o ON o.id = d.old_row JOIN old_sending g ON g.id = o.old_sending WHERE d.registration IN ${people} ORDER BY d.id`,
  answer_line: (people) => sql`SELECT coalesce(l.at, a.at) AS at, coalesce(l.by, a.by) AS by, l.status, l.reason, a.said_by AS said_by_whom, a.channel, a.said_day, a.letter, a.text AS said,
      coalesce(l.undone_at, a.undone_at) AS undone_at, coalesce(l.undone_by, a.undone_by) AS undone_by, CASE WHEN l.undone_at IS NULL THEN a.undone_why ELSE l.undone_why END AS undone_why
    FROM answer_line l JOIN answer a ON a.id = l.answer WHERE l.registration IN ${people} ORDER BY l.id`,
  online_step: (people) => sql`SELECT at, by, step, wave, stuck, day, source, undone_at, undone_by FROM online_step WHERE registration IN ${people} ORDER BY id`,
  online_account: (people) => sql`SELECT at, by, email, phone, phone_alive FROM online_account WHERE registration IN ${people} ORDER BY registration`,
  contact: (people) => sql`SELECT at, by, how, note, next_day, day FROM contact WHERE registration IN ${people} ORDER BY id`,
  follow_up: (people) => sql`SELECT at, by, assigned_to AS assigned_to_by FROM follow_up WHERE registration IN ${people} ORDER BY registration`,
  slip: (_people, sheets) => sql`SELECT p.at, p.by, s.sheet_no, p.kind, CASE WHEN p.copy_of IS NULL THEN '' ELSE 'ya' END AS copy, p.day, p.statement_text, p.called_off_at, CASE WHEN p.copy_of IS NULL THEN p.content END AS content
    FROM slip p JOIN sheet s ON s.id = p.sheet WHERE p.sheet IN ${sheets} ORDER BY p.id`,
  // What says 0 people was begun and never left.
  handed_out_person: (people) => sql`SELECT h.at, h.by, h.kind, h.purpose, h.asked_by AS asked_by_whom FROM handed_out_person p JOIN handed_out h ON h.id = p.handed_out WHERE p.registration IN ${people} AND h.people > 0 ORDER BY h.id`,
  correction_request: (people) => sql`SELECT at, by, asked, due_at, outcome, done_at, done_by FROM correction_request WHERE registration IN ${people} ORDER BY id`,
};

/** Every name that was ever given or keyed on these sheets, each once. */
export function namesOf(db: ReadDb, sheets: readonly number[]): readonly string[] {
  const some = JSON.stringify(sheets);
  return db.column<string>(
    sql`SELECT receipt_name AS name FROM sheet WHERE id IN (SELECT value FROM json_each(${some})) AND receipt_name <> ''
        UNION SELECT v."values" ->> 'nama' FROM sheet_version v WHERE v.sheet IN (SELECT value FROM json_each(${some})) AND v."values" ->> 'nama' <> ''`,
  );
}

/** uids under which the audit speaks of this person: of themselves, of their paper, and of what they were part of. */
export function subjectsOf(db: ReadDb, ids: PersonIds): readonly string[] {
  const people = JSON.stringify(ids.registrations);
  const sheets = JSON.stringify(ids.sheets);
  return db.column<string>(
    sql`SELECT uid FROM registration WHERE id IN (SELECT value FROM json_each(${people}))
      UNION SELECT uid FROM sheet WHERE id IN (SELECT value FROM json_each(${sheets}))
      UNION SELECT uid FROM slip WHERE sheet IN (SELECT value FROM json_each(${sheets}))
      UNION SELECT g.uid FROM sending_line l JOIN sending g ON g.id = l.sending WHERE l.registration IN (SELECT value FROM json_each(${people}))
      UNION SELECT g.uid FROM old_sending_row o JOIN old_sending g ON g.id = o.old_sending WHERE o.registration IN (SELECT value FROM json_each(${people}))
      UNION SELECT g.uid FROM old_sending_row o JOIN old_sending g ON g.id = o.old_sending WHERE o.id IN (SELECT value FROM json_each(${JSON.stringify(ids.maybeRows)}))
      UNION SELECT a.uid FROM answer_line l JOIN answer a ON a.id = l.answer WHERE l.registration IN (SELECT value FROM json_each(${people}))
      UNION SELECT uid FROM online_step WHERE registration IN (SELECT value FROM json_each(${people}))
      UNION SELECT uid FROM contact WHERE registration IN (SELECT value FROM json_each(${people}))
      UNION SELECT uid FROM correction_request WHERE registration IN (SELECT value FROM json_each(${people}))
      UNION SELECT h.uid FROM handed_out_person p JOIN handed_out h ON h.id = p.handed_out WHERE p.registration IN (SELECT value FROM json_each(${people}))`,
  );
}

/** Rows of old sendings that are, may be, or were said to be, this person's, as the audit names them: `uid line-12`. */
export function oldLinesOf(db: ReadDb, ids: PersonIds): ReadonlySet<string> {
  const people = JSON.stringify(ids.registrations);
  return new Set(
    db.column<string>(
      sql`SELECT g.uid || ' line-' || o.line_no FROM old_sending_row o JOIN old_sending g ON g.id = o.old_sending
          WHERE o.registration IN (SELECT value FROM json_each(${people})) OR o.id IN (SELECT old_row FROM old_row_decision WHERE registration IN (SELECT value FROM json_each(${people})))
            OR o.id IN (SELECT value FROM json_each(${JSON.stringify(ids.maybeRows)}))`,
    ),
  );
}

export interface TrailRow {
  readonly id: number;
  readonly at: string;
  /** uid of the user; '' before anybody was known. */
  readonly actor: string;
  readonly procedure: string;
  readonly subject: string;
  readonly fields: string;
}

/** The last row of the audit; 0: there is none. */
export function lastAuditRow(db: ReadDb): number {
  return db.one<{ last: number }>(sql`SELECT coalesce(max(id), 0) AS last FROM audit`)?.last ?? 0;
}

/** Rows of the audit, of `after` < id <= `upTo`, that speak of one subject and came to pass; the first of them, up to `limit`. */
export function trailOf(db: ReadDb, subject: string, after: number, upTo: number, limit: number): readonly TrailRow[] {
  return db.all<TrailRow>(
    sql`SELECT id, at, actor, procedure, subject, fields FROM audit WHERE subject = ${subject} AND subject <> '' AND outcome = 'ok' AND id > ${after} AND id <= ${upTo} ORDER BY id LIMIT ${limit}`,
  );
}

/** Assignments of several people at once, up to `upTo`, that name one of these subjects beside their own. */
export function trailNaming(db: ReadDb, subjects: readonly string[], upTo: number): readonly TrailRow[] {
  return db.all<TrailRow>(
    sql`SELECT id, at, actor, procedure, subject, fields FROM audit INDEXED BY audit_assigned WHERE procedure = 'followUp.assign' AND outcome = 'ok' AND id <= ${upTo}
          AND EXISTS (SELECT 1 FROM json_each(audit.fields) named WHERE named.value IN (SELECT value FROM json_each(${JSON.stringify(subjects)}))) ORDER BY id`,
  );
}

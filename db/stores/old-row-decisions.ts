import { type ReadDb, sql, type WriteDb } from '../sql.ts';
import { personOf } from './joined.ts';
import type { OldSendingRow } from './old-sending-rows.ts';

/** That a person said whose a row is: who, when and why; taken back, it stays. */
export interface OldRowDecision {
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

export interface NewDecision {
  readonly uid: string;
  readonly registration: number;
  readonly says: 'ini' | 'bukan';
  readonly reason: string;
  readonly at: string;
  readonly by: number;
}

export function insertDecision(db: WriteDb, sending: number, line: number, made: NewDecision): void {
  db.runOne(
    sql`INSERT INTO old_row_decision (uid, old_row, registration, says, reason, at, by)
        SELECT ${made.uid}, id, ${made.registration}, ${made.says}, ${made.reason}, ${made.at}, ${made.by} FROM old_sending_row WHERE old_sending = ${sending} AND line_no = ${line}`,
    'insert decision on an old row',
  );
}

/** Takes the standing one back. What was decided before reasons were kept has none. */
export function undoDecision(db: WriteDb, sending: number, line: number, undone: { readonly at: string; readonly by: number }): void {
  db.run(
    sql`UPDATE old_row_decision SET undone_at = ${undone.at}, undone_by = ${undone.by}
        WHERE undone_at IS NULL AND says = 'ini' AND old_row = (SELECT id FROM old_sending_row WHERE old_sending = ${sending} AND line_no = ${line})`,
  );
}

/** Whose rows are not, as somebody said of a sending, or took back that they are. */
export interface TakenBack {
  /** Whether it was said of this person, whoever they turned out to be since: of this row, or of one that says the same, letter for letter. */
  has(row: Pick<OldSendingRow, 'nik' | 'foldedName' | 'birthDate'>, person: number): boolean;
}

export function takenBack(db: ReadDb, sending: number): TakenBack {
  const keyOf = ({ nik, foldedName, birthDate }: Parameters<TakenBack['has']>[0], person: number): string => [nik, birthDate, foldedName, person].join('|');
  const said = db.all<{ nik: string; foldedName: string; birthDate: string; person: number }>(
    sql`SELECT w.nik, w.folded_name AS foldedName, w.birth_date AS birthDate, ${personOf(sql`d.registration`)} AS person
        FROM old_sending_row w CROSS JOIN old_row_decision d ON d.old_row = w.id WHERE w.old_sending = ${sending} AND (d.says = 'bukan' OR d.undone_at IS NOT NULL)`,
  );
  const keys = new Set(said.map((row) => keyOf(row, row.person)));
  return { has: (row, person) => keys.has(keyOf(row, person)) };
}

/** The one that stands; null: nobody decided, or nobody says so any more. */
export function standingDecision(db: ReadDb, sending: number, line: number): OldRowDecision | null {
  return db.one<OldRowDecision>(
    sql`SELECT d.reason, d.at, u.name AS by FROM old_sending_row w JOIN old_row_decision d ON d.old_row = w.id JOIN user u ON u.id = d.by
        WHERE w.old_sending = ${sending} AND w.line_no = ${line} AND d.undone_at IS NULL AND d.says = 'ini'`,
  );
}

/** Every decision for one of these registrations that was ever made, the first first, with the row it was about. */
export interface PastDecision extends OldRowDecision {
  /** "L001" */
  readonly no: string;
  readonly line: number;
  readonly says: 'ini' | 'bukan';
  readonly undone: { readonly at: string; readonly by: string } | null;
}

export function decisionsOf(db: ReadDb, registrations: readonly number[]): readonly PastDecision[] {
  return db
    .all<OldRowDecision & { no: string; line: number; says: 'ini' | 'bukan'; undone_at: string | null; undone_by: string | null }>(
      sql`SELECT o.no, w.line_no AS line, d.says, d.reason, d.at, u.name AS by, d.undone_at, x.name AS undone_by
          FROM json_each(${JSON.stringify(registrations)}) p CROSS JOIN old_row_decision d ON d.registration = p.value
            JOIN old_sending_row w ON w.id = d.old_row JOIN old_sending o ON o.id = w.old_sending JOIN user u ON u.id = d.by LEFT JOIN user x ON x.id = d.undone_by
          ORDER BY d.id`,
    )
    .map(({ undone_at: at, undone_by: by, ...past }) => ({ ...past, undone: at === null ? null : { at, by: by ?? '' } }));
}

import type { Mark } from '../../shared/contract/common.ts';
import type { FieldId } from '../../shared/domain/fields.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

export type MarkState = Mark['state'];
export type Severity = Mark['severity'];
/** How a second person settles a mark without changing the value. */
export type Confirmed = Extract<MarkState, 'sesuai_fotokopi' | 'ktp_asli'>;

/** A check raised on a sheet, and what became of it. */
export interface StoredMark {
  readonly id: number;
  readonly uid: string;
  readonly check: string;
  readonly severity: Severity;
  readonly field: FieldId;
  readonly message: string;
  readonly state: MarkState;
  /** Value of the field when it was confirmed. */
  readonly confirmedValue: string | null;
  readonly settledAt: string | null;
  /** Name of the user. */
  readonly settledBy: string | null;
}

interface Row {
  readonly id: number;
  readonly uid: string;
  readonly check: string;
  readonly severity: Severity;
  readonly field: FieldId;
  readonly message: string;
  readonly state: MarkState;
  readonly confirmed_value: string | null;
  readonly settled_at: string | null;
  readonly settled_by: string | null;
}

function fromRow(row: Row): StoredMark {
  return {
    id: row.id,
    uid: row.uid,
    check: row.check,
    severity: row.severity,
    field: row.field,
    message: row.message,
    state: row.state,
    confirmedValue: row.confirmed_value,
    settledAt: row.settled_at,
    settledBy: row.settled_by,
  };
}

/** Every mark ever raised on a sheet, in the order they were raised. */
export function marksOf(db: ReadDb, sheet: number): readonly StoredMark[] {
  return db
    .all<Row>(
      sql`SELECT id, uid, "check", severity, field, message, state, confirmed_value, settled_at, (SELECT name FROM user WHERE id = settled_by) AS settled_by
          FROM mark WHERE sheet = ${sheet} ORDER BY id`,
    )
    .map(fromRow);
}

export interface NewMark {
  readonly uid: string;
  readonly sheet: number;
  readonly version: number;
  readonly check: string;
  readonly severity: Severity;
  readonly field: FieldId;
  readonly message: string;
  readonly at: string;
}

export function insertMark(db: WriteDb, mark: NewMark): void {
  db.run(
    sql`INSERT INTO mark (uid, sheet, version, "check", severity, field, message, state, raised_at)
        VALUES (${mark.uid}, ${mark.sheet}, ${mark.version}, ${mark.check}, ${mark.severity}, ${mark.field}, ${mark.message}, 'terbuka', ${mark.at})`,
  );
}

/** The same open check says something else now (another neighbour, a reason given). */
export function rewordMark(db: WriteDb, id: number, severity: Severity, message: string): void {
  db.runOne(sql`UPDATE mark SET severity = ${severity}, message = ${message} WHERE id = ${id} AND state = 'terbuka'`, 'mark reworded');
}

/** Closes an open mark: its reason is gone (`dibetulkan`), or a second person confirmed the value. */
export function settleMark(db: WriteDb, id: number, state: Exclude<MarkState, 'terbuka'>, confirmedValue: string | null, by: number, at: string): void {
  db.runOne(
    sql`UPDATE mark SET state = ${state}, confirmed_value = ${confirmedValue}, settled_at = ${at}, settled_by = ${by} WHERE id = ${id} AND state = 'terbuka'`,
    'mark settled',
  );
}

/** Ids of the checks of severity `mark` open on each of these sheets. */
export function openChecks(db: ReadDb, sheets: readonly number[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const row of db.all<{ sheet: number; check: string }>(
    sql`SELECT DISTINCT m.sheet, m."check" FROM json_each(${JSON.stringify(sheets)}) wanted JOIN mark m ON m.sheet = wanted.value
        WHERE m.state = 'terbuka' AND m.severity = 'mark' ORDER BY m.sheet, m."check"`,
  )) {
    const checks = found.get(row.sheet);
    if (checks) checks.push(row.check);
    else found.set(row.sheet, [row.check]);
  }
  return found;
}

/** A mark of this sheet by its uid. */
export function findMark(db: ReadDb, sheet: number, uid: string): StoredMark | null {
  const row = db.one<Row>(
    sql`SELECT id, uid, "check", severity, field, message, state, confirmed_value, settled_at, (SELECT name FROM user WHERE id = settled_by) AS settled_by
        FROM mark WHERE uid = ${uid} AND sheet = ${sheet}`,
  );
  return row && fromRow(row);
}

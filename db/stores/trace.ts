import type { PaperState, SendState } from '../../shared/domain/states.ts';
import { type ReadDb, sql } from '../sql.ts';

/** Where one sheet is. Ids, states and names of checks only. */
export interface Traced {
  readonly formNo: string;
  readonly sheetNo: string;
  readonly sheet: string;
  readonly receivedDay: string;
  readonly paperState: PaperState;
  /** null: no person hangs on it. */
  readonly person: { readonly id: number; readonly uid: string; readonly sendState: SendState; readonly speaks: boolean } | null;
  /** Every check ever raised. */
  readonly checks: readonly string[];
  readonly keystrokes: number;
  readonly activeMs: number;
}

interface Row {
  readonly form_no: string;
  readonly sheet_no: string;
  readonly uid: string;
  readonly received_day: string;
  readonly paper_state: PaperState;
  readonly registration: number | null;
  readonly person: string | null;
  readonly send_state: SendState | null;
  readonly speaks: number | null;
  readonly checks: string;
  readonly keystrokes: number | null;
  readonly active_ms: number | null;
}

function fromRow(row: Row): Traced {
  return {
    formNo: row.form_no,
    sheetNo: row.sheet_no,
    sheet: row.uid,
    receivedDay: row.received_day,
    paperState: row.paper_state,
    person:
      row.registration === null || row.person === null || row.send_state === null
        ? null
        : { id: row.registration, uid: row.person, sendState: row.send_state, speaks: row.speaks === 1 },
    checks: JSON.parse(row.checks) as readonly string[],
    keystrokes: row.keystrokes ?? 0,
    activeMs: row.active_ms ?? 0,
  };
}

/** Sheets in the order of their numbers, after the sheet `after` ('' for the first page). */
export function traceSheets(db: ReadDb, programme: number, after: string, limit: number): readonly Traced[] {
  const last = db.one<{ sheet_order: number; sheet_no: string }>(
    sql`SELECT sheet_order, sheet_no FROM sheet WHERE programme = ${programme} AND sheet_no = ${after}`,
  );
  if (after !== '' && last === null) return [];
  return db
    .all<Row>(
      sql`SELECT s.form_no, s.sheet_no, s.uid, s.received_day, s.paper_state, s.registration, r.uid AS person, r.send_state, r.active_sheet = s.id AS speaks,
            (SELECT json_group_array(DISTINCT m."check" ORDER BY m."check") FROM mark m WHERE m.sheet = s.id) AS checks,
            (SELECT sum(v.keystrokes) FROM sheet_version v WHERE v.sheet = s.id) AS keystrokes,
            (SELECT sum(v.active_ms) FROM sheet_version v WHERE v.sheet = s.id) AS active_ms
          FROM sheet s LEFT JOIN registration r ON r.id = s.registration
          WHERE s.programme = ${programme} AND (s.sheet_order, s.sheet_no) > (${last?.sheet_order ?? 0}, ${last?.sheet_no ?? ''})
          ORDER BY s.sheet_order, s.sheet_no LIMIT ${limit}`,
    )
    .map(fromRow);
}

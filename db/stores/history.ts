import type { FieldId } from '../../shared/domain/fields.ts';
import { type ReadDb, sql } from '../sql.ts';
import type { VerificationKind } from './verifications.ts';

/** What a second person did with a sheet, the first thing first. `by`: name of the user. */
export interface PastVerification {
  readonly at: string;
  readonly by: string;
  readonly kind: VerificationKind;
  readonly reason: string;
  readonly field: FieldId | null;
}

interface VerificationRow {
  readonly at: string;
  readonly by: string;
  readonly kind: VerificationKind;
  readonly reason: string;
  readonly field: FieldId | '';
}

export function verificationsOf(db: ReadDb, sheet: number): readonly PastVerification[] {
  return db
    .all<VerificationRow>(
      sql`SELECT v.at, u.name AS by, v.kind, v.reason, v.field FROM verification v JOIN user u ON u.id = v.by WHERE v.sheet = ${sheet} ORDER BY v.id`,
    )
    .map((row) => ({ at: row.at, by: row.by, kind: row.kind, reason: row.reason, field: row.field === '' ? null : row.field }));
}

/** A sending this sheet went into: when it was closed, and handed over. */
export interface PastSending {
  readonly no: string;
  readonly line: number;
  readonly closedAt: string;
  readonly closedBy: string;
  /** null: not handed over yet. */
  readonly delivery: { readonly at: string; readonly by: string; readonly receiver: string; readonly letter: string } | null;
}

interface SendingRow {
  readonly no: string;
  readonly line_no: number;
  readonly closed_at: string;
  readonly closed_by: string;
  readonly delivered_at: string | null;
  readonly delivered_by: string | null;
  readonly receiver: string | null;
  readonly letter: string | null;
}

export function sendingsOf(db: ReadDb, sheet: number): readonly PastSending[] {
  return db
    .all<SendingRow>(
      sql`SELECT g.no, l.line_no, g.closed_at, c.name AS closed_by, d.at AS delivered_at, e.name AS delivered_by, d.receiver, d.letter
          FROM sending_line l JOIN sending g ON g.id = l.sending JOIN user c ON c.id = g.closed_by
          LEFT JOIN delivery d ON d.sending = g.id LEFT JOIN user e ON e.id = d.by
          WHERE l.sheet = ${sheet} ORDER BY l.id`,
    )
    .map((row) => ({
      no: row.no,
      line: row.line_no,
      closedAt: row.closed_at,
      closedBy: row.closed_by,
      delivery:
        row.delivered_at === null ? null : { at: row.delivered_at, by: row.delivered_by ?? '', receiver: row.receiver ?? '', letter: row.letter ?? '' },
    }));
}

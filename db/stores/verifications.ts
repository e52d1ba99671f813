import type { FieldId } from '../../shared/domain/fields.ts';
import { type ReadDb, type Sql, sql, type WriteDb } from '../sql.ts';

export type VerificationKind = 'disetujui' | 'dikembalikan' | 'dibetulkan' | 'lembar_kedua' | 'bukan_orang_sama' | 'urungkan';

export interface NewVerification {
  readonly uid: string;
  readonly sheet: number;
  readonly version: number;
  readonly by: number;
  readonly kind: VerificationKind;
  readonly reason: string;
  readonly field: FieldId | null;
  readonly at: string;
  /** The office's day. */
  readonly day: string;
}

export function insertVerification(db: WriteDb, verification: NewVerification): void {
  db.run(
    sql`INSERT INTO verification (uid, sheet, version, by, kind, reason, field, at, day)
        VALUES (${verification.uid}, ${verification.sheet}, ${verification.version}, ${verification.by}, ${verification.kind}, ${verification.reason},
          ${verification.field ?? ''}, ${verification.at}, ${verification.day})`,
  );
}

/** When the head version of a sheet was approved; null while it is not. */
export function approvedAt(db: ReadDb, sheet: number, version: number): string | null {
  return (
    db.one<{ at: string }>(
      sql`SELECT at FROM verification WHERE sheet = ${sheet} AND version = ${version} AND kind = 'disetujui' ORDER BY id DESC LIMIT 1`,
    )?.at ?? null
  );
}

/** Approvals on a day; by one person when named. */
export function countApproved(db: ReadDb, day: string, by: number | null): number {
  const which = by === null ? sql`day = ${day}` : sql`by = ${by} AND day = ${day}`;
  return db.one<{ sheets: number }>(sql`SELECT count(DISTINCT sheet) AS sheets FROM verification WHERE ${which} AND kind = 'disetujui'`)?.sheets ?? 0;
}

export interface QueueScope {
  readonly programme: number;
  /** null: all bundles. */
  readonly bundle: number | null;
}

function waiting(scope: QueueScope): Sql {
  return scope.bundle === null
    ? sql`s.programme = ${scope.programme} AND s.paper_state = 'diinput'`
    : sql`s.bundle = ${scope.bundle} AND s.programme = ${scope.programme} AND s.paper_state = 'diinput'`;
}

/** Who wrote the head of a waiting sheet, read from the small tables: the checker who corrected it, or else its keyer. */
const headAuthor = sql`coalesce((SELECT x.by FROM verification x WHERE x.version = c.version AND x.kind = 'dibetulkan'), c.keyed_by)`;
const keyedSheets = sql`sheet s CROSS JOIN sheet_current c ON c.sheet = s.id`;

/** Sheets in `diinput`, and how many of them have a head version by this user. */
export function countWaiting(db: ReadDb, scope: QueueScope, user: number): { readonly all: number; readonly ownHeads: number } {
  const row = db.one<{ sheets: number; own: number }>(
    sql`SELECT count(*) AS sheets, coalesce(sum(${headAuthor} = ${user}), 0) AS own FROM ${keyedSheets} WHERE ${waiting(scope)}`,
  );
  return { all: row?.sheets ?? 0, ownHeads: row?.own ?? 0 };
}

/**
 * Sheets in `diinput` with a head by somebody else and an earlier version by this user: the ones the second-person rule must decide.
 * Only sheets with more than one version come into question; the index on parents knows them.
 */
export function waitingTouchedBy(db: ReadDb, scope: QueueScope, user: number): readonly number[] {
  return db
    .all<{ id: number }>(
      sql`SELECT s.id FROM sheet_version h CROSS JOIN sheet s ON s.id = h.sheet AND s.head_version = h.id
          WHERE h.parent > 0 AND ${waiting(scope)} AND h.author <> ${user}
            AND EXISTS (SELECT 1 FROM sheet_version v WHERE v.sheet = s.id AND v.author = ${user})`,
    )
    .map((row) => row.id);
}

/** Sheets in `diinput` with a head by somebody else, without those of `without`, in the order of their numbers. */
export function waitingSheets(db: ReadDb, scope: QueueScope, user: number, without: readonly number[], limit: number): readonly number[] {
  return db
    .all<{ id: number }>(
      sql`SELECT s.id FROM ${keyedSheets} WHERE ${waiting(scope)} AND ${headAuthor} <> ${user}
            AND s.id NOT IN (SELECT value FROM json_each(${JSON.stringify(without)}))
          ORDER BY s.sheet_order, s.id LIMIT ${limit}`,
    )
    .map((row) => row.id);
}

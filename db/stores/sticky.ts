import { type ReadDb, sql, type WriteDb } from '../sql.ts';

/** What one clerk pinned for one stack: '' where nothing is. */
export interface StickyRow {
  /** uid; null: all that waits. */
  readonly bundle: string | null;
  readonly village: string;
  readonly receivedDay: string;
}

/** The stacks of this clerk in a programme, the one keyed last first. */
export function stickyRows(db: ReadDb, user: number, programme: number, limit: number): readonly StickyRow[] {
  return db.all<StickyRow>(
    sql`SELECT b.uid AS bundle, k.village, k.received_day AS receivedDay FROM sticky_value k LEFT JOIN bundle b ON b.id = k.bundle
        WHERE k.user = ${user} AND (k.bundle IS NULL OR b.programme = ${programme}) ORDER BY k.turn DESC LIMIT ${limit}`,
  );
}

/** Pins for a stack (null: all that waits), and makes it the one keyed last. */
export function writeSticky(db: WriteDb, user: number, bundle: number | null, values: Pick<StickyRow, 'village' | 'receivedDay'>): void {
  db.run(
    sql`INSERT INTO sticky_value (user, bundle, village, received_day, turn)
        VALUES (${user}, ${bundle}, ${values.village}, ${values.receivedDay}, (SELECT coalesce(max(turn), 0) + 1 FROM sticky_value WHERE user = ${user}))
        ON CONFLICT (user, coalesce(bundle, 0)) DO UPDATE SET village = excluded.village, received_day = excluded.received_day, turn = excluded.turn`,
  );
}

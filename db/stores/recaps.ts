import { districtOf, itemOf, type RecapCount, type RecapKind, unknownKey, villageOf, villagesByCode } from '../../shared/domain/recap.ts';
import type { Village } from '../../shared/domain/areas.ts';
import { type ReadDb, type Sql, sql } from '../sql.ts';

/** What a recap is counted over. Days are those on which the paper came in; for `petugas` those on which it was keyed. */
export interface RecapScope {
  readonly programme: number;
  /** YYYY-MM-DD, both included; null: open on that side. */
  readonly from: string | null;
  readonly to: string | null;
  readonly villages: readonly Village[];
  /** Four digits. */
  readonly regency: string;
}

/** The counts of a recap, one for each row and column that has any. Their sum is the number of the ledger for these days. */
export function recapCounts(db: ReadDb, kind: RecapKind, scope: RecapScope): readonly RecapCount[] {
  switch (kind) {
    case 'kecamatan_jenis_kelamin':
      return byPlace(db, scope, sql`coalesce(c.jenis_kelamin, '')`, districtOf, sexOf);
    case 'kecamatan_keadaan':
      return byPlace(db, scope, sql`r.send_state`, districtOf, (state) => state);
    case 'kecamatan_status_kerja':
      return byPlace(db, scope, sql`coalesce(c.status_kerja, '')`, districtOf, (value) => itemOf('status_kerja', value));
    case 'desa':
      return byPlace(db, scope, sql`coalesce(c.jenis_kelamin, '')`, villageOf, sexOf);
    case 'pendidikan':
      return byEducation(db, scope);
    case 'hari':
      return db.all<RecapCount>(
        sql`SELECT s.received_day AS row, s.paper_state AS column, count(*) AS count FROM sheet s
            WHERE s.programme = ${scope.programme} AND s.person_list IS NULL${within(sql`s.received_day`, scope)} GROUP BY 1, 2 ORDER BY 1, 2`,
      );
    case 'petugas':
      return byClerk(db, scope);
  }
}

/** Names of the clerks of a recap, by the keys of its rows. */
export function clerkNames(db: ReadDb, keys: readonly string[]): readonly { readonly key: string; readonly name: string }[] {
  return db.all<{ key: string; name: string }>(
    sql`SELECT cast(u.id AS TEXT) AS key, u.name FROM user u WHERE u.id IN (SELECT cast(value AS INTEGER) FROM json_each(${JSON.stringify(keys)})) ORDER BY u.name, u.id`,
  );
}

/** Everybody of the ledger, whatever their state, with the sheet that speaks for them. */
function people(scope: RecapScope): Sql {
  const days = scope.from === null && scope.to === null ? sql`` : sql` CROSS JOIN sheet s ON s.id = r.active_sheet${within(sql`s.received_day`, scope)}`;
  return sql`FROM registration r${days} LEFT JOIN sheet_current c ON c.sheet = r.active_sheet WHERE r.programme = ${scope.programme} AND r.joined_to IS NULL`;
}

function within(day: Sql, { from, to }: RecapScope): Sql {
  const since = from === null ? sql`` : sql` AND ${day} >= ${from}`;
  const until = to === null ? sql`` : sql` AND ${day} <= ${to}`;
  return sql`${since}${until}`;
}

interface PlaceRow {
  readonly code: string;
  readonly kabupaten: string;
  readonly column: string;
  readonly count: number;
}

/** The kabupaten is only asked where no village of ours is known: cards write it in many ways. */
function byPlace(db: ReadDb, scope: RecapScope, column: Sql, placeOf: typeof districtOf, columnOf: (value: string) => string): readonly RecapCount[] {
  const villages = villagesByCode(scope.villages);
  return db
    .all<PlaceRow>(
      sql`SELECT coalesce(c.kode_desa_ktp, '') AS code, iif(coalesce(c.kode_desa_ktp, '') = '', coalesce(c.kabupaten, ''), '') AS kabupaten, ${column} AS column, count(*) AS count
          ${people(scope)} GROUP BY 1, 2, 3`,
    )
    .map((row) => ({ row: placeOf(row, villages, scope.regency), column: columnOf(row.column), count: row.count }));
}

function byEducation(db: ReadDb, scope: RecapScope): readonly RecapCount[] {
  return db
    .all<RecapCount>(sql`SELECT coalesce(c.pendidikan, '') AS row, coalesce(c.jenis_kelamin, '') AS column, count(*) AS count ${people(scope)} GROUP BY 1, 2`)
    .map(({ row, column, count }) => ({ row: itemOf('pendidikan', row), column: sexOf(column), count }));
}

/** By whoever keyed the paper last. What is not keyed has no day of keying: it stands in the recap of all days only. */
function byClerk(db: ReadDb, scope: RecapScope): readonly RecapCount[] {
  return db.all<RecapCount>(
    sql`SELECT coalesce(cast(c.keyed_by AS TEXT), ${unknownKey}) AS row, s.paper_state AS column, count(*) AS count
        FROM sheet s LEFT JOIN sheet_current c ON c.sheet = s.id
        WHERE s.programme = ${scope.programme} AND s.person_list IS NULL${within(sql`c.keyed_day`, scope)} GROUP BY 1, 2`,
  );
}

function sexOf(value: string): string {
  return value === 'L' || value === 'P' ? value : unknownKey;
}

import type { AreaSpellings, Village } from '../../shared/domain/areas.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly kind: Village['kind'];
  readonly district: string;
  readonly district_code: string;
}

function fromRow(row: Row): Village {
  return { code: row.code, name: row.name, kind: row.kind, district: row.district, districtCode: row.district_code };
}

/** The villages of the office's regency, by code. */
export function allVillages(db: ReadDb): readonly Village[] {
  return db.all<Row>(sql`SELECT code, name, kind, district, district_code FROM area ORDER BY code`).map(fromRow);
}

/** Spellings met on cards: as written → name of today. */
export function allSpellings(db: ReadDb): AreaSpellings {
  const rows = db.all<{ written: string; name: string }>(sql`SELECT written, name FROM area_spelling ORDER BY written`);
  return Object.fromEntries(rows.map((row) => [row.written, row.name]));
}

export function insertVillage(db: WriteDb, village: Village): void {
  db.run(
    sql`INSERT INTO area (code, name, kind, district, district_code)
        VALUES (${village.code}, ${village.name}, ${village.kind}, ${village.district}, ${village.districtCode})`,
  );
}

/** The spellings that the office added to those it came with. */
export function ownSpellings(db: ReadDb): readonly string[] {
  return db.all<{ written: string }>(sql`SELECT written FROM area_spelling WHERE added_at IS NOT NULL ORDER BY written`).map((row) => row.written);
}

/** `added`: by whom and when; null for one that comes with the office. */
export function insertSpelling(db: WriteDb, written: string, name: string, added: { readonly by: number; readonly at: string } | null): void {
  db.run(sql`INSERT INTO area_spelling (written, name, added_at, added_by) VALUES (${written}, ${name}, ${added?.at ?? null}, ${added?.by ?? null})`);
}

export function dropSpelling(db: WriteDb, written: string): void {
  db.runOne(sql`DELETE FROM area_spelling WHERE written = ${written} AND added_at IS NOT NULL`, 'a spelling of the office');
}

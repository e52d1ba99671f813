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

/** Spellings met on cards: as written → as the list has it. */
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

export function insertSpelling(db: WriteDb, written: string, name: string): void {
  db.run(sql`INSERT INTO area_spelling (written, name) VALUES (${written}, ${name})`);
}

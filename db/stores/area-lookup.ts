import { type ReadDb, sql } from '../sql.ts';

/** Today's name of the village with this code (ten digits, without dots), with its kecamatan; null for none. */
export function villageByCode(db: ReadDb, code: string): string | null {
  if (code === '') return null;
  const row = db.one<{ name: string; district: string }>(sql`SELECT name, district FROM area WHERE replace(code, '.', '') = ${code}`);
  return row && `${row.name}, ${row.district}`;
}

import { foldName } from '../../shared/domain/name.ts';
import type { SheetValues } from '../../shared/domain/fields.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

export interface Keyed {
  readonly by: number;
  readonly at: string;
  readonly day: string;
}

/** Derives the typed row of a sheet from its head version. `keyed`: null for a checker's correction, which leaves the keyer as it was. */
export function writeCurrent(db: WriteDb, sheet: number, version: number, values: SheetValues, keyed: Keyed | null): void {
  const folded = foldName(values.nama);
  const nik = /^[0-9]{1,20}$/.test(values.nik) ? values.nik : '';
  const reversed = [...nik].reverse().join('');
  if (keyed === null) {
    db.runOne(
      sql`UPDATE sheet_current SET version = ${version}, nama = ${values.nama}, folded_name = ${folded}, tanggal_lahir = ${values.tanggal_lahir},
            jenis_kelamin = ${values.jenis_kelamin}, no_kk = ${values.no_kk}, no_hp = ${values.no_hp}, desa_kelurahan = ${values.desa_kelurahan},
            kecamatan = ${values.kecamatan}, kode_desa_ktp = ${values.kode_desa_ktp}, kabupaten = ${values.kabupaten}, pendidikan = ${values.pendidikan},
            status_kerja = ${values.status_kerja}, nik = ${nik}, nik_reversed = ${reversed}
          WHERE sheet = ${sheet}`,
      'current row corrected',
    );
    return;
  }
  db.run(
    sql`INSERT INTO sheet_current (sheet, version, nama, folded_name, tanggal_lahir, jenis_kelamin, no_kk, no_hp, desa_kelurahan, kecamatan, kode_desa_ktp,
          kabupaten, pendidikan, status_kerja, nik, nik_reversed, keyed_by, keyed_at, keyed_day)
        VALUES (${sheet}, ${version}, ${values.nama}, ${folded}, ${values.tanggal_lahir}, ${values.jenis_kelamin}, ${values.no_kk}, ${values.no_hp},
          ${values.desa_kelurahan}, ${values.kecamatan}, ${values.kode_desa_ktp}, ${values.kabupaten}, ${values.pendidikan}, ${values.status_kerja}, ${nik}, ${reversed}, ${keyed.by}, ${keyed.at}, ${keyed.day})
        ON CONFLICT (sheet) DO UPDATE SET version = excluded.version, nama = excluded.nama, folded_name = excluded.folded_name,
          tanggal_lahir = excluded.tanggal_lahir, jenis_kelamin = excluded.jenis_kelamin, no_kk = excluded.no_kk, no_hp = excluded.no_hp,
          desa_kelurahan = excluded.desa_kelurahan, kecamatan = excluded.kecamatan, kode_desa_ktp = excluded.kode_desa_ktp,
          kabupaten = excluded.kabupaten, pendidikan = excluded.pendidikan, status_kerja = excluded.status_kerja, nik = excluded.nik, nik_reversed = excluded.nik_reversed,
          keyed_by = excluded.keyed_by, keyed_at = excluded.keyed_at, keyed_day = excluded.keyed_day`,
  );
}

/** Who keyed the sheet last, and when; null before it is keyed. */
export function keyedOf(db: ReadDb, sheet: number): { readonly by: string; readonly at: string } | null {
  return db.one<{ by: string; at: string }>(
    sql`SELECT u.name AS by, c.keyed_at AS at FROM sheet_current c JOIN user u ON u.id = c.keyed_by WHERE c.sheet = ${sheet}`,
  );
}

/** Not counted among the forms that were keyed: a line of a list has a fraction of the keys, and would make whoever keyed it look quick. */
export const listLines = sql`SELECT id FROM sheet WHERE person_list IS NOT NULL`;

/** Forms keyed on a day; by one person when named. */
export function countKeyed(db: ReadDb, day: string, by: number | null): number {
  const who = by === null ? sql`` : sql` AND keyed_by = ${by}`;
  return db.one<{ sheets: number }>(sql`SELECT count(*) AS sheets FROM sheet_current WHERE keyed_day = ${day}${who} AND sheet NOT IN (${listLines})`)?.sheets ?? 0;
}

/** Forms keyed a day, from `since` on, for days that have any. */
export function keyedPerDay(db: ReadDb, since: string): readonly { readonly day: string; readonly keyed: number }[] {
  return db.all<{ day: string; keyed: number }>(
    sql`SELECT keyed_day AS day, count(*) AS keyed FROM sheet_current WHERE keyed_day >= ${since} AND sheet NOT IN (${listLines}) GROUP BY keyed_day ORDER BY keyed_day`,
  );
}

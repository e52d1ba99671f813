import { type ReadDb, sql } from '../sql.ts';

/** A registration that was joined to no other, as the sheet that speaks for it writes the person. */
export interface NikWriting {
  readonly registration: number;
  readonly name: string;
  readonly birthDate: string;
  readonly live: boolean;
}

interface Row extends Omit<NikWriting, 'live'> {
  readonly live: number;
}

/** Everybody on whose sheet this NIK stands, those who are withdrawn too, in the order in which they came. '' is nobody's. */
export function writingsOfNik(db: ReadDb, programme: number, nik: string): readonly NikWriting[] {
  return db
    .all<Row>(
      sql`SELECT r.id AS registration, c.nama AS name, c.tanggal_lahir AS birthDate, r.send_state <> 'ditarik' AS live
          FROM sheet_current c CROSS JOIN registration r ON r.active_sheet = c.sheet
          WHERE c.nik = ${nik} AND c.nik <> '' AND r.joined_to IS NULL AND +r.programme = ${programme} ORDER BY r.id`,
    )
    .map((row) => ({ ...row, live: row.live === 1 }));
}

/** The NIK that stands on the sheet which speaks for a registration; '': none. */
export function writtenNik(db: ReadDb, registration: number): string {
  return db.one<{ nik: string }>(sql`SELECT c.nik FROM registration r CROSS JOIN sheet_current c ON c.sheet = r.active_sheet WHERE r.id = ${registration}`)?.nik ?? '';
}

import { present } from '../../shared/assert.ts';
import type { SendState } from '../../shared/domain/states.ts';
import { type ReadDb, type Sql, sql } from '../sql.ts';

/** A registration as its own sheet writes the person; of one that was joined to another it is another writing of that person. */
export interface Writing {
  readonly registration: number;
  readonly joinedTo: number | null;
  readonly live: boolean;
  readonly nik: string | null;
  /** '' while the sheet is not keyed. */
  readonly foldedName: string;
  readonly birthDate: string;
}

interface Row {
  readonly id: number;
  readonly joined_to: number | null;
  readonly send_state: SendState;
  readonly nik: string | null;
  readonly folded_name: string | null;
  readonly tanggal_lahir: string | null;
}

function fromRow(row: Row): Writing {
  return { registration: row.id, joinedTo: row.joined_to, live: row.send_state !== 'ditarik', nik: row.nik, foldedName: row.folded_name ?? '', birthDate: row.tanggal_lahir ?? '' };
}

/** The NIK of a registration, or, where it holds none (a confirmed lembar kedua never does), the one that its own sheet has; not of a void one. */
const ownNik = sql`coalesce(r.nik, CASE WHEN length(c.nik) = 16 AND s.paper_state <> 'batal' THEN c.nik END)`;

/** `first`: where the registrations come from, as `r`, with their sheet `s` and what stands on it, `c`. */
function writings(db: ReadDb, first: Sql): readonly Writing[] {
  return db.all<Row>(sql`SELECT r.id, r.joined_to, r.send_state, ${ownNik} AS nik, c.folded_name, c.tanggal_lahir FROM ${first}`).map(fromRow);
}

/** From `r` to its sheet and what stands on it, keyed or not. */
const withSheet = sql`LEFT JOIN sheet s ON s.id = r.active_sheet LEFT JOIN sheet_current c ON c.sheet = s.id`;

/** The next registrations of the programme after an id. */
export function writingsAfter(db: ReadDb, programme: number, after: number, limit: number): readonly Writing[] {
  return writings(db, sql`registration r ${withSheet} WHERE r.id > ${after} AND +r.programme = ${programme} ORDER BY r.id LIMIT ${limit}`);
}

/** Of these registrations. */
export function writingsOf(db: ReadDb, registrations: readonly number[]): readonly Writing[] {
  return writings(db, sql`json_each(${JSON.stringify(registrations)}) w CROSS JOIN registration r ON r.id = w.value ${withSheet}`);
}

/** Registrations with this NIK (also on a lembar kedua), or with this folded name and birth date; '' looks for nobody. One may come twice. */
export function writingsLike(db: ReadDb, programme: number, { nik, foldedName, birthDate }: { readonly nik: string; readonly foldedName: string; readonly birthDate: string }): readonly Writing[] {
  return [
    ...writings(db, sql`registration r ${withSheet} WHERE r.nik = ${nik} AND +r.programme = ${programme} ORDER BY r.id`),
    ...writings(
      db,
      sql`sheet_current c CROSS JOIN registration r ON r.active_sheet = c.sheet CROSS JOIN sheet s ON s.id = c.sheet
          WHERE c.nik = ${nik} AND c.nik <> '' AND r.nik IS NULL AND s.paper_state <> 'batal' AND +r.programme = ${programme} ORDER BY r.id`,
    ),
    ...writings(
      db,
      sql`sheet_current c CROSS JOIN registration r ON r.active_sheet = c.sheet CROSS JOIN sheet s ON s.id = c.sheet
          WHERE c.tanggal_lahir = ${birthDate} AND c.tanggal_lahir <> '' AND c.folded_name = ${foldedName} AND c.folded_name <> '' AND +r.programme = ${programme} ORDER BY r.id`,
    ),
  ];
}

/** The person of a registration: itself, or whom it was joined to at whatever distance; the sheet that speaks for them. */
export function rootOf(db: ReadDb, registration: number): { readonly registration: number; readonly live: boolean; readonly sheet: number } {
  const row = db.one<{ registration: number; send_state: SendState; sheet: number }>(
    sql`WITH RECURSIVE up (id) AS (VALUES (${registration}) UNION SELECT r.joined_to FROM up JOIN registration r ON r.id = up.id WHERE r.joined_to IS NOT NULL)
        SELECT r.id AS registration, r.send_state, r.active_sheet AS sheet FROM up JOIN registration r ON r.id = up.id WHERE r.joined_to IS NULL`,
  );
  const { send_state: state, ...root } = present(row, 'the person of a registration');
  return { ...root, live: state !== 'ditarik' };
}

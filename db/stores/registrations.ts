import { type Precedence, precedenceOf } from '../../shared/domain/precedence.ts';
import { slipsOf } from '../../shared/domain/nik.ts';
import { type SendState, mayMovePerson } from '../../shared/domain/states.ts';
import type { PaperState } from '../../shared/domain/states.ts';
import { fail } from '../../shared/problems.ts';
import { present } from '../../shared/assert.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

/** A person in a programme. */
export interface Registration {
  readonly id: number;
  readonly uid: string;
  readonly programme: number;
  readonly activeSheet: number;
  /** 16 digits; null: none (yet), or joined to another registration. */
  readonly nik: string | null;
  readonly sendState: SendState;
  /** The registration whose person this turned out to be; then it counts nowhere. */
  readonly joinedTo: number | null;
}

/** A live registration that holds a NIK, with the sheet that speaks for it. */
export interface NikHolder {
  /** Whose word counts first of two that may be one person: see Precedence. */
  readonly precedence: Precedence;
  readonly registration: number;
  readonly sheet: number;
  readonly sheetUid: string;
  readonly sheetNo: string;
  readonly sheetOrder: number;
  readonly name: string;
  readonly birthDate: string;
  readonly village: string;
  readonly paperState: PaperState;
  readonly keyedAt: string;
  readonly keyedBy: string;
}

interface Row {
  readonly id: number;
  readonly uid: string;
  readonly programme: number;
  readonly active_sheet: number | null;
  readonly nik: string | null;
  readonly send_state: SendState;
  readonly joined_to: number | null;
}

export interface HolderRow {
  readonly on_list: number;
  readonly send_state: SendState;
  readonly registration: number;
  readonly sheet: number;
  readonly uid: string;
  readonly sheet_no: string;
  readonly sheet_order: number;
  readonly nama: string;
  readonly tanggal_lahir: string;
  readonly desa_kelurahan: string;
  readonly paper_state: PaperState;
  readonly keyed_at: string;
  readonly keyed_by: string;
}

function fromRow(row: Row): Registration {
  return {
    id: row.id,
    uid: row.uid,
    programme: row.programme,
    activeSheet: present(row.active_sheet, 'active sheet of a registration'),
    nik: row.nik,
    sendState: row.send_state,
    joinedTo: row.joined_to,
  };
}

export function holderFromRow(row: HolderRow): NikHolder {
  return {
    precedence: precedenceOf({ onList: row.on_list === 1, sendState: row.send_state }),
    registration: row.registration,
    sheet: row.sheet,
    sheetUid: row.uid,
    sheetNo: row.sheet_no,
    sheetOrder: row.sheet_order,
    name: row.nama,
    birthDate: row.tanggal_lahir,
    village: row.desa_kelurahan,
    paperState: row.paper_state,
    keyedAt: row.keyed_at,
    keyedBy: row.keyed_by,
  };
}

export function registrationOf(db: ReadDb, id: number): Registration {
  const row = db.one<Row>(sql`SELECT id, uid, programme, active_sheet, nik, send_state, joined_to FROM registration WHERE id = ${id}`);
  return fromRow(present(row, 'registration'));
}

/** The registration that was born with this sheet. Every sheet with a person has exactly one. */
export function ownRegistration(db: ReadDb, sheet: number): Registration {
  const row = db.one<Row>(sql`SELECT id, uid, programme, active_sheet, nik, send_state, joined_to FROM registration WHERE active_sheet = ${sheet}`);
  return fromRow(present(row, 'own registration of a sheet'));
}

/** A new person and their registration, without a sheet yet: name it with `nameActiveSheet` in the same transaction. */
export function bearRegistration(db: WriteDb, programme: number, personUid: string, registrationUid: string): number {
  const person = db.run(sql`INSERT INTO person (uid) VALUES (${personUid})`).id;
  return db.run(sql`INSERT INTO registration (uid, programme, person, send_state) VALUES (${registrationUid}, ${programme}, ${person}, 'belum_siap')`).id;
}

export function nameActiveSheet(db: WriteDb, id: number, sheet: number): void {
  db.runOne(sql`UPDATE registration SET active_sheet = ${sheet}, revision = revision + 1 WHERE id = ${id}`, 'active sheet named');
}

/** Writes the NIK, or null. A person on the way must not change it: move to `belum_siap` first (the unique index says no otherwise). */
export function writeNik(db: WriteDb, id: number, nik: string | null): void {
  const reversed = nik && [...nik].reverse().join('');
  db.runOne(sql`UPDATE registration SET nik = ${nik}, nik_reversed = ${reversed}, revision = revision + 1 WHERE id = ${id}`, 'NIK written');
}

/** One move of a person, by the table of moves only: anything else is `move.illegal`. */
export function moveRegistration(db: WriteDb, id: number, from: SendState, to: SendState): void {
  if (!mayMovePerson(from, to)) fail('move.illegal', { from, to });
  db.runOne(sql`UPDATE registration SET send_state = ${to}, revision = revision + 1 WHERE id = ${id} AND send_state = ${from}`, 'person moved');
}

/** Live people who are ready or not, hold no NIK and whose sheet is keyed. */
export function keyedWithoutNik(db: ReadDb, programme: number): readonly number[] {
  return db
    .all<{ id: number }>(
      sql`SELECT r.id FROM registration r JOIN sheet s ON s.id = r.active_sheet
          WHERE r.programme = ${programme} AND r.nik IS NULL AND r.joined_to IS NULL AND r.send_state IN ('belum_siap', 'siap') AND s.head_version IS NOT NULL ORDER BY r.id`,
    )
    .map((row) => row.id);
}

/** The registration turned out to be the person of another one (or no longer, with null): it then counts nowhere and holds no NIK. */
export function joinRegistration(db: WriteDb, id: number, to: number | null): void {
  db.runOne(sql`UPDATE registration SET joined_to = ${to}, nik = NULL, nik_reversed = NULL, revision = revision + 1 WHERE id = ${id}`, 'registration joined');
}

/** This registration and all that were joined to it, at whatever distance. */
export function joinedTree(db: ReadDb, id: number): readonly number[] {
  return db
    .all<{ id: number }>(
      sql`WITH RECURSIVE tree (id) AS (VALUES (${id}) UNION SELECT r.id FROM registration r JOIN tree ON r.joined_to = tree.id) SELECT id FROM tree`,
    )
    .map((row) => row.id);
}

/** Those of these registrations that were joined to another one. */
export function joinedAmong(db: ReadDb, ids: readonly number[]): readonly number[] {
  // The index on joined_to drives: few are joined, and thousands may be asked about.
  const joined = new Set(db.column<number>(sql`SELECT id FROM registration INDEXED BY registration_joined_to WHERE joined_to IS NOT NULL`));
  return joined.size === 0 ? [] : ids.filter((id) => joined.has(id));
}

/** What a NikHolder is made of, and where it is found. */
export const holderColumns = sql`r.id AS registration, s.id AS sheet, s.uid, s.sheet_no, s.sheet_order, c.nama, c.tanggal_lahir, c.desa_kelurahan,
  s.paper_state, c.keyed_at, u.name AS keyed_by,
  s.person_list IS NOT NULL AS on_list, r.send_state`;
export const holders = sql`registration r CROSS JOIN sheet s ON s.id = r.active_sheet JOIN sheet_current c ON c.sheet = s.id JOIN user u ON u.id = c.keyed_by`;

/** All live registrations with this NIK (not joined, not withdrawn), whose word counts first first; of equal ones the earliest sheet. */
export function liveHolders(db: ReadDb, programme: number, nik: string): readonly NikHolder[] {
  return db
    .all<HolderRow>(
      sql`SELECT ${holderColumns} FROM ${holders}
          WHERE r.nik = ${nik} AND r.programme = ${programme} AND r.joined_to IS NULL AND r.send_state <> 'ditarik'
          ORDER BY s.sheet_order, s.id`,
    )
    .map(holderFromRow)
    .toSorted((left, right) => left.precedence - right.precedence);
}

/** A live person whose NIK is nearly the one asked for. */
export interface NearHolder extends NikHolder {
  /** `foldName` of the name. */
  readonly foldedName: string;
  /** Whether a `nik-near` mark is open on the sheet. */
  readonly marked: boolean;
}

/** All live registrations whose NIK is one slip or swap away, the earliest sheet first. */
export function nearHolders(db: ReadDb, programme: number, nik: string): readonly NearHolder[] {
  const slips = slipsOf(nik);
  if (slips.length === 0) return [];
  return db
    .all<HolderRow & { readonly folded_name: string; readonly marked: number }>(
      sql`SELECT ${holderColumns}, c.folded_name,
            EXISTS (SELECT 1 FROM mark m WHERE m.sheet = s.id AND m."check" = 'nik-near' AND m.state = 'terbuka') AS marked
          FROM json_each(${JSON.stringify(slips)}) CROSS JOIN ${holders}
          WHERE r.nik = json_each.value AND +r.programme = ${programme} AND r.joined_to IS NULL AND r.send_state <> 'ditarik'
          ORDER BY s.sheet_order, s.id`,
    )
    .map((row) => ({ ...holderFromRow(row), foldedName: row.folded_name, marked: row.marked === 1 }));
}

/** The live person to whom a sheet belongs, by the sheet that speaks for them; null: none, or withdrawn, or not keyed. */
export function holderOfSheet(db: ReadDb, sheet: number): NikHolder | null {
  const row = db.one<HolderRow>(
    sql`SELECT ${holderColumns} FROM ${holders}
        WHERE r.id = (SELECT registration FROM sheet WHERE id = ${sheet}) AND r.joined_to IS NULL AND r.send_state <> 'ditarik'`,
  );
  return row && holderFromRow(row);
}

/** All live registrations with this NIK, by their ids alone. */
export function liveWithNik(db: ReadDb, programme: number, nik: string): readonly number[] {
  return db
    .all<{ id: number }>(sql`SELECT id FROM registration WHERE nik = ${nik} AND programme = ${programme} AND joined_to IS NULL AND send_state <> 'ditarik'`)
    .map((row) => row.id);
}

/** Other registrations of the programme with the NIK of this one that were sent. */
export function sentWithNikOf(db: ReadDb, registration: number): readonly number[] {
  return db.column<number>(
    sql`SELECT o.id FROM registration r CROSS JOIN registration o ON o.nik = r.nik
        WHERE r.id = ${registration} AND o.id <> r.id AND o.programme = r.programme AND o.joined_to IS NULL AND o.send_state = 'terkirim'`,
  );
}

/** Live people on one of whose papers this whole NIK stands: who holds it, and on whose lembar kedua it was keyed. */
export function livePeopleOfNik(db: ReadDb, programme: number, nik: string): readonly number[] {
  const seconds = db.column<number>(
    sql`SELECT r.id FROM sheet_current c CROSS JOIN sheet s ON s.id = c.sheet CROSS JOIN registration r ON r.id = s.registration
        WHERE c.nik = ${nik} AND c.nik <> '' AND s.paper_state = 'lembar_kedua' AND +r.programme = ${programme} AND r.send_state <> 'ditarik'`,
  );
  return [...new Set([...liveWithNik(db, programme, nik), ...seconds])];
}

/** People of the programme by state; those joined to another are not people of their own. */
export function countPeople(db: ReadDb, programme: number): Readonly<Record<SendState, number>> {
  const counts: Record<SendState, number> = { belum_siap: 0, siap: 0, dalam_kiriman: 0, terkirim: 0, ditarik: 0 };
  for (const row of db.all<{ state: SendState; people: number }>(
    sql`SELECT send_state AS state, count(*) AS people FROM registration WHERE programme = ${programme} GROUP BY send_state`,
  )) {
    counts[row.state] = row.people;
  }
  // A joined registration is always `belum_siap` (CHECK in the table).
  counts.belum_siap -= countJoined(db, programme);
  return counts;
}

export function countPeopleIn(db: ReadDb, programme: number, state: SendState): number {
  const all = db.one<{ people: number }>(sql`SELECT count(*) AS people FROM registration WHERE programme = ${programme} AND send_state = ${state}`)?.people ?? 0;
  return state === 'belum_siap' ? all - countJoined(db, programme) : all;
}

/** All people of the programme, in whatever state; see `countSheets`. */
export function countAllPeople(db: ReadDb, programme: number): number {
  const row = db.one<{ people: number }>(
    sql`SELECT (SELECT count(*) FROM registration) - (SELECT count(*) FROM registration WHERE programme < ${programme})
          - (SELECT count(*) FROM registration WHERE programme > ${programme}) AS people`,
  );
  return (row?.people ?? 0) - countJoined(db, programme);
}

function countJoined(db: ReadDb, programme: number): number {
  // The plus makes the index on joined_to drive: few are joined, all are of the programme.
  return db.one<{ joined: number }>(sql`SELECT count(*) AS joined FROM registration WHERE joined_to IS NOT NULL AND +programme = ${programme}`)?.joined ?? 0;
}

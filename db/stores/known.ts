import { birthDaySlips } from '../../shared/domain/birth-days.ts';
import { alikeFoldedNames, foldName } from '../../shared/domain/name.ts';
import { present } from '../../shared/assert.ts';
import { looksLikePhone } from '../../shared/domain/phone.ts';
import { upperText } from '../../shared/domain/text.ts';
import { type ReadDb, sql } from '../sql.ts';
import { type HolderRow, holderColumns, holderFromRow, holders, nearHolders, type NikHolder } from './registrations.ts';
import { isFamilyCard } from './shared-numbers.ts';

/** Live people with this phone, the earliest sheet first. */
export function holdersOfPhone(db: ReadDb, programme: number, phone: string, limit: number): readonly NikHolder[] {
  if (!looksLikePhone(phone)) return [];
  return holdersOn(db, programme, sql`SELECT sheet FROM sheet_current WHERE no_hp = ${phone} AND no_hp <> ''`, limit);
}

/** Live people of this family card, the earliest sheet first. */
export function holdersOfFamilyCard(db: ReadDb, programme: number, kk: string, limit: number): readonly NikHolder[] {
  if (!isFamilyCard(kk)) return [];
  return holdersOn(db, programme, sql`SELECT sheet FROM sheet_current WHERE no_kk = ${kk} AND no_kk <> ''`, limit);
}

/**
 * Live people with a name alike, born on that day or on one that a slip makes of it (birthDaySlips); the earliest sheet first. Names are
 * compared as they are folded and as they are written: a slip in a word that folding drops (LALU, BAIQ, SITI) makes a name of it.
 */
export function namesakes(db: ReadDb, programme: number, name: string, birthDate: string, limit: number): readonly NikHolder[] {
  const folded = foldName(name);
  const written = upperText(name);
  const days = birthDaySlips(birthDate);
  if (folded === '' || days.length === 0) return [];
  const alike = db
    .all<{ sheet: number; nama: string; folded_name: string }>(
      sql`SELECT c.sheet, c.nama, c.folded_name FROM json_each(${JSON.stringify(days)}) CROSS JOIN sheet_current c WHERE c.tanggal_lahir = json_each.value AND c.tanggal_lahir <> ''`,
    )
    .filter((row) => alikeFoldedNames(folded, row.folded_name) || alikeFoldedNames(written, row.nama))
    .map((row) => row.sheet);
  if (alike.length === 0) return [];
  return holdersOn(db, programme, sql`SELECT value FROM json_each(${JSON.stringify(alike)})`, limit);
}

/** What is written of a live person, by the sheet that speaks for them; `nik`: the one they hold, '' for none. */
export function writtenOf(db: ReadDb, registration: number) {
  const row = db.one<{ nik: string | null; name: string; birthDate: string; phone: string; kk: string; code: string; village: string; district: string }>(
    sql`SELECT r.nik, c.nama AS name, c.tanggal_lahir AS birthDate, c.no_hp AS phone, c.no_kk AS kk, c.kode_desa_ktp AS code, c.desa_kelurahan AS village, c.kecamatan AS district
        FROM registration r JOIN sheet_current c ON c.sheet = r.active_sheet WHERE r.id = ${registration}`,
  );
  const { nik, code, village, district, ...written } = present(row, 'a holder is keyed');
  return { ...written, nik: nik ?? '', village: { code, name: village, district } };
}

/** The people for whom one of these sheets speaks. */
function holdersOn(db: ReadDb, programme: number, sheets: ReturnType<typeof sql>, limit: number): readonly NikHolder[] {
  return db
    .all<HolderRow>(
      sql`SELECT ${holderColumns} FROM ${holders}
          WHERE r.active_sheet IN (${sheets}) AND +r.programme = ${programme} AND r.joined_to IS NULL AND r.send_state <> 'ditarik'
          ORDER BY s.sheet_order, s.id LIMIT ${limit}`,
    )
    .map(holderFromRow);
}

/** Registrations of people nearly like somebody: a NIK one slip away, or a name alike and a birth day a slip from it; the most telling first. */
export function nearPeople(db: ReadDb, programme: number, { nik, name, birthDate }: { readonly nik: string; readonly name: string; readonly birthDate: string }, limit: number): readonly number[] {
  const near = nearHolders(db, programme, nik).filter((holder) => alikeFoldedNames(foldName(name), holder.foldedName));
  return [...new Set([...near, ...namesakes(db, programme, name, birthDate, limit)].map(({ registration }) => registration))].slice(0, limit);
}

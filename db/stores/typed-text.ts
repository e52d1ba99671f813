import { digitsOf } from '../../shared/domain/nik.ts';
import { type ReadDb, type Sql, sql } from '../sql.ts';
import { type TypedWords, typedWords } from './search.ts';

/** A number as it is typed: the letter of a station, with D behind it for a line of a list, and digits; with or without dash and leading zeros. */
export const typedNumber = /^([A-Za-z][Dd]?)\s*-?\s*(\d{1,7})$/;

/** What a typed text means: sheets by a number of theirs, or words (and the same without titles, where there are any). */
export type Typed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'numbers'; ids(db: ReadDb, programme: number): readonly number[] }
  | { readonly kind: 'words'; readonly words: TypedWords; readonly withoutTitles: TypedWords | null };

/**
 * Number (A-0231, 231), form number, phone (from six digits, since fewer name an operator), NIK (its beginning from eight digits, since
 * fewer name a kecamatan; its last digits from four), family card (whole); anything else is words.
 */
export function readTyped(text: string): Typed {
  const typed = text.trim();
  if (typed === '') return { kind: 'nothing' };
  const number = typedNumber.exec(typed);
  if (number) return { kind: 'numbers', ids: (db, programme) => sheetsByNumber(db, programme, (number[1] ?? '').toUpperCase(), number[2] ?? '') };
  if (/^['+]?[\d\s.()-]*\d[\d\s.()-]*$/.test(typed)) return { kind: 'numbers', ids: (db, programme) => sheetsByDigits(db, programme, typed) };
  const words = typedWords(typed);
  if (words.length === 0) return { kind: 'numbers', ids: () => [] };
  const withoutTitles = typedWords(typed, 'withoutTitles');
  return { kind: 'words', words, withoutTitles: withoutTitles.length === words.length ? null : withoutTitles };
}

/** A sheet by its whole number, with or without dash and leading zeros; null when there is none. */
export function sheetByNumber(db: ReadDb, programme: number, letter: string, digits: string): number | null {
  const sheetNo = `${letter}-${String(Number(digits)).padStart(4, '0')}`;
  return db.one<{ id: number }>(sql`SELECT id FROM sheet WHERE programme = ${programme} AND sheet_no = ${sheetNo}`)?.id ?? null;
}

/** Sheets of the people who live under this whole NIK, by the sheet that speaks for them. */
export function sheetsByNik(db: ReadDb, programme: number, nik: string): readonly number[] {
  return db
    .all<{ id: number }>(sql`SELECT active_sheet AS id FROM registration WHERE nik = ${nik} AND programme = ${programme} AND joined_to IS NULL`)
    .map((row) => row.id);
}

/** Papers whose number, whatever its letter, is this one. */
export function sheetsByOrder(db: ReadDb, programme: number, digits: string): readonly number[] {
  return db.all<{ id: number }>(sql`SELECT id FROM sheet WHERE programme = ${programme} AND sheet_order = ${Number(digits)} AND person_list IS NULL`).map((row) => row.id);
}

/**
 * Sheets with a phone that begins so (keyed, or given at the desk). `digits`: from 0 on.
 * Here and below a plus before `programme` keeps its index from driving: the number is the rarer side.
 */
export function sheetsByPhone(db: ReadDb, programme: number, digits: string): readonly number[] {
  const end = `${digits}:`;
  return db
    .all<{ id: number }>(
      sql`SELECT s.id FROM sheet_current c JOIN sheet s ON s.id = c.sheet WHERE c.no_hp >= ${digits} AND c.no_hp < ${end} AND c.no_hp <> '' AND +s.programme = ${programme}
          UNION SELECT id FROM sheet WHERE receipt_phone >= ${digits} AND receipt_phone < ${end} AND receipt_phone <> '' AND +programme = ${programme}`,
    )
    .map((row) => row.id);
}

/** The national form of what is typed of a phone so far; null when it cannot be one. */
export function phoneBeginning(typed: string): string | null {
  const digits = typed.replace(/\D/gu, '');
  if (digits.length < 6) return null;
  if (digits.startsWith('0')) return digits;
  if (digits.startsWith('62')) return `0${digits.slice(2)}`;
  return digits.startsWith('8') ? `0${digits}` : null;
}

function sheetsByNumber(db: ReadDb, programme: number, letter: string, digits: string): readonly number[] {
  const beginning = `${letter}-${digits}`;
  const exact = sheetByNumber(db, programme, letter, digits);
  const begun = db
    .all<{ id: number }>(sql`SELECT id FROM sheet WHERE programme = ${programme} AND sheet_no >= ${beginning} AND sheet_no < ${`${beginning}:`}`)
    .map((row) => row.id);
  return [...new Set(exact === null ? begun : [exact, ...begun])];
}

function sheetsByDigits(db: ReadDb, programme: number, typed: string): readonly number[] {
  const digits = digitsOf(typed).replace(/\D/gu, '');
  const phone = phoneBeginning(typed);
  const ids = new Set<number>();
  const add = (found: readonly number[]): void => found.forEach((id) => ids.add(id));
  if (digits.length <= 7) add(sheetsByOrder(db, programme, digits));
  add(db.all<{ id: number }>(sql`SELECT id FROM sheet WHERE form_no = ${typed} AND form_no <> '' AND +programme = ${programme}`).map((row) => row.id));
  if (phone !== null) add(sheetsByPhone(db, programme, phone));
  if (digits.length >= 8 && digits.length <= 16) add(sheetsByNikColumn(db, programme, sql`nik >= ${digits} AND nik < ${`${digits}:`}`));
  if (digits.length >= 4 && digits.length <= 16) {
    const reversed = [...digits].reverse().join('');
    add(sheetsByNikColumn(db, programme, sql`nik_reversed >= ${reversed} AND nik_reversed < ${`${reversed}:`}`));
  }
  if (digits.length === 16) add(sheetsByFamilyCard(db, programme, digits));
  return [...ids];
}

function sheetsByFamilyCard(db: ReadDb, programme: number, kk: string): readonly number[] {
  return db
    .all<{ id: number }>(sql`SELECT s.id FROM sheet_current c JOIN sheet s ON s.id = c.sheet WHERE c.no_kk = ${kk} AND c.no_kk <> '' AND +s.programme = ${programme}`)
    .map((row) => row.id);
}

function sheetsByNikColumn(db: ReadDb, programme: number, range: Sql): readonly number[] {
  return db
    .all<{ id: number }>(sql`SELECT active_sheet AS id FROM registration WHERE ${range} AND +programme = ${programme} AND joined_to IS NULL`)
    .map((row) => row.id);
}

import { shortenedOf } from '../../shared/domain/nik.ts';
import { phonesBegun } from '../../shared/domain/phone.ts';
import { readSlipCode } from '../../shared/domain/slip-code.ts';
import { typedDigits } from '../../shared/domain/typed-digits.ts';
import { type ReadDb, type Sql, sql } from '../sql.ts';
import { latestWith } from './search.ts';
import { triesOf, type WordsTry } from './typed-words.ts';

/** A number as it is typed: the letter of a station, with D behind it for a line of a list, and digits; with or without dash and leading zeros. */
export const typedNumber = /^([A-Za-z][Dd]?)\s*-?\s*(\d{1,7})$/;

/** What a typed text means: sheets by a number of theirs, or words, with the ways to look for them. */
export type Typed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'numbers'; ids(db: ReadDb, programme: number): readonly number[] }
  | { readonly kind: 'words'; readonly tries: readonly WordsTry[] };

/**
 * Number (A-0231, 231), code of a slip (A-0231-4), form number, phone (from six digits, since fewer name an operator), NIK (its beginning from eight digits, since
 * fewer name a kecamatan; its last digits from four), family card (whole), each as people write it; anything else is words.
 */
export function readTyped(text: string): Typed {
  const typed = text.trim();
  if (typed === '') return { kind: 'nothing' };
  const number = typedNumber.exec(typed);
  const code = readSlipCode(typed);
  if (number || code?.kind === 'right') {
    return {
      kind: 'numbers',
      ids: (db, programme) => {
        const ofNumber = number ? sheetsByNumber(db, programme, (number[1] ?? '').toUpperCase(), number[2] ?? '') : [];
        const ofCode = code?.kind === 'right' ? sheetByCode(db, programme, code.sheetNo) : null;
        return [...new Set(ofCode === null ? ofNumber : [...ofNumber, ofCode])];
      },
    };
  }
  const digits = typedDigits(typed);
  if (digits !== null) return { kind: 'numbers', ids: (db, programme) => sheetsByDigits(db, programme, typed, digits) };
  const tries = triesOf(typed);
  return tries.length === 0 ? { kind: 'numbers', ids: () => [] } : { kind: 'words', tries };
}

/** A sheet by its whole number, with or without dash and leading zeros; null when there is none. */
export function sheetByNumber(db: ReadDb, programme: number, letter: string, digits: string): number | null {
  const sheetNo = `${letter}-${String(Number(digits)).padStart(4, '0')}`;
  return db.one<{ id: number }>(sql`SELECT id FROM sheet WHERE programme = ${programme} AND sheet_no = ${sheetNo}`)?.id ?? null;
}

function sheetByCode(db: ReadDb, programme: number, sheetNo: string): number | null {
  const [letter = '', digits = ''] = sheetNo.split('-');
  return sheetByNumber(db, programme, letter, digits);
}

/** Sheets of the people on one of whose sheets this whole NIK stands, by the sheet that speaks for them: of a lembar kedua by the first one. */
export function sheetsByNik(db: ReadDb, nik: string): readonly number[] {
  return sheetsByNikColumn(db, sql`nik = ${nik} AND nik <> ''`);
}

/** The same of the sheets on which one digit of this whole NIK was forgotten: perhaps theirs. */
export function sheetsShortOfNik(db: ReadDb, nik: string): readonly number[] {
  return sheetsByNikColumn(db, sql`nik IN (SELECT value FROM json_each(${JSON.stringify(shortenedOf(nik))})) AND nik <> ''`);
}

/** Papers whose number, whatever its letter, is this one. */
export function sheetsByOrder(db: ReadDb, programme: number, digits: string): readonly number[] {
  return db.all<{ id: number }>(sql`SELECT id FROM sheet WHERE programme = ${programme} AND sheet_order = ${Number(digits)} AND person_list IS NULL`).map((row) => row.id);
}

/**
 * Sheets with a phone that begins so: keyed, given at the desk, one of several in a field of these, or that of the account online. `digits`:
 * from 0 on. Here and below a plus before `programme` keeps its index from driving: the number is the rarer side.
 */
export function sheetsByPhone(db: ReadDb, programme: number, digits: string): readonly number[] {
  const end = `${digits}:`;
  const found = db
    .all<{ id: number }>(
      sql`SELECT s.id FROM sheet_current c JOIN sheet s ON s.id = c.sheet WHERE c.no_hp >= ${digits} AND c.no_hp < ${end} AND c.no_hp <> '' AND +s.programme = ${programme}
          UNION SELECT id FROM sheet WHERE receipt_phone >= ${digits} AND receipt_phone < ${end} AND receipt_phone <> '' AND +programme = ${programme}`,
    )
    .map((row) => row.id);
  const accounts = db.column<number>(
    sql`SELECT r.active_sheet FROM online_account a JOIN registration r ON r.id = a.registration
        WHERE a.phone >= ${digits} AND a.phone < ${end} AND a.phone <> '' AND +r.programme = ${programme}`,
  );
  return [...new Set([...found, ...speakingOf(db, accounts), ...latestWith(db, `"${digits}"*`, mostOfOnePhone)])];
}

/** Sheets that name a number among several. */
const mostOfOnePhone = 1000;

function sheetsByNumber(db: ReadDb, programme: number, letter: string, digits: string): readonly number[] {
  const beginning = `${letter}-${digits}`;
  const exact = sheetByNumber(db, programme, letter, digits);
  const begun = db
    .all<{ id: number }>(sql`SELECT id FROM sheet WHERE programme = ${programme} AND sheet_no >= ${beginning} AND sheet_no < ${`${beginning}:`}`)
    .map((row) => row.id);
  return [...new Set(exact === null ? begun : [exact, ...begun])];
}

function sheetsByDigits(db: ReadDb, programme: number, typed: string, digits: string): readonly number[] {
  const ids = new Set<number>();
  const add = (found: readonly number[]): void => found.forEach((id) => ids.add(id));
  if (digits.length <= 7) add(sheetsByOrder(db, programme, digits));
  add(db.all<{ id: number }>(sql`SELECT id FROM sheet WHERE form_no = ${typed} AND form_no <> '' AND +programme = ${programme}`).map((row) => row.id));
  for (const phone of phonesBegun(typed)) add(sheetsByPhone(db, programme, phone));
  if (digits.length >= 8 && digits.length <= 16) add(sheetsByNikColumn(db, sql`nik >= ${digits} AND nik < ${`${digits}:`} AND nik <> ''`));
  if (digits.length >= fewestLast && digits.length <= 16) {
    const reversed = [...digits].reverse().join('');
    add(sheetsByNikColumn(db, sql`nik_reversed >= ${reversed} AND nik_reversed < ${`${reversed}:`} AND nik_reversed <> ''`));
  }
  if (digits.length === 16) add(sheetsByFamilyCard(db, programme, digits));
  return [...ids];
}

/** Last digits of a NIK; fewer name nobody. */
const fewestLast = 4;

function sheetsByFamilyCard(db: ReadDb, programme: number, kk: string): readonly number[] {
  return db
    .all<{ id: number }>(sql`SELECT s.id FROM sheet_current c JOIN sheet s ON s.id = c.sheet WHERE c.no_kk = ${kk} AND c.no_kk <> '' AND +s.programme = ${programme}`)
    .map((row) => row.id);
}

/** Sheets by the NIK on them, by the sheet that speaks for their person. One programme a database for now. */
function sheetsByNikColumn(db: ReadDb, range: Sql): readonly number[] {
  return speakingOf(db, db.column<number>(sql`SELECT sheet FROM sheet_current WHERE ${range}`));
}

/** For each sheet the one that speaks for its person, each once. So many that nobody reads them are left as they are: whoever types goes on. */
function speakingOf(db: ReadDb, ids: readonly number[]): readonly number[] {
  if (ids.length === 0 || ids.length > mostLed) return ids;
  return db.column<number>(
    sql`SELECT DISTINCT coalesce(r.active_sheet, s.id) FROM json_each(${JSON.stringify(ids)}) w CROSS JOIN sheet s ON s.id = w.value LEFT JOIN registration r ON r.id = s.registration`,
  );
}

const mostLed = 1000;
